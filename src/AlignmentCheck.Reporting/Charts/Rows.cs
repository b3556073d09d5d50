namespace AlignmentCheck.Reporting.Charts;

/// <summary>A row of a list of options: its label in lines, and the middle of its height.</summary>
internal sealed record PlacedRow<T>(T Row, IReadOnlyList<string> Lines, double Middle);

/// <summary>Rows under each other; one with a label of two lines is taller.</summary>
internal static class Rows
{
    public static (IReadOnlyList<PlacedRow<T>> Placed, double Height) Place<T>(
        IEnumerable<T> rows, Func<T, string> label, double top, double pitch)
    {
        var placed = new List<PlacedRow<T>>();
        var y = top;
        foreach (var row in rows)
        {
            var lines = LabelLines.Of(label(row));
            var height = pitch + ((lines.Count - 1) * (Sizes.LineHeight - ((pitch - Sizes.LineHeight) / 2)));
            placed.Add(new PlacedRow<T>(row, lines, y + (height / 2)));
            y += height;
        }

        return (placed, y);
    }

    /// <summary>The end of a scale: the greatest value, at least 20, up to the next ten.</summary>
    public static int Most(IEnumerable<int?> values) =>
        Math.Clamp((values.Max() ?? 0) + 9, 20, 100) / 10 * 10;
}
