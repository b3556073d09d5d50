using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Schedules;

namespace AlignmentCheck.Web.Clients;

/// <summary>Whether and when the next round is drafted by itself, as it stands in the form.</summary>
public sealed class ScheduleForm
{
    [Display(Name = nameof(IsOn))]
    public bool IsOn { get; set; }

    [Display(Name = nameof(LeadDays))]
    [Required]
    [Range(Schedule.LeastLeadDays, Schedule.MostLeadDays)]
    public int? LeadDays { get; set; } = Schedule.UsualLeadDays;

    internal static ScheduleForm Of(Schedule? schedule) => new() { IsOn = schedule is { Pause: null }, LeadDays = schedule?.LeadDays ?? Schedule.UsualLeadDays };
}
