using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Data.Rounds;

/// <summary>One run of a questionnaire in an organisation. What respondents are promised is fixed when it opens.</summary>
public sealed class Round
{
    public const int LongestQuestionnaireId = 64;

    /// <summary>Days that raw answers are kept after closing where nothing else is set.</summary>
    public const int UsualKeepAnswersDays = 30;

    /// <summary>The most days for which raw answers may be kept after closing.</summary>
    public const int MostKeepAnswersDays = 365;

    /// <summary>Days between the closing of one round and the opening of the next, at least: closer rounds could be subtracted.</summary>
    public const int LeastDaysBetween = 45;

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Quarter Quarter { get; set; }

    public RoundState State { get; set; } = RoundState.Draft;

    public RoundOrigin Origin { get; init; } = RoundOrigin.Site;

    public WayIn WayIn { get; set; } = WayIn.TeamLink;

    /// <summary>Such as <c>core</c>.</summary>
    public required string QuestionnaireId { get; set; }

    public required int QuestionnaireVersion { get; set; }

    /// <summary>The hash of what is asked, in lower-case hexadecimal; null in a draft.</summary>
    public string? QuestionnaireSha256 { get; set; }

    /// <summary>Of questionnaire and report: <c>en</c>.</summary>
    public required string Language { get; set; }

    /// <summary>5 to 10 people of each team.</summary>
    public int Floor { get; set; } = RoundTerms.LowestFloor;

    public bool MayPool { get; set; } = true;

    /// <summary>People invited; null where unknown.</summary>
    public int? InvitedSales { get; set; }

    /// <summary>People invited; null where unknown.</summary>
    public int? InvitedMarketing { get; set; }

    /// <summary>The first day, in the organisation's time zone.</summary>
    public required DateOnly OpensOn { get; set; }

    /// <summary>The last whole day, in the organisation's time zone.</summary>
    public required DateOnly ClosesOn { get; set; }

    /// <summary>Days after closing on which raw answers are deleted, 0 to 365; 0 deletes at once.</summary>
    public int KeepAnswersDays { get; set; } = UsualKeepAnswersDays;

    /// <summary>Days after closing on which the round releases itself; null where that is done by hand only.</summary>
    public int? ReleaseAfterDays { get; set; }

    /// <summary>Whether the teams' own link shows a summary once the round is released.</summary>
    public bool ShowsSummary { get; set; } = true;

    /// <summary>Reminders asked for so far, where people are invited by e-mail; 0 to 2.</summary>
    public int Reminders { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>When the raw answers were deleted.</summary>
    public DateTimeOffset? AnswersDeletedAt { get; set; }

    public Organisation? Organisation { get; init; }

    /// <summary>What the gate goes by.</summary>
    public RoundTerms Terms => new()
    {
        Floor = Floor,
        MayPool = MayPool,
        InvitedSales = InvitedSales,
        InvitedMarketing = InvitedMarketing,
    };

    /// <summary>Takes over what was planned, as long as it is a draft.</summary>
    /// <exception cref="InvalidOperationException">It is not a draft.</exception>
    internal void Take(RoundPlan plan, int questionnaireVersion)
    {
        if (State != RoundState.Draft)
        {
            throw new InvalidOperationException("Only a draft takes a new plan.");
        }

        Quarter = plan.Quarter;
        WayIn = plan.WayIn;
        QuestionnaireId = plan.QuestionnaireId;
        QuestionnaireVersion = questionnaireVersion;
        Language = plan.Language;
        OpensOn = plan.OpensOn;
        ClosesOn = plan.ClosesOn;
        Floor = plan.Floor;
        MayPool = plan.MayPool;
        InvitedSales = plan.InvitedSales;
        InvitedMarketing = plan.InvitedMarketing;
        KeepAnswersDays = plan.KeepAnswersDays;
        ReleaseAfterDays = plan.ReleaseAfterDays;
        ShowsSummary = plan.ShowsSummary;
    }

    /// <summary>Whether managers may give and change their forecasts: from the opening to the end of the last day, closed by then or not.</summary>
    /// <param name="today">In the organisation's time zone.</param>
    public bool TakesForecasts(DateOnly today) => State == RoundState.Open && today <= ClosesOn;

    /// <summary>Whether it was opened and its first day has not come: it takes no answers yet.</summary>
    /// <param name="today">In the organisation's time zone.</param>
    public bool IsAhead(DateOnly today) => State == RoundState.Open && today < OpensOn;

    /// <summary>People invited in a team; null where unknown.</summary>
    public int? Invited(Team team) => team == Team.Sales ? InvitedSales : InvitedMarketing;
}
