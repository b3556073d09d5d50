namespace AlignmentCheck.Reporting.Charts;

/// <summary>A row of a list of options: its label in lines, and the middle of its height.</summary>
internal sealed record PlacedRow<T>(T Row, IReadOnlyList<string> Lines, double Middle);

/// <summary>Rows under each other at one pitch, a taller one where a label has two lines.</summary>
internal static class Rows
{
    public static (IReadOnlyList<PlacedRow<T>> Placed, double Height) Place<T>(
        IReadOnlyList<T> rows, Func<T, string> label, double top, double pitch, double tallPitch)
    {
        var lines = rows.Select(row => LabelLines.Of(label(row))).ToList();
        var step = lines.Exists(parts => parts.Count > 1) ? tallPitch : pitch;
        var placed = rows.Select((row, i) => new PlacedRow<T>(row, lines[i], top + ((i + 0.5) * step))).ToList();
        return (placed, top + (rows.Count * step));
    }

    /// <summary>The end of a scale: the greatest value, at least 20, up to the next ten.</summary>
    public static int Most(IEnumerable<int?> values) =>
        Math.Clamp((values.Max() ?? 0) + 9, 20, 100) / 10 * 10;
}
