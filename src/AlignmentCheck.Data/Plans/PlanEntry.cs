using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Data.Plans;

/// <summary>What a member says of a step in the plan.</summary>
/// <param name="Owner">A name, 1 to 120 characters.</param>
/// <param name="DueOn">Not before the day on which it was taken up, and not more than five years from today.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it is dropped, 1 to 500 characters; of no account otherwise.</param>
public sealed record PlanEntry(string Owner, DateOnly DueOn, PlanState State, string? Reason)
{
    /// <summary>The furthest due date, in years from today.</summary>
    public const int MostYears = 5;

    /// <summary>The same as it is kept.</summary>
    internal PlanEntry Cleaned() =>
        this with { Owner = OneLine.Clean(Owner), Reason = State == PlanState.Dropped && OneLine.Clean(Reason) is { Length: > 0 } reason ? reason : null };

    /// <summary>Whether the step stands there so already.</summary>
    internal bool IsOf(PlanStep step) =>
        string.Equals(step.Owner, Owner, StringComparison.Ordinal)
        && step.DueOn == DueOn
        && step.State == State
        && string.Equals(step.DroppedBecause, Reason, StringComparison.Ordinal);

    internal IReadOnlyList<PlanProblem> Problems(Organisation organisation, DateTimeOffset takenUp, DateTimeOffset now)
    {
        var problems = new List<PlanProblem>();
        if (Owner.Length is 0 or > PlanStep.LongestOwner)
        {
            problems.Add(Owner.Length == 0 ? PlanProblem.OwnerMissing : PlanProblem.OwnerTooLong);
        }

        if (DueOn < organisation.DayOf(takenUp))
        {
            problems.Add(PlanProblem.DueBeforeTakingUp);
        }
        else if (DueOn > organisation.DayOf(now).AddYears(MostYears))
        {
            problems.Add(PlanProblem.DueTooFar);
        }

        if (State == PlanState.Dropped && Reason is null or { Length: > PlanStep.LongestReason })
        {
            problems.Add(Reason is null ? PlanProblem.ReasonMissing : PlanProblem.ReasonTooLong);
        }

        return problems;
    }
}

/// <summary>What is wrong with an entry.</summary>
public enum PlanProblem
{
    OwnerMissing,
    OwnerTooLong,

    /// <summary>Due before the day on which it was taken up.</summary>
    DueBeforeTakingUp,
    DueTooFar,
    ReasonMissing,
    ReasonTooLong,

    /// <summary>Taken up as something that is over.</summary>
    OverAtFirst,
}
