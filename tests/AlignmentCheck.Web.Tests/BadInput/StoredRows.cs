using System.Globalization;
using AlignmentCheck.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>Everything that the site has stored, to be compared, and whether it fits where databases are strict about it.</summary>
internal sealed class StoredRows(BadInputSite site) : IAsyncDisposable
{
    // What a refusal may change: how often somebody was wrong, and keys that the site makes by itself.
    private static readonly string[] Passing = ["AccessFailedCount", "LockoutEnd", "ConcurrencyStamp"];
    private static readonly string[] OwnTables = ["ProtectionKeys", "Leases"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SqliteConnection? _watching;
    private (long Version, SortedDictionary<string, string> Rows) _read = (-1, []);

    /// <summary>Each table's rows as text, read anew where something was written since.</summary>
    public async Task<SortedDictionary<string, string>> ReadAsync()
    {
        if (_watching is null)
        {
            _watching = new SqliteConnection(await site.WithAsync<AlignmentContext, string>(db => Task.FromResult(db.Database.GetConnectionString()!)));
            await _watching.OpenAsync(Cancel);
        }

        // Of others' writing: this connection writes nothing.
        await using var asking = _watching.CreateCommand();
        asking.CommandText = "PRAGMA data_version";
        var version = (long)(await asking.ExecuteScalarAsync(Cancel))!;
        if (version != _read.Version)
        {
            _read = (version, await ReadTablesAsync());
        }

        return _read.Rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (_watching is not null)
        {
            await _watching.DisposeAsync();
        }
    }

    private Task<SortedDictionary<string, string>> ReadTablesAsync() => site.WithAsync<AlignmentContext, SortedDictionary<string, string>>(async db =>
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var table in db.Model.GetRelationalModel().Tables.Where(table => !OwnTables.Contains(table.Name)))
        {
            rows[table.Name] = await ReadAsync(db, table);
        }

        return rows;
    });

    private static async Task<string> ReadAsync(AlignmentContext db, ITable table)
    {
        var columns = table.Columns.Where(column => !Passing.Contains(column.Name)).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of the model.
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(column => $"\"{column.Name}\""))} FROM \"{table.Name}\" ORDER BY 1, 2";
#pragma warning restore CA2100
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel))
        {
            lines.Add(string.Join(" | ", columns.Select((column, place) => Text(column, reader.GetValue(place)))));
        }

        return string.Join('\n', lines);
    }

    private static string Text(IColumn column, object value)
    {
        if (value is not string text)
        {
            return value is byte[] bytes ? $"{bytes.Length} bytes" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        // SQLite stores whatever comes; SQL Server refuses what is too long, and puts question marks for letters where it was promised none.
        var kept = column.PropertyMappings.Select(mapping => mapping.Property).FirstOrDefault();
        text.Length.ShouldBeLessThanOrEqualTo(kept?.GetMaxLength() ?? int.MaxValue, $"{column.Table.Name}.{column.Name}: {text}");
        (kept?.IsUnicode() == false && text.Any(letter => !char.IsAscii(letter))).ShouldBeFalse($"{column.Table.Name}.{column.Name}: {text}");
        return text;
    }
}
