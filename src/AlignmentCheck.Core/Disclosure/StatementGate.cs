using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>What is shown of statements, by how many answered.</summary>
internal sealed class StatementGate(RoundTerms terms, DisclosureMode mode, List<HeldBack> held)
{
    /// <summary>The statements of a dimension of which something is shown.</summary>
    public IReadOnlyList<StatementResult> Pass(DimensionScores dimension)
    {
        var results = new List<StatementResult>();
        for (var i = 0; i < dimension.Dimension.Statements.Count; i++)
        {
            var statement = dimension.Dimension.Statements[i];
            var result = mode switch
            {
                DisclosureMode.PerTeam => ByTeam(statement, dimension.Sales.Statements[i], dimension.Marketing.Statements[i]),
                DisclosureMode.Pooled => Pooled(statement, StatementTally.Together(dimension.Sales.Statements[i], dimension.Marketing.Statements[i])),
                _ => null,
            };
            if (result is not null)
            {
                results.Add(result);
            }
            else if (mode == DisclosureMode.None)
            {
                held.Add(new HeldBack(statement.Id, HoldReason.Mode));
            }
        }

        return results;
    }

    private StatementResult? ByTeam(Statement statement, StatementTally sales, StatementTally marketing)
    {
        var detail = Decide(statement, [sales, marketing]);
        return detail.IsNothing ? null : new StatementResult(statement, detail.Of(statement, sales), detail.Of(statement, marketing), null);
    }

    private StatementResult? Pooled(Statement statement, StatementTally together)
    {
        var detail = Decide(statement, [together]);
        return detail.IsNothing ? null : new StatementResult(statement, null, null, detail.Of(statement, together));
    }

    private Detail Decide(Statement statement, IReadOnlyList<StatementTally> groups)
    {
        var tier = Tiers.Of(terms.Floor, groups.Min(g => g.Answered));
        var isUnanimous = groups.Any(IsUnanimous);
        var dontKnow = statement.OffersDontKnow ? Tiers.Of(terms.Floor, groups.Min(g => g.Choosers)) : Tier.Nothing;
        if (tier == Tier.Nothing)
        {
            held.Add(new HeldBack(statement.Id, HoldReason.Floor));
        }
        else if (tier == Tier.Tens)
        {
            held.Add(new HeldBack($"{statement.Id}:shares", HoldReason.Tier));
        }
        else if (isUnanimous)
        {
            held.Add(new HeldBack($"{statement.Id}:shares", HoldReason.Unanimous));
        }
        else if (tier == Tier.Whole)
        {
            held.Add(new HeldBack($"{statement.Id}:points", HoldReason.Tier));
        }

        return new Detail(tier, tier >= Tier.Whole && !isUnanimous, dontKnow);
    }

    /// <summary>All, or all but one, of those counted in one class. One team like that withholds both, so that it is not said which.</summary>
    private static bool IsUnanimous(StatementTally tally) =>
        tally.Answered > 0 && Classes(tally).Max() >= tally.Answered - 1;

    private static long[] Classes(StatementTally tally) =>
        [tally.Points[0] + tally.Points[1], tally.Points[2], tally.Points[3] + tally.Points[4]];

    private readonly record struct Detail(Tier Tier, bool HasShares, Tier DontKnow)
    {
        private const double Quarter = 25;
        private const double Half = 50;

        /// <summary>Held back whole: a "don't know" share beside it would tell how few answered on the scale.</summary>
        public bool IsNothing => Tier == Tier.Nothing;

        public StatementFigure Of(Statement statement, StatementTally tally)
        {
            return new StatementFigure(
                (int)tally.Answered,
                Tier.Round(tally.Mean(statement.Reversed)!.Value),
                Tier == Tier.Tens,
                HasShares ? SharesOf(tally) : null,
                HasShares && Tier == Tier.Points ? [.. tally.Points.Select(p => Percent(p, tally.Answered))] : null,
                DontKnowShare(tally))
            {
                DontKnowInQuarters = DontKnow == Tier.Tens,
            };
        }

        private int? DontKnowShare(StatementTally tally)
        {
            if (DontKnow == Tier.Nothing)
            {
                return null;
            }

            var share = 100.0 * tally.DontKnow / tally.Choosers;
            return DontKnow != Tier.Tens ? Rounding.Whole(share)
                : Rounding.Less(share, Quarter) ? 0
                : Rounding.AtLeast(Half, share) ? (int)Quarter
                : (int)Half;
        }

        private static Shares SharesOf(StatementTally tally)
        {
            var classes = Classes(tally);
            return new Shares(Percent(classes[0], tally.Answered), Percent(classes[1], tally.Answered), Percent(classes[2], tally.Answered));
        }

        private static int Percent(long part, long all) => Rounding.Whole(100.0 * part / all);
    }
}
