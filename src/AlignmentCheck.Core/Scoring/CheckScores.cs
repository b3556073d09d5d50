using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Scoring;

/// <summary>The scores of the checks, 0 to 100, null where there is nothing to compare. "None" and "don't know" match nothing but stay among those asked.</summary>
internal static class CheckScores
{
    /// <summary>100 × Σ pₛ(k)·pₘ(k) over real options: the chance that one person of each team name the same.</summary>
    public static double? SameChoice(OptionTally sales, OptionTally marketing)
    {
        if (sales.Filled == 0 || marketing.Filled == 0)
        {
            return null;
        }

        return 100 * sales.Real.Sum(k => (double)sales[k] * marketing[k]) / ((double)sales.Filled * marketing.Filled);
    }

    /// <summary>100 × the share of the aligned option in Sales × its share in Marketing.</summary>
    public static double? SharedChoice(OptionTally sales, OptionTally marketing, string shared)
    {
        if (sales.Filled == 0 || marketing.Filled == 0)
        {
            return null;
        }

        var option = sales.IndexOf(shared);
        return 100 * ((double)sales[option] / sales.Filled) * ((double)marketing[option] / marketing.Filled);
    }

    /// <summary>A team's mean of the options' values, 0 to 100, without those who did not know.</summary>
    public static double? MeanValue(OptionTally tally, IReadOnlyList<Option> options) =>
        tally.People == 0 ? null : tally.Real.Sum(k => (double)tally[k] * (options[k].Value ?? 0)) / tally.People;

    /// <summary>100 × the share of pairs, one person of each team, whose numbers are close.</summary>
    public static double? Split(NumberTally sales, NumberTally marketing, int tolerance) =>
        sales.Filled == 0 || marketing.Filled == 0
            ? null
            : 100 * sales.PairsWithin(marketing, tolerance) / ((double)sales.Filled * marketing.Filled);

    /// <summary>Picks of unkind words, in percent of all picks of words.</summary>
    public static double? UnkindShare(OptionTally tally, IReadOnlyList<Option> options) =>
        tally.Picks == 0 ? null : 100.0 * tally.Real.Where(k => options[k].Tone == Tone.Unkind).Sum(k => tally[k]) / tally.Picks;
}
