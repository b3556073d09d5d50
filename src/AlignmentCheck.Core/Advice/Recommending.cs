using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Advice;

/// <summary>Which steps a result calls for, in which order, and why. It reads figures as shown and nothing else.</summary>
public static class Recommending
{
    private const int VariedPlaces = 5;
    private const int MostOfOneDimension = 2;

    /// <summary>Every step with a met condition, ranked.</summary>
    /// <param name="result">What was disclosed.</param>
    /// <param name="steps">All steps there are.</param>
    /// <param name="plan">The organisation's plan: what it follows is under way and not offered as new. Null where there is none.</param>
    public static IReadOnlyList<Recommendation> From(DisclosedResult result, IEnumerable<Step> steps, PlanSnapshot? plan = null)
    {
        var underWay = (plan?.Followed ?? []).Select(taken => taken.Step.Id).ToHashSet(StringComparer.Ordinal);
        var candidates = steps
            .Where(step => !underWay.Contains(step.Id))
            .Select(step => Candidate.Of(result, step))
            .OfType<Candidate>()
            .OrderByDescending(c => c.Priority)
            .ThenBy(c => c.Step.Effort)
            .ThenBy(c => c.Step.Evidence)
            .ThenBy(c => c.Step.Id, StringComparer.Ordinal)
            .ToArray();
        var order = new List<Candidate>();
        AddVaried(order, candidates.Where(c => !c.Step.IsSustain));
        AddVaried(order, candidates.Where(c => c.Step.IsSustain));
        return [.. order.Select((c, i) => new Recommendation(i + 1, c.Step, c.Priority, c.Because, TargetOf(result, c.Step)))];
    }

    /// <summary>The step that stands beside one whose number has not moved: the next of its dimension.</summary>
    /// <param name="recommended">By rank.</param>
    /// <param name="followUp">A step under way.</param>
    /// <returns>Null where its number has moved, may still move, or where the answers call for no other step of the dimension.</returns>
    public static Recommendation? Beside(IEnumerable<Recommendation> recommended, FollowUp followUp) => followUp.IsStalled
        ? recommended.FirstOrDefault(offered => string.Equals(offered.Step.Dimension, followUp.Taken.Step.Dimension, StringComparison.Ordinal))
        : null;

    /// <summary>Among the first five at most two steps of one dimension; those passed over follow, or fill up if nothing else is left.</summary>
    private static void AddVaried(List<Candidate> order, IEnumerable<Candidate> candidates)
    {
        var passedOver = new List<Candidate>();
        var rest = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            var place = order.Count >= VariedPlaces ? rest
                : order.Count(c => string.Equals(c.Step.Dimension, candidate.Step.Dimension, StringComparison.Ordinal)) >= MostOfOneDimension ? passedOver
                : order;
            place.Add(candidate);
        }

        order.AddRange(passedOver);
        order.AddRange(rest);
    }

    /// <summary>The number that a step should move: the lower side's, since it has the longer way to go.</summary>
    public static Target TargetOf(DisclosedResult result, Step step)
    {
        var measured = ShownFigures.Read(result, step.Measure);
        var isComparable = step.Measure.Kind == FigureKind.Check
            ? measured.Both is not null
            : ShownFigures.Statement(result, step.Measure.Id) is { IsWhole: true };
        return isComparable
            ? Lowest(step, step.Measure, measured, Comparison.LeastMoveOfStatement)
            : DimensionTarget(result, step);
    }

    /// <summary>Tens are not compared between rounds, so that a small team measures a step by its dimension.</summary>
    internal static Target DimensionTarget(DisclosedResult result, Step step)
    {
        var name = new FigureName(FigureKind.Dimension, step.Dimension);
        return Lowest(step, name, ShownFigures.Read(result, name), Comparison.LeastMoveOfScore);
    }

    private static Target Lowest(Step step, FigureName name, ShownFigure figure, int move)
    {
        var values = figure.Read(Side.Lower);
        if (values.Count == 0)
        {
            return new Target(name, null, null, null);
        }

        Team? team = figure.Both is not null ? null : figure.Sales <= figure.Marketing ? Team.Sales : Team.Marketing;
        return new Target(name, team, values[0], step.IsSustain ? values[0] : Math.Min(100, values[0] + move));
    }

    private sealed record Candidate(Step Step, double Priority, IReadOnlyList<Reason> Because)
    {
        public static Candidate? Of(DisclosedResult result, Step step)
        {
            var reasons = step.Conditions.Select(c => ReasonOf(result, c)).OfType<Reason>().ToArray();
            if (reasons.Length == 0)
            {
                return null;
            }

            var need = (Greatest(reasons, isDimension: true) + Greatest(reasons, isDimension: false)) / 2;
            return new Candidate(step, Rounding.To(need * Weight(step.Evidence) / Cost(step.Effort), 2), reasons);
        }

        private static double Greatest(IEnumerable<Reason> reasons, bool isDimension) =>
            reasons.Where(r => r.Condition.Figure.Kind == FigureKind.Dimension == isDimension).Select(r => r.Shortfall).DefaultIfEmpty(0).Max();

        private static double Weight(Evidence evidence) => evidence switch
        {
            Evidence.Study => 1,
            Evidence.Practice => 0.9,
            Evidence.Contested => 0.75,
            _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "Unknown grade."),
        };

        private static double Cost(Effort effort) => effort switch
        {
            Effort.Low => 1,
            Effort.Medium => 1.1,
            Effort.High => 1.2,
            _ => throw new ArgumentOutOfRangeException(nameof(effort), effort, "Unknown effort."),
        };

        /// <summary>Null where the condition is not met; a figure that is held back meets none.</summary>
        private static Reason? ReasonOf(DisclosedResult result, Condition condition)
        {
            var figure = ShownFigures.Read(result, condition.Figure);
            var values = figure.Read(condition.Side);
            if (values.Count == 0 || !values.All(v => IsMet(condition, v)))
            {
                return null;
            }

            var deciding = values.MinBy(v => Shortfall(condition, v));
            return new Reason(condition, deciding, figure.Sales, figure.Marketing, Shortfall(condition, deciding));
        }

        private static bool IsMet(Condition condition, int shown) =>
            condition.IsBelow ? shown < condition.Threshold : shown > condition.Threshold;

        private static double Shortfall(Condition condition, int shown) => condition.IsBelow
            ? (condition.Threshold - shown) / (double)condition.Threshold
            : (shown - condition.Threshold) / (100.0 - condition.Threshold);
    }
}
