using AlignmentCheck.Core.Disclosure;

namespace AlignmentCheck.Core.Trends;

/// <summary>What has become of the overall level.</summary>
public static class OverallChange
{
    /// <summary>
    /// The last round's overall level against that of the last round before that compares, by the rule for a dimension's level. The overall
    /// score itself has no verdict: its spread is not kept.
    /// </summary>
    /// <param name="rounds">Oldest first; only the last may be without a quarter.</param>
    /// <returns>Null where no round before compares.</returns>
    public static Change? Of(IReadOnlyList<(Quarter? Quarter, DisclosedResult Result)> rounds)
    {
        if (rounds.Count == 0)
        {
            return null;
        }

        var now = rounds[^1].Result;
        var place = Enumerable.Range(0, rounds.Count - 1).LastOrDefault(at => Trending.OverallCompares(rounds[at].Result, now), -1);
        return place < 0
            ? null
            : Comparison.LevelOf(Trending.OverallName, rounds[place].Result.Overall!, now.Overall!) with { Since = rounds[place].Quarter };
    }
}
