using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Schedules;

/// <summary>Why a schedule drafts nothing until somebody sets it anew.</summary>
public enum SchedulePause
{
    /// <summary>The organisation was brought from another instance: nothing begins there that nobody here has asked for.</summary>
    Brought,

    /// <summary>The round after the last one could not be drafted: its questionnaire is not offered any more, or one of its terms is not allowed any more.</summary>
    NotDraftable,
}

/// <summary>That an organisation's next round is drafted by itself, every quarter.</summary>
public sealed class Schedule
{
    /// <summary>Days between the draft and its first day, where nothing else is set.</summary>
    public const int UsualLeadDays = 14;

    public const int LeastLeadDays = 1;

    /// <summary>So many lie between two rounds at least, so that the one before has always ended when the next is drafted.</summary>
    public const int MostLeadDays = Round.LeastDaysBetween;

    public required Guid OrganisationId { get; init; }

    /// <summary>Days before its first day on which a round is drafted.</summary>
    public required int LeadDays { get; set; }

    /// <summary>The quarter that was drafted last, so that a draft which was thrown away does not come back; null before the first.</summary>
    public Quarter? LastQuarter { get; set; }

    public required DateTimeOffset SetAt { get; set; }

    /// <summary>Null where it runs.</summary>
    public SchedulePause? Pause { get; set; }

    public Organisation? Organisation { get; init; }

    /// <summary>What is drafted next, and on which day.</summary>
    /// <param name="organisation">Whose days count.</param>
    /// <param name="rounds">All of its rounds.</param>
    /// <param name="today">In its time zone.</param>
    /// <returns>Null where it is paused, somebody has drafted the next round already, one is open, or none was opened.</returns>
    public PlannedDraft? Next(Organisation organisation, IReadOnlyCollection<Round> rounds, DateOnly today) =>
        Pause is not null || rounds.Any(round => round.State is RoundState.Draft or RoundState.Open) || NextRound.Plan(organisation, rounds, today, LastQuarter) is not { } plan
            ? null
            : new PlannedDraft(plan, plan.OpensOn.AddDays(-LeadDays));
}

/// <param name="Plan">The round.</param>
/// <param name="On">The day on which it is drafted, in the organisation's time zone; it may have passed.</param>
public sealed record PlannedDraft(RoundPlan Plan, DateOnly On);
