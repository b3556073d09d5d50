namespace AlignmentCheck.Reporting.Charts;

/// <summary>SVG text does not wrap: a long label is parted at the space that leaves the shorter lines.</summary>
internal static class LabelLines
{
    public static IReadOnlyList<string> Of(string label)
    {
        if (label.Length <= Sizes.LineCharacters)
        {
            return [label];
        }

        var spaces = Enumerable.Range(0, label.Length).Where(i => label[i] == ' ').ToList();
        if (spaces.Count == 0)
        {
            return [label];
        }

        var at = spaces.MinBy(i => Math.Max(i, label.Length - i - 1));
        return [label[..at], label[(at + 1)..]];
    }
}
