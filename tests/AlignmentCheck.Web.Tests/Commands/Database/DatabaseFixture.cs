using AlignmentCheck.Data;
using AlignmentCheck.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Commands.Database;

/// <summary>The commands on a database of the test's own, named by a setting behind the command as an operator may.</summary>
public abstract class DatabaseFixture : CommandFixture
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected string Database => In("alignment.db");

    private string Setting => $"--Database:ConnectionString=Data Source={Database};Pooling=False";

    protected Task<CommandOutcome> OnDatabaseAsync(params string[] command) => RunAsync([.. command, Setting]);

    protected async Task MigratedAsync() => (await OnDatabaseAsync("migrate")).ExitCode.ShouldBe(ExitCode.Success);

    /// <summary>Does something with the site's own services on that database.</summary>
    protected async Task<T> OnSiteAsync<T>(Func<AlignmentContext, Task<T>> use)
    {
        await using var site = AlignmentCheck.Web.Hosting.Site.Compose([Setting]).Build();
        await using var scope = site.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<AlignmentContext>());
    }

    /// <summary>A connection that stays open, as a running site's do.</summary>
    protected SqliteConnection Hold()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Rounds";
        command.ExecuteScalar();
        return connection;
    }

    protected static object? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
