using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Advice;

/// <param name="Round">What it came to.</param>
/// <param name="Plan">The plan at its closing; null where none was kept.</param>
public sealed record EarlierRound(ClosedRound Round, PlanSnapshot? Plan);

/// <summary>What became of the numbers that the steps under way should have moved. It reads figures as shown and nothing else.</summary>
public static class FollowingUp
{
    /// <summary>
    /// Weeks from beginning a step to the opening of a round, at the least, for the round to say something of it: a first month of doing it,
    /// which some questions ask about, and two weeks to get going.
    /// </summary>
    public const int LeastWeeks = 6;

    private const int DaysInAWeek = 7;

    /// <param name="now">The round that tells.</param>
    /// <param name="plan">The plan at its closing.</param>
    /// <param name="earlier">Closed rounds before it by quarter, as far as their figures may be told here.</param>
    /// <returns>Every step that is planned, under way or done, in the plan's order.</returns>
    public static IReadOnlyList<FollowUp> Of(ClosedRound now, PlanSnapshot plan, IReadOnlyDictionary<Quarter, EarlierRound> earlier) =>
        [.. plan.Followed.Select(taken => Of(now, plan.OpenedOn, taken, earlier))];

    private static FollowUp Of(ClosedRound now, DateOnly openedOn, StepTakenUp taken, IReadOnlyDictionary<Quarter, EarlierRound> earlier)
    {
        var before = earlier.GetValueOrDefault(taken.Since)?.Round;
        var reading = Read(before, now, openedOn, taken);
        var unmoved = !IsUnmoved(reading.Verdict) ? 0 : 1 + earlier
            .Where(round => taken.Since.IsBefore(round.Key))
            .Count(round => round.Value.Plan?.Followed.FirstOrDefault(then => then.Id == taken.Id) is { } then
                && IsUnmoved(Read(before, round.Value.Round, round.Value.Plan.OpenedOn, then).Verdict));
        return reading with { RoundsUnmoved = unmoved };
    }

    private static bool IsUnmoved(FollowUpVerdict verdict) => verdict is FollowUpVerdict.NoVisibleChange or FollowUpVerdict.MovedDown;

    private static FollowUp Read(ClosedRound? before, ClosedRound now, DateOnly openedOn, StepTakenUp taken)
    {
        if (before is null)
        {
            return Told(new FollowUp(taken, taken.Step.Measure, null, null, null, FollowUpVerdict.CannotBeTold, Untold.NotReleased, 0), openedOn);
        }

        var comparison = Comparison.Of(before, now);
        var isSameMode = before.Result.Mode == now.Result.Mode;
        var number = Number.Of(comparison, isSameMode, Recommending.TargetOf(before.Result, taken.Step));
        if (number is { Why: Untold.NotShown, Target.Figure.Kind: not FigureKind.Dimension })
        {
            // Held back or in tens: measured by the dimension, as it would be if it had been so from the start.
            number = Number.Of(comparison, isSameMode, Recommending.DimensionTarget(before.Result, taken.Step));
        }

        var target = number.Target;
        return Told(new FollowUp(taken, target.Figure, target.Team, target.From, number.Change?.Now, number.Verdict, number.Why, 0), openedOn);
    }

    /// <summary>Whatever the figures are, of a step that is not begun, or has only just been, they say nothing.</summary>
    private static FollowUp Told(FollowUp reading, DateOnly openedOn)
    {
        var isEarly = reading.Taken is not { State: not PlanState.Planned, BegunOn: { } begun }
            || openedOn < begun.AddDays(LeastWeeks * DaysInAWeek);
        return isEarly ? reading with { Verdict = FollowUpVerdict.TooEarly, Why = null } : reading;
    }

    /// <summary>A step's number in two rounds, or why it does not compare.</summary>
    private readonly record struct Number(Target Target, Change? Change, Untold? Why)
    {
        public FollowUpVerdict Verdict => Change?.Verdict switch
        {
            null => FollowUpVerdict.CannotBeTold,
            ChangeVerdict.Up => FollowUpVerdict.MovedUp,
            ChangeVerdict.Down => FollowUpVerdict.MovedDown,
            _ => FollowUpVerdict.NoVisibleChange,
        };

        public static Number Of(RoundComparison comparison, bool isSameMode, Target target)
        {
            var what = target.Figure.ToString();
            var change = comparison.Find(what, target.Team);
            return new Number(target, change, change is not null ? null : isSameMode ? WhyNot(comparison, what) : Untold.Mode);
        }

        private static Untold WhyNot(RoundComparison comparison, string what) =>
            comparison.NotCompared.FirstOrDefault(not => string.Equals(not.What, what, StringComparison.Ordinal))?.Why is NoComparison.NotShown or NoComparison.Tens
                ? Untold.NotShown
                : Untold.Question;
    }
}
