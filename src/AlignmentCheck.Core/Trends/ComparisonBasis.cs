using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Trends;

/// <summary>What is kept of a round, beside its disclosed result, to tell a change from chance: for each shown score its people and spread.</summary>
/// <param name="Spreads">By dimension, then by team; without a team where the round was pooled.</param>
internal sealed record ComparisonBasis(IReadOnlyDictionary<(string Dimension, Team? Team), Spread> Spreads)
{
    public static ComparisonBasis Of(RoundResult round, DisclosedResult result)
    {
        var spreads = new Dictionary<(string, Team?), Spread>();
        foreach (var dimension in round.Dimensions)
        {
            var id = dimension.Dimension.Id;
            var score = result.Find(id)?.Score;
            if (score?.Teams is not null)
            {
                spreads.Add((id, Team.Sales), Spread.Of(dimension.Sales.Scores));
                spreads.Add((id, Team.Marketing), Spread.Of(dimension.Marketing.Scores));
            }
            else if (score is not null)
            {
                spreads.Add((id, null), Spread.Of(dimension.Together));
            }
        }

        return new ComparisonBasis(spreads);
    }
}

/// <param name="People">People with a score.</param>
/// <param name="Deviation">Standard deviation of their scores in whole points.</param>
internal readonly record struct Spread(int People, int Deviation)
{
    public static Spread Of(PersonScores scores) =>
        new((int)scores.People, Rounding.Whole(scores.StandardDeviation ?? 0));
}
