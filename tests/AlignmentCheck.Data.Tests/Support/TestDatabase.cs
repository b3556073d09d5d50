using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Sqlite;
using AlignmentCheck.Data.SqlServer;
using AlignmentCheck.Tests;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlignmentCheck.Data.Tests.Support;

/// <summary>A migrated database of a test's own. On SQL Server only where a server is named; elsewhere the test says that it was skipped.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The environment variable that holds a server's connection string.</summary>
    public const string Variable = "ALIGNMENTCHECK_TEST_SQLSERVER";

    private static readonly IServiceProvider Services = AccountSchema.ForTools();

    private readonly DatabaseOptions _options;

    private TestDatabase(Dialect dialect, DatabaseOptions options)
    {
        Dialect = dialect;
        _options = options;
    }

    /// <summary>Both databases, for a theory.</summary>
    public static TheoryData<DatabaseProvider> Both => [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];

    public Dialect Dialect { get; }

    public string ConnectionString => _options.ConnectionString;

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        provider == DatabaseProvider.Sqlite ? await SqliteAsync() : await SqlServerAsync();

    /// <summary>A new context, as each request has one.</summary>
    public AlignmentContext Open(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<AlignmentContext>().UseApplicationServiceProvider(Services);
        Dialect.Configure(options, _options);
        return new AlignmentContext(options.AddInterceptors(interceptors).Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (Dialect.Provider == DatabaseProvider.SqlServer)
        {
            await using var context = Open();
            await context.Database.EnsureDeletedAsync();
            return;
        }

        await using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        var file = connection.DataSource;
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(file + ending);
        }
    }

    private static async Task<TestDatabase> SqliteAsync()
    {
        var file = Path.Join(Path.GetTempPath(), $"alignmentcheck-{Guid.NewGuid():n}.db");
        await MigratedFile.CopyToAsync(file);
        return new TestDatabase(new SqliteDialect(), new DatabaseOptions { ConnectionString = $"Data Source={file}" });
    }

    private static async Task<TestDatabase> SqlServerAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(!string.IsNullOrEmpty(server), $"{Variable} names no SQL Server.");
        var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"alignmentcheck-{Guid.NewGuid():n}" };
        var options = new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = connection.ToString() };
        var database = new TestDatabase(new SqlServerDialect(), options);
        await using var context = database.Open();
        await context.Database.MigrateAsync();
        return database;
    }
}
