namespace AlignmentCheck.Reporting.Charts;

/// <summary>A text that stands above or below a place of a plot.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">Percent of the plot's width.</param>
/// <param name="Side">Where the text stands: its middle there, or its start or its end where it would not fit otherwise.</param>
/// <param name="Row">From 0; texts that would meet stand in different rows.</param>
internal sealed record PlacedLabel(string Text, double At, LabelAnchor Side, int Row);

/// <summary>Which part of a text stands at its place.</summary>
internal enum LabelAnchor
{
    Middle,
    Start,
    End,
}

/// <summary>Puts texts beside each other, or below each other where they would meet in the narrowest column.</summary>
internal static class LabelRow
{
    /// <param name="labels">Texts with their places, in percent of the plot's width, in any order.</param>
    /// <param name="isCentred">Whether each keeps its middle over its place, also where it then passes the plot's end.</param>
    public static IReadOnlyList<PlacedLabel> Place(IEnumerable<(string Text, double At)> labels, bool isCentred = false)
    {
        var placed = new List<PlacedLabel>();
        var ends = new List<double>();
        foreach (var (text, at) in labels.OrderBy(label => label.At))
        {
            var width = 100 * text.Length * Sizes.TrendLetter / Sizes.TrendNarrowest;
            var side = isCentred ? LabelAnchor.Middle : at < width / 2 ? LabelAnchor.Start : at > 100 - (width / 2) ? LabelAnchor.End : LabelAnchor.Middle;
            var (anchor, start) = side switch
            {
                LabelAnchor.Start => (0.0, 0.0),
                LabelAnchor.End => (100.0, 100 - width),
                _ => (at, at - (width / 2)),
            };
            var row = ends.FindIndex(end => end <= start);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(double.MinValue);
            }

            ends[row] = start + width + Sizes.TrendLabelsApart;
            placed.Add(new PlacedLabel(text, anchor, side, row));
        }

        return placed;
    }
}
