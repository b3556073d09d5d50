using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Web.Clients;

/// <summary>What a consultant says of the next round, as it stands in the form; the rest is taken over.</summary>
public sealed class NextRoundForm
{
    [Display(Name = nameof(Quarter))]
    [Required]
    public string Quarter { get; set; } = "";

    [Display(Name = nameof(OpensOn))]
    [Required]
    public DateOnly? OpensOn { get; set; }

    [Display(Name = nameof(ClosesOn))]
    [Required]
    public DateOnly? ClosesOn { get; set; }

    [Display(Name = nameof(InvitedSales))]
    [Range(1, RoundPlan.MostInvited)]
    public int? InvitedSales { get; set; }

    [Display(Name = nameof(InvitedMarketing))]
    [Range(1, RoundPlan.MostInvited)]
    public int? InvitedMarketing { get; set; }

    /// <summary>What was entered, once the form has no mistake of its own; null where the quarter is none.</summary>
    internal NextRoundChanges? ToChanges() => Core.Trends.Quarter.TryParse(Quarter) is { } quarter
        ? new NextRoundChanges(quarter, OpensOn!.Value, ClosesOn!.Value, InvitedSales, InvitedMarketing)
        : null;

    internal static NextRoundForm Of(RoundPlan plan) => new()
    {
        Quarter = plan.Quarter.ToString(),
        OpensOn = plan.OpensOn,
        ClosesOn = plan.ClosesOn,
        InvitedSales = plan.InvitedSales,
        InvitedMarketing = plan.InvitedMarketing,
    };
}
