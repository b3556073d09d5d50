using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Data.Organisations;

/// <summary>What a consultant has to do next at a client; of two on one day, the first here is told.</summary>
public enum DueKind
{
    /// <summary>An open round is past its last day.</summary>
    Closing,

    /// <summary>An open round closes, and a team is below the floor.</summary>
    Reminding,

    /// <summary>An open round closes by itself.</summary>
    LastDay,

    /// <summary>A result waits to be released.</summary>
    Releasing,

    /// <summary>A result releases itself.</summary>
    ReleasesItself,

    /// <summary>A round is open that takes answers from a later day on.</summary>
    FirstAnswers,

    /// <summary>A draft reaches its first day.</summary>
    Opening,

    /// <summary>There has been no round.</summary>
    FirstRound,

    /// <summary>The next quarter begins, or the last round is far enough away.</summary>
    NextRound,
}

/// <summary>What is due next at a client.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The day, in the organisation's time zone; never before today.</param>
/// <param name="Quarter">The round's; null for a first round.</param>
public sealed record Due(DueKind Kind, DateOnly On, Quarter? Quarter)
{
    private const int DaysInAWeek = 7;

    /// <summary>The teams to be reminded, by <see cref="DueKind.Reminding"/>.</summary>
    public IReadOnlyList<Team> BelowFloor { get; init; } = [];

    /// <summary>People of each team, by <see cref="DueKind.Reminding"/>.</summary>
    public int Floor { get; init; }

    /// <summary>Days since it should have been done; 0 where that day has not passed, or nobody set one.</summary>
    public int DaysOverdue { get; init; }

    public bool IsOverdue => DaysOverdue > 0;

    /// <summary>Within seven days, today among them.</summary>
    public bool IsSoon(DateOnly today) => On < today.AddDays(DaysInAWeek);
}
