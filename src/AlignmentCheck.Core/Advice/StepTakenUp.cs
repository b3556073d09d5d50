using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Advice;

/// <summary>A step that an organisation has taken up, as its plan has it at one moment.</summary>
/// <param name="Id">Which one: the same step may be taken up again once it is done or dropped.</param>
/// <param name="Step">As it was worded when it was taken up.</param>
/// <param name="Since">The quarter of the round after which it was taken up.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Owner">Who sees to it: a name as typed.</param>
/// <param name="DueOn">The day by which it should be done.</param>
/// <param name="TakenUpOn">The day on which it was taken up.</param>
/// <param name="BegunOn">The day on which it first was more than planned; null where it never was.</param>
/// <param name="Reason">Why it was dropped; null where it was not.</param>
public sealed record StepTakenUp(
    Guid Id,
    Step Step,
    Quarter Since,
    PlanState State,
    string Owner,
    DateOnly DueOn,
    DateOnly TakenUpOn,
    DateOnly? BegunOn,
    string? Reason)
{
    /// <summary>Whether anything was done about it, or may be: not where it was dropped before it was begun.</summary>
    public bool WasBegunOrIsOpen => State != PlanState.Dropped || BegunOn is not null;
}
