using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Web.Clients;

/// <summary>What a consultant enters for a round, as it stands in the form.</summary>
public sealed class RoundForm
{
    /// <summary>Days between the first and the last day, where nothing else is entered.</summary>
    public const int UsualDays = 14;

    [Display(Name = nameof(Quarter))]
    [Required]
    public string Quarter { get; set; } = "";

    [Display(Name = nameof(Questionnaire))]
    [Required]
    [StringLength(Round.LongestQuestionnaireId)]
    public string Questionnaire { get; set; } = "";

    [Display(Name = nameof(OpensOn))]
    [Required]
    public DateOnly? OpensOn { get; set; }

    [Display(Name = nameof(ClosesOn))]
    [Required]
    public DateOnly? ClosesOn { get; set; }

    [Display(Name = nameof(WayIn))]
    [Required]
    public WayIn? WayIn { get; set; }

    [Display(Name = nameof(InvitedSales))]
    [Range(1, RoundPlan.MostInvited)]
    public int? InvitedSales { get; set; }

    [Display(Name = nameof(InvitedMarketing))]
    [Range(1, RoundPlan.MostInvited)]
    public int? InvitedMarketing { get; set; }

    [Display(Name = nameof(Floor))]
    [Required]
    [Range(RoundTerms.LowestFloor, RoundTerms.HighestFloor)]
    public int? Floor { get; set; } = RoundTerms.LowestFloor;

    [Display(Name = nameof(MayPool))]
    public bool MayPool { get; set; } = true;

    [Display(Name = nameof(KeepAnswersDays))]
    [Required]
    [Range(0, Round.MostKeepAnswersDays)]
    public int? KeepAnswersDays { get; set; } = Round.UsualKeepAnswersDays;

    [Display(Name = nameof(ReleaseAfterDays))]
    [Range(0, RoundPlan.MostReleaseDays)]
    public int? ReleaseAfterDays { get; set; }

    [Display(Name = nameof(ShowsSummary))]
    public bool ShowsSummary { get; set; } = true;

    /// <summary>What was entered, once the form has no mistake of its own; null where the quarter is none.</summary>
    internal RoundPlan? ToPlan(string language) => Core.Trends.Quarter.TryParse(Quarter) is not { } quarter ? null : new RoundPlan
    {
        Quarter = quarter,
        QuestionnaireId = Questionnaire,
        Language = language,
        OpensOn = OpensOn!.Value,
        ClosesOn = ClosesOn!.Value,
        WayIn = WayIn!.Value,
        Floor = Floor!.Value,
        MayPool = MayPool,

        // They follow from the lists of people, when the round opens.
        InvitedSales = WayIn == Data.Rounds.WayIn.Invitations ? null : InvitedSales,
        InvitedMarketing = WayIn == Data.Rounds.WayIn.Invitations ? null : InvitedMarketing,
        KeepAnswersDays = KeepAnswersDays!.Value,
        ReleaseAfterDays = ReleaseAfterDays,
        ShowsSummary = ShowsSummary,
    };

    /// <summary>A new round that may begin on a day.</summary>
    internal static RoundForm StartingOn(DateOnly day, Quarter quarter, string questionnaire) => new()
    {
        Quarter = quarter.ToString(),
        Questionnaire = questionnaire,
        OpensOn = day,
        ClosesOn = day.AddDays(UsualDays),
        WayIn = Data.Rounds.WayIn.TeamLink,
    };

    internal static RoundForm Of(Round round) => new()
    {
        Quarter = round.Quarter.ToString(),
        Questionnaire = round.QuestionnaireId,
        OpensOn = round.OpensOn,
        ClosesOn = round.ClosesOn,
        WayIn = round.WayIn,
        InvitedSales = round.InvitedSales,
        InvitedMarketing = round.InvitedMarketing,
        Floor = round.Floor,
        MayPool = round.MayPool,
        KeepAnswersDays = round.KeepAnswersDays,
        ReleaseAfterDays = round.ReleaseAfterDays,
        ShowsSummary = round.ShowsSummary,
    };
}
