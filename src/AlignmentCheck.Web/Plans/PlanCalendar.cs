using AlignmentCheck.Web.Calendars;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Plans;

/// <summary><c>plan.ics</c>: the due dates of what is planned or under way, each a whole day.</summary>
internal static class PlanCalendar
{
    private const string Producer = "-//AlignmentCheck//Plan//EN";

    private static readonly ResourceTexts Texts = new(typeof(PlanCalendar));

    /// <param name="plan">The plan.</param>
    /// <param name="page">The whole address of a page of the site.</param>
    public static string Write(FoundPlan plan, Func<string, Uri> page) =>
        CalendarFile.Write(Producer, name: null, plan.Open.Select(row => Day(plan, row, page(plan.AddressOf(row)))));

    private static CalendarDay Day(FoundPlan plan, PlanRow row, Uri address) =>
        new(row.Plan.Id.ToString(), row.Plan.DueOn, Texts.Format([row.Step.Title, row.Plan.Owner], "Due"), address, row.Plan.TakenUpAt)
        {
            Description = Texts.Format([plan.Organisation.Name, PlanTexts.Word(row.Plan.State), row.Number], "About"),
            Version = row.Plan.Version,
        };
}
