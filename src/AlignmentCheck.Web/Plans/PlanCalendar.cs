using AlignmentCheck.Data;
using AlignmentCheck.Web.Texts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace AlignmentCheck.Web.Plans;

/// <summary>
/// <c>plan.ics</c>: the due dates of what is planned or under way, each a whole day. A step keeps its id, so that a calendar which reads the
/// file again moves it instead of showing it twice.
/// </summary>
internal static class PlanCalendar
{
    private const string Producer = "-//AlignmentCheck//Plan//EN";

    private static readonly ResourceTexts Texts = new(typeof(PlanCalendar));

    /// <param name="plan">The plan.</param>
    /// <param name="page">The whole address of a page of the site.</param>
    public static string Write(FoundPlan plan, Func<string, Uri> page)
    {
        var calendar = new Calendar { ProductId = Producer };
        foreach (var row in plan.Open)
        {
            calendar.Events.Add(Event(plan, row, page(plan.AddressOf(row))));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(FoundPlan plan, PlanRow row, Uri address) => new()
    {
        Uid = $"{row.Plan.Id}@{address.Host}",
        DtStamp = new CalDateTime(row.Plan.TakenUpAt.UtcDateTime, CalDateTime.UtcTzId),
        Sequence = row.Plan.Version,
        Start = new CalDateTime(row.Plan.DueOn),
        Summary = Clean(Texts.Format([row.Step.Title, row.Plan.Owner], "Due")),
        Description = Clean(Texts.Format([plan.Organisation.Name, PlanTexts.Word(row.Plan.State), row.Number], "About")),
        Url = address,
        Transparency = TransparencyType.Transparent,
    };

    // Written as they are, marks that nobody sees would end a line of the file or turn it around.
    private static string Clean(string text) => OneLine.Clean(text);
}
