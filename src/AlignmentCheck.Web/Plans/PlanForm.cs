using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Forms;

namespace AlignmentCheck.Web.Plans;

/// <summary>What a member enters for a step in the plan, as it stands in the form.</summary>
public sealed class PlanForm
{
    [Display(Name = nameof(Owner))]
    [NameRequired]
    [StringLength(PlanStep.LongestOwner)]
    public string? Owner { get; set; }

    [Display(Name = nameof(DueOn))]
    [Required]
    public DateOnly? DueOn { get; set; }

    [Display(Name = nameof(State))]
    [Required]
    public PlanState? State { get; set; }

    [Display(Name = nameof(Reason))]
    [StringLength(PlanStep.LongestReason)]
    public string? Reason { get; set; }

    /// <summary>What was entered, once the form has no mistake of its own.</summary>
    internal PlanEntry ToEntry() => new(Owner!, DueOn!.Value, State!.Value, Reason);

    internal static PlanForm Of(PlanStep step) => new() { Owner = step.Owner, DueOn = step.DueOn, State = step.State, Reason = step.DroppedBecause };
}
