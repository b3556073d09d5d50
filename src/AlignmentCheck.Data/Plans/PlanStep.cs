using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Data.Plans;

/// <summary>A step that an organisation has taken up.</summary>
public sealed class PlanStep
{
    public const int LongestStepId = 80;
    public const int LongestOwner = 120;
    public const int LongestReason = 500;

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>The round after which it was taken up, which recommended it most often: its number starts there.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>Such as <c>meet-every-week</c>. Once in an organisation among what is planned or under way.</summary>
    public required string StepId { get; init; }

    /// <summary>Its text and its number as they were when it was taken up, written and read by Core only.</summary>
    public required byte[] Snapshot { get; init; }

    /// <summary>Who sees to it: a name as typed. No account is needed, and none is looked for.</summary>
    public required string Owner { get; set; }

    /// <summary>The day by which it should be done, in the organisation's time zone.</summary>
    public required DateOnly DueOn { get; set; }

    public required PlanState State { get; set; }

    /// <summary>Why it was dropped; null where it is not.</summary>
    public string? DroppedBecause { get; set; }

    public required DateTimeOffset TakenUpAt { get; init; }

    /// <summary>Since when it has been more than planned; null where it is not.</summary>
    public DateTimeOffset? BegunAt { get; set; }

    /// <summary>When it was done or dropped; null where it is neither.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Counts its changes: who saves an older one is told, and overwrites nothing.</summary>
    public int Version { get; set; }

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => State is PlanState.Planned or PlanState.UnderWay;

    /// <summary>Whether anything was done about it, or may be: not where it was dropped before it was begun.</summary>
    public bool WasBegunOrIsOpen => State != PlanState.Dropped || BegunAt is not null;

    /// <summary>Whether it should have been done by now.</summary>
    /// <param name="today">In the organisation's time zone.</param>
    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;
}

/// <summary>That a step in the plan went from one state to another.</summary>
public sealed class PlanStepChange
{
    public required Guid Id { get; init; }

    public required Guid PlanStepId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it: an account, which may be gone.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Null where it was taken up.</summary>
    public PlanState? From { get; init; }

    public required PlanState To { get; init; }
}

/// <summary>A note beside a step in the plan. Notes are only ever added.</summary>
public sealed class PlanNote
{
    public const int LongestText = 2000;

    public required Guid Id { get; init; }

    public required Guid PlanStepId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who wrote it: an account, which may be gone.</summary>
    public required Guid UserId { get; init; }

    public required string Text { get; init; }
}
