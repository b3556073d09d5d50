using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AlignmentCheck.Data.Sqlite;

/// <summary>The embedded default: one file.</summary>
public sealed class SqliteDialect : Dialect
{
    private const string UsualFolder = "data";
    private const string UsualFile = "alignmentcheck.db";

    // SQLite's result codes.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int PrimaryKeyViolation = 1555;
    private const int UniqueViolation = 2067;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public override void Configure(DbContextOptionsBuilder options, DatabaseOptions database)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(database);
        options
            .UseSqlite(Connection(database), sqlite =>
            {
                sqlite.MigrationsAssembly(typeof(SqliteDialect).Assembly.GetName().Name);
                if (database.MaxBatchSize is { } size)
                {
                    sqlite.MaxBatchSize(size);
                }
            })
            .ReplaceService<IMigrationsSqlGenerator, KeyOrderSqlGenerator>()
            .AddInterceptors(ConnectionSettings.Instance);
    }

    public override bool IsUniqueViolation(DbUpdateException failed) =>
        failed?.InnerException is SqliteException { SqliteExtendedErrorCode: PrimaryKeyViolation or UniqueViolation };

    public override bool CanErasePast => true;

    // Where rows of several rounds share a page, a round's rows fit into the gaps that they left themselves: where they lie tells a little of
    // who came last. And a page that was split may keep a copy of a row beside the rows. A file written anew has neither.
    // While somebody reads, the new file would only be added to the log.
    public override Task<bool> ErasePastAsync(AlignmentContext db, CancellationToken cancellationToken) => WithoutPatienceAsync(
        db,
        async () => await EmptyLogAsync(db, cancellationToken) && await VacuumAsync(db, cancellationToken) && await EmptyLogAsync(db, cancellationToken),
        cancellationToken);

    public override Task<bool> EraseLogAsync(AlignmentContext db, CancellationToken cancellationToken) =>
        WithoutPatienceAsync(db, () => EmptyLogAsync(db, cancellationToken), cancellationToken);

    // While it waits for others nobody can write, so it waits for a moment only: it comes again soon. SQLite waits by its setting, which is the
    // connection's and is set anew whenever one is opened, and the client goes on waiting by the command's.
    private static async Task<bool> WithoutPatienceAsync(AlignmentContext db, Func<Task<bool>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var patience = db.Database.GetCommandTimeout();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            db.Database.SetCommandTimeout(Moment);
            await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 2000", cancellationToken);
            return await work();
        }
        finally
        {
            db.Database.SetCommandTimeout(patience);
            await db.Database.CloseConnectionAsync();
        }
    }

    // A command by itself: of several in one, a later one that fails is not told.
    private static async Task<bool> VacuumAsync(AlignmentContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM", cancellationToken);
            return true;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked)
        {
            return false;
        }
    }

    private static async Task<bool> EmptyLogAsync(AlignmentContext db, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        try
        {
            // Its first column says whether somebody was in the way.
            return await command.ExecuteScalarAsync(cancellationToken) is 0L;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked)
        {
            return false;
        }
    }

    // The copy between is in memory only: see the connection's settings.
    protected override string LayInKeyOrder(string table) =>
        $$"""
        CREATE TEMP TABLE "Taken" AS SELECT * FROM "{{table}}" WHERE "RoundId" = {0};
        DELETE FROM "{{table}}" WHERE "RoundId" = {0};
        INSERT INTO "{{table}}" SELECT * FROM temp."Taken" ORDER BY "Key";
        DROP TABLE temp."Taken";
        """;

    public override void Prepare(DatabaseOptions database)
    {
        var file = new SqliteConnectionStringBuilder(Connection(database)).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>The connection string that is meant: an empty one is the usual file beside the program.</summary>
    public static string Connection(DatabaseOptions database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return string.IsNullOrWhiteSpace(database.ConnectionString)
            ? new SqliteConnectionStringBuilder { DataSource = Path.Join(AppContext.BaseDirectory, UsualFolder, UsualFile) }.ToString()
            : database.ConnectionString;
    }
}
