namespace AlignmentCheck.Web.Commands.Content;

/// <summary>A table for a terminal: columns as wide as their longest cell, two spaces apart.</summary>
internal static class AlignedTable
{
    /// <param name="output">Where it goes.</param>
    /// <param name="rows">The heading first; all have as many cells.</param>
    public static void Write(TextWriter output, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd());
        }
    }
}
