using System.Globalization;

namespace AlignmentCheck.Tests;

/// <summary>A program that says in which order rows came.</summary>
/// <returns>From the first to the last. Rows of which it knows nothing stay as they were given: by their marks.</returns>
internal delegate IReadOnlyList<Sought> DiskAttack(Disk disk, IReadOnlyList<Sought> rows);

/// <summary>What can be tried with a disk.</summary>
internal static class DiskAttacks
{
    public static IReadOnlyDictionary<string, DiskAttack> All { get; } = new Dictionary<string, DiskAttack>(StringComparer.Ordinal)
    {
        ["row order"] = (disk, rows) => By(rows, row => AsRead(disk, row)),
        ["key order"] = (_, rows) => By(rows, row => row.Mark),
        ["id sequence"] = (disk, rows) => By(rows, row => Values(disk, row).OfType<long>().FirstOrDefault()),
        ["timestamps"] = (disk, rows) => By(rows, row => Values(disk, row).Select(Moment).FirstOrDefault(moment => moment is not null) ?? DateTime.MinValue),
        ["file offset, in the table"] = (disk, rows) => By(rows, row => -Places(disk, row, isIndex: false).DefaultIfEmpty(-1).First()),
        ["file offset, in the table, within the page"] = (disk, rows) => By(rows, row => -(Places(disk, row, isIndex: false).DefaultIfEmpty(-1).First() % Disk.PageSize)),
        ["file offset, in an index"] = (disk, rows) => By(rows, row => -Places(disk, row, isIndex: true).DefaultIfEmpty(-1).First()),
        ["file offset, in an index, within the page"] = (disk, rows) => By(rows, row => -(Places(disk, row, isIndex: true).DefaultIfEmpty(-1).First() % Disk.PageSize)),
        ["file offset, of what was left behind"] = (disk, rows) => By(rows, row => -disk.Places(row).Count),
        ["file offset, of the last trace"] = (disk, rows) => By(rows, row => -disk.Places(row).DefaultIfEmpty(-1).Last()),
        ["WAL"] = (disk, rows) => By(rows, row => disk.PlacesInLog(row).DefaultIfEmpty(int.MaxValue).First() / Disk.PageSize),
    };

    private static Sought[] By<TKey>(IReadOnlyList<Sought> rows, Func<Sought, TKey> key) => [.. rows.OrderBy(key)];

    private static int AsRead(Disk disk, Sought sought)
    {
        var rows = disk.Tables[sought.Table].Rows;
        return rows.Index().First(row => sought.IsIn(row.Item)).Index;
    }

    private static object[] Values(Disk disk, Sought sought) => disk.Tables[sought.Table].Rows[AsRead(disk, sought)];

    private static DateTime? Moment(object value) =>
        value is string text && DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    // An index holds the round before the row's key, the table after it.
    private static IEnumerable<int> Places(Disk disk, Sought sought, bool isIndex) => disk.Places(sought).Where(place => IsAfterGuid(disk.File, place) == isIndex);

    private static bool IsAfterGuid(byte[] file, int place) => place > 36 && Guid.TryParseExact(System.Text.Encoding.ASCII.GetString(file, place - 36, 36), "D", out _);
}
