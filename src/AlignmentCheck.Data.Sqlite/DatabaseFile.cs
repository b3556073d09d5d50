using Microsoft.Data.Sqlite;

namespace AlignmentCheck.Data.Sqlite;

/// <summary>The database as a file: copied while the site runs, and put back while it does not.</summary>
public sealed class DatabaseFile
{
    private readonly string _connectionString;

    public DatabaseFile(DatabaseOptions database)
    {
        // A connection of its own, closed at the end: one that went back to a pool would keep the file.
        var connection = new SqliteConnectionStringBuilder(SqliteDialect.Connection(database)) { Pooling = false };
        Path = System.IO.Path.GetFullPath(connection.DataSource);
        _connectionString = connection.ToString();
    }

    /// <summary>The file that the settings name.</summary>
    public string Path { get; }

    public bool Exists => File.Exists(Path);

    /// <summary>Writes the database as it is at one moment into an empty file, whoever reads and writes meanwhile. It stands alone: no log beside it.</summary>
    public void CopyTo(string file)
    {
        using var source = Open(_connectionString);
        using var copy = Open(ConnectionTo(file));
        source.BackupDatabase(copy);

        // The copy has taken over that it keeps a log.
        Execute(copy, LeaveLog);
    }

    /// <summary>Puts a copy in the database's place, as one transaction: interrupted, the database is as before.</summary>
    /// <returns>False where somebody has the database open. Nothing has changed then.</returns>
    public bool TryReplaceBy(string file)
    {
        using var database = Open(_connectionString);
        if (!TryTake(database))
        {
            return false;
        }

        using var copy = Open(ConnectionTo(file, SqliteOpenMode.ReadOnly));
        copy.BackupDatabase(database);
        return true;
    }

    internal static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    internal static string ConnectionTo(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWrite) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();

    private const string LeaveLog = "PRAGMA journal_mode = DELETE;";
    private const int SqliteBusy = 5;

    // Long enough for somebody who reads and goes, too short for a site, which keeps its connections.
    private const int SecondsToWait = 2;

    // Whoever has the file open takes part in its log, even without reading or writing: only who is alone can leave the log. From then on it
    // is held until the connection closes.
    private static bool TryTake(SqliteConnection database)
    {
        try
        {
            return string.Equals(Execute(database, LeaveLog), "delete", StringComparison.Ordinal)
                && Execute(database, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; SELECT 'held';") is not null;
        }
        catch (SqliteException failed) when (failed.SqliteErrorCode == SqliteBusy)
        {
            return false;
        }
    }

    private static string? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = SecondsToWait;
        return command.ExecuteScalar() as string;
    }
}
