using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>Which dimension scores are shown, and what their gaps can be taken for.</summary>
internal sealed class DimensionGate(RoundTerms terms, DisclosureMode mode, List<HeldBack> held)
{
    /// <summary>A gap under this is no visible one; a level has moved only with it.</summary>
    public const int LeastGap = 10;

    private const double Clear = 0.05;
    private const double Probable = 0.10;
    private const double WideSpread = 30;

    /// <summary>The shown scores by dimension. P values are adjusted over the shown core dimensions, and over the shown added ones.</summary>
    public Dictionary<string, DimensionScore> Scores(IReadOnlyList<DimensionScores> dimensions)
    {
        var shown = dimensions.Where(d => TierOf(d) != Tier.Nothing).ToArray();
        if (mode == DisclosureMode.Pooled)
        {
            return shown.ToDictionary(d => d.Dimension.Id, Pooled, StringComparer.Ordinal);
        }

        var scores = new Dictionary<string, DimensionScore>(StringComparer.Ordinal);
        foreach (var family in shown.GroupBy(d => d.Dimension.IsCore))
        {
            var members = family.ToArray();
            var tests = members.Select(d => RankTest.Of(d.Sales.Scores, d.Marketing.Scores)!.Value).ToArray();
            var adjusted = Holm.Adjust([.. tests.Select(t => t.P)]);
            for (var i = 0; i < members.Length; i++)
            {
                scores.Add(members[i].Dimension.Id, ByTeam(members[i], tests[i], adjusted[i]));
            }
        }

        return scores;
    }

    /// <summary>Says what of a dimension is held back.</summary>
    public void Report(DimensionScores dimension, Dictionary<string, DimensionScore> shown)
    {
        var id = dimension.Dimension.Id;
        if (!shown.ContainsKey(id))
        {
            held.Add(new HeldBack(id, mode == DisclosureMode.None ? HoldReason.Mode : HoldReason.Floor));
        }
        else if (mode == DisclosureMode.Pooled)
        {
            held.Add(new HeldBack($"gap:{id}", HoldReason.Mode));
        }
        else if (TierOf(dimension) == Tier.Tens)
        {
            held.Add(new HeldBack($"{id}:p", HoldReason.Tier));
        }
    }

    private Tier TierOf(DimensionScores dimension) => mode switch
    {
        DisclosureMode.PerTeam => Tiers.Of(terms.Floor, Math.Min(dimension.Sales.Scores.People, dimension.Marketing.Scores.People)),
        DisclosureMode.Pooled => Tiers.Of(terms.Floor, dimension.Together.People),
        _ => Tier.Nothing,
    };

    private DimensionScore Pooled(DimensionScores dimension)
    {
        var figure = Figure(dimension.Together, terms.InvitedTotal);
        return new DimensionScore(figure.Score, Level.Of(figure.Score), null, figure);
    }

    private DimensionScore ByTeam(DimensionScores dimension, RankTest test, double adjusted)
    {
        var sales = Figure(dimension.Sales.Scores, terms.InvitedSales);
        var marketing = Figure(dimension.Marketing.Scores, terms.InvitedMarketing);
        var gap = sales.Score - marketing.Score;
        var verdict = Verdict(gap, test.P, adjusted);
        var isSmall = TierOf(dimension) == Tier.Tens;
        var teams = new TeamComparison(
            sales,
            marketing,
            gap,
            verdict,
            verdict == GapVerdict.Unclear ? Rounding.Whole(10 * dimension.ChanceOfGap(gap)) : null,
            Rounding.To(test.Delta, isSmall ? 1 : 2),
            isSmall ? null : Rounding.To(adjusted, 3),
            Rounding.Less(adjusted, Clear) ? Clear : Rounding.Less(adjusted, Probable) ? Probable : null,
            [.. Split(dimension)]);
        return new DimensionScore(Rounding.Whole(dimension.Score!.Value), Level.Of(Math.Min(sales.Score, marketing.Score)), teams, null);
    }

    private static GapVerdict Verdict(int gap, double p, double adjusted) =>
        Math.Abs(gap) < LeastGap ? GapVerdict.Close
        : Rounding.Less(adjusted, Clear) ? GapVerdict.Differ
        : Rounding.Less(p, Probable) ? GapVerdict.Likely
        : GapVerdict.Unclear;

    private IEnumerable<Team> Split(DimensionScores dimension) =>
        new[] { (Team.Sales, dimension.Sales.Scores), (Team.Marketing, dimension.Marketing.Scores) }
            .Where(t => t.Item2.People >= 2 * terms.Floor && Rounding.AtLeast(t.Item2.StandardDeviation ?? 0, WideSpread))
            .Select(t => t.Item1);

    private static ScoreFigure Figure(PersonScores scores, int? invited)
    {
        var interval = Interval.Of(scores, invited)!.Value;
        return new ScoreFigure(Rounding.Whole(scores.Mean!.Value), (int)scores.People, interval.Low, interval.High);
    }
}
