using Microsoft.Data.Sqlite;

namespace AlignmentCheck.Tests;

/// <summary>What somebody has who takes the machine: the database's files, and every table as it is read without an order.</summary>
internal sealed record Disk(byte[] File, byte[] Log, IReadOnlyDictionary<string, Table> Tables)
{
    public const int PageSize = 16384;

    private readonly Dictionary<Sought, int[]> _inFile = [];

    /// <summary>Every place in the file where a row's mark stands, in table, index or what was left behind.</summary>
    public IReadOnlyList<int> Places(Sought row) => _inFile.TryGetValue(row, out var known) ? known : _inFile[row] = Find(File, row.Bytes);

    /// <summary>The same in the log.</summary>
    public IReadOnlyList<int> PlacesInLog(Sought row) => Find(Log, row.Bytes);

    public static Disk Of(string connectionString, params IReadOnlyList<string> tables)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return new Disk(Bytes(file), Bytes(file + "-wal"), tables.ToDictionary(table => table, table => Read(connection, table), StringComparer.Ordinal));
    }

    private static int[] Find(byte[] file, byte[] mark)
    {
        var places = new List<int>();
        for (var from = 0; file.AsSpan(from).IndexOf(mark) is var at and >= 0; from += at + 1)
        {
            places.Add(from + at);
        }

        return [.. places];
    }

    // SQLite gives the running number of a row, where it has one, under this name only when asked.
    private static Table Read(SqliteConnection connection, string table)
    {
        using var numbered = connection.CreateCommand();
        numbered.CommandText = $"SELECT count(*) FROM pragma_table_list WHERE name = '{table}' AND wr = 0";
        var number = numbered.ExecuteScalar() is 1L ? "rowid AS \"#\", " : "";
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {number}* FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return new Table([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    // The file is in use: others may write meanwhile.
    private static byte[] Bytes(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            return [];
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>A table as it is read.</summary>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<object[]> Rows);
