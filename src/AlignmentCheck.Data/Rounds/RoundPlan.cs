using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Data.Rounds;

/// <summary>What a consultant sets while a round is a draft.</summary>
public sealed record RoundPlan
{
    /// <summary>The most days from the first to the last.</summary>
    public const int MostDaysOpen = 90;

    /// <summary>The most people of a team that can be said to be invited.</summary>
    public const int MostInvited = 100_000;

    /// <summary>The most days after closing for a round to release itself.</summary>
    public const int MostReleaseDays = 90;

    public required Quarter Quarter { get; init; }

    /// <summary>Such as <c>core</c>: its newest version is taken.</summary>
    public required string QuestionnaireId { get; init; }

    public required string Language { get; init; }

    public required DateOnly OpensOn { get; init; }

    public required DateOnly ClosesOn { get; init; }

    public WayIn WayIn { get; init; } = WayIn.TeamLink;

    public int Floor { get; init; } = RoundTerms.LowestFloor;

    public bool MayPool { get; init; } = true;

    public int? InvitedSales { get; init; }

    public int? InvitedMarketing { get; init; }

    public int KeepAnswersDays { get; init; } = Round.UsualKeepAnswersDays;

    public int? ReleaseAfterDays { get; init; }

    public bool ShowsSummary { get; init; } = true;

    /// <summary>What is wrong with the plan by itself.</summary>
    internal IEnumerable<RoundProblem> Problems()
    {
        if (ClosesOn < OpensOn)
        {
            yield return RoundProblem.ClosesBeforeOpening;
        }
        else if (ClosesOn.DayNumber - OpensOn.DayNumber > MostDaysOpen)
        {
            yield return RoundProblem.OpenTooLong;
        }

        if (Floor is < RoundTerms.LowestFloor or > RoundTerms.HighestFloor)
        {
            yield return RoundProblem.FloorOutOfRange;
        }

        if (InvitedSales is < 1 or > MostInvited)
        {
            yield return RoundProblem.InvitedSalesOutOfRange;
        }

        if (InvitedMarketing is < 1 or > MostInvited)
        {
            yield return RoundProblem.InvitedMarketingOutOfRange;
        }

        if (KeepAnswersDays is < 0 or > Round.MostKeepAnswersDays)
        {
            yield return RoundProblem.KeepAnswersDaysOutOfRange;
        }

        if (ReleaseAfterDays is < 0 or > MostReleaseDays)
        {
            yield return RoundProblem.ReleaseDaysOutOfRange;
        }
    }
}

/// <summary>Why a round cannot be drafted or opened so.</summary>
public enum RoundProblem
{
    UnknownQuestionnaire,

    /// <summary>The organisation has a round for this quarter.</summary>
    QuarterTaken,
    ClosesBeforeOpening,
    OpenTooLong,
    FloorOutOfRange,
    InvitedSalesOutOfRange,
    InvitedMarketingOutOfRange,
    KeepAnswersDaysOutOfRange,
    ReleaseDaysOutOfRange,

    /// <summary>Its last day has passed.</summary>
    ClosesInThePast,

    /// <summary>Of a round that was run elsewhere: its last day is still to come.</summary>
    ClosesInTheFuture,

    /// <summary>Of a round that was run elsewhere: its last day is before <see cref="ImportRound.FirstYear"/>.</summary>
    ClosesTooLongAgo,

    /// <summary>Another round of the organisation is open.</summary>
    AnotherIsOpen,

    /// <summary>Its first day is less than 45 days after the last closing.</summary>
    TooSoonAfterTheLast,

    /// <summary>The organisation is archived.</summary>
    Archived,

    /// <summary>It is answered with codes, and there are none for one of the teams.</summary>
    NoCodes,

    /// <summary>People are invited by e-mail, and nobody of one of the teams is named.</summary>
    NobodyInvited,

    /// <summary>People are invited by e-mail, and none is sent from here.</summary>
    NoMail,
}
