using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Forms;

namespace AlignmentCheck.Web.Plans;

/// <summary>What a member enters to take a step up, as it stands in the form.</summary>
public sealed class TakeUpForm
{
    /// <summary>Until the step is due, where nothing else is entered.</summary>
    public const int UsualDays = 30;

    [Display(Name = nameof(Step))]
    [Required]
    [StringLength(PlanStep.LongestStepId)]
    public string? Step { get; set; }

    [Display(Name = nameof(Owner))]
    [NameRequired]
    [StringLength(PlanStep.LongestOwner)]
    public string? Owner { get; set; }

    [Display(Name = nameof(DueOn))]
    [Required]
    public DateOnly? DueOn { get; set; }

    [Display(Name = nameof(State))]
    [Required]
    public PlanState? State { get; set; } = PlanState.Planned;

    /// <summary>What was entered, once the form has no mistake of its own.</summary>
    internal PlanEntry ToEntry() => new(Owner!, DueOn!.Value, State!.Value, Reason: null);
}
