using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AlignmentCheck.Data.Sqlite;

/// <summary>What is wrong with a file that is to be restored.</summary>
public enum CopyProblem
{
    /// <summary>No SQLite database, or one that is damaged.</summary>
    NotReadable,

    /// <summary>A database of something else.</summary>
    NotOurs,

    /// <summary>Written by a newer version of the program.</summary>
    Newer,
}

/// <summary>Looks whether a file may take the database's place.</summary>
public static class CopyCheck
{
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;

    private static readonly string[] Tables =
    [
        nameof(AlignmentContext.Organisations), nameof(AlignmentContext.Rounds), nameof(AlignmentContext.Responses),
        nameof(AlignmentContext.FrozenResults), HistoryRepository.DefaultTableName,
    ];

    /// <param name="file">The copy.</param>
    /// <param name="migrations">Those that this version of the program knows.</param>
    /// <returns>Null where nothing is wrong with it.</returns>
    public static CopyProblem? Check(string file, IEnumerable<string> migrations)
    {
        try
        {
            using var copy = DatabaseFile.Open(DatabaseFile.ConnectionTo(file, SqliteOpenMode.ReadOnly));
            return Read(copy, "PRAGMA quick_check") is not ["ok"] ? CopyProblem.NotReadable
                : Tables.Except(Read(copy, "SELECT name FROM sqlite_master WHERE type = 'table'"), StringComparer.Ordinal).Any() ? CopyProblem.NotOurs
                : Read(copy, $"SELECT MigrationId FROM {HistoryRepository.DefaultTableName}").Except(migrations, StringComparer.Ordinal).Any() ? CopyProblem.Newer
                : null;
        }
        catch (SqliteException failed) when (failed.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase)
        {
            return CopyProblem.NotReadable;
        }
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
