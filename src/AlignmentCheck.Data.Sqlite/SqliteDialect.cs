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
    private const int PrimaryKeyViolation = 1555;
    private const int UniqueViolation = 2067;

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

    // Where rows of several rounds share a page, a round's rows fit into the gaps that they left themselves: where they lie tells a little of
    // who came last. And a page that was split may keep a copy of a row beside the rows. A file written anew has neither.
    public override async Task ErasePastAsync(AlignmentContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 2000; VACUUM;", cancellationToken);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            // Somebody writes without a pause. It comes again soon.
        }

        await EraseLogAsync(db, cancellationToken);
    }

    // While it waits for readers nobody can write, so it waits for a moment only: it comes again soon.
    public override Task EraseLogAsync(AlignmentContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 2000; PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
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
