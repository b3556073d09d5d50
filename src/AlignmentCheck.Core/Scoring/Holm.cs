namespace AlignmentCheck.Core.Scoring;

/// <summary>Holm's adjustment for looking at several dimensions at once (Holm, 1979).</summary>
internal static class Holm
{
    /// <param name="p">Unadjusted, 0 to 1.</param>
    /// <returns>Adjusted, in the same order.</returns>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToArray();
        var adjusted = new double[p.Count];
        var highest = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            highest = Math.Max(highest, Math.Min(1, (p.Count - rank) * p[order[rank]]));
            adjusted[order[rank]] = highest;
        }

        return adjusted;
    }
}
