using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlignmentCheck.Data.Sqlite;

/// <summary>What SQLite forgets between connections. Each is part of the promise of anonymity or of not losing an accepted answer.</summary>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    public static readonly ConnectionSettings Instance = new();

    // page_size takes effect only while the file is empty: a row of answers must not spill to overflow pages, which keep the order of arrival.
    // secure_delete: what was deleted is overwritten. synchronous=FULL: an answer that was accepted survives a loss of power.
    // temp_store: what is laid in order anew is nowhere else on the disk. busy_timeout: writers wait for one another.
    private const string Settings =
        "PRAGMA page_size = 16384; PRAGMA journal_mode = wal; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 30000;";

    private ConnectionSettings()
    {
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (Writes(connection))
        {
            using var command = Command(connection);
            command.ExecuteNonQuery();
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (Writes(connection))
        {
            await using var command = Command(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // EF looks by a read-only connection whether there is a database yet.
    private static bool Writes(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly;

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Settings;
        return command;
    }
}
