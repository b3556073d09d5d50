using System.Globalization;
using AlignmentCheck.Reporting.Exports;
using CsvHelper;

namespace AlignmentCheck.Web.Plans;

/// <summary><c>plan.csv</c>: a step a row, with ids and dates as a program reads them and the words as people do.</summary>
internal static class PlanCsv
{
    private static readonly string[] Columns =
    [
        "id", "step", "title", "dimension", "state", "owner", "due", "overdue", "taken_up", "begun", "ended", "dropped_because",
        "taken_up_after", "number", "team", "before", "now", "told_by", "verdict", "notes",
    ];

    public static string Write(FoundPlan plan)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), true))
        {
            csv.WriteRecord(Columns);
            foreach (var row in plan.Rows)
            {
                csv.WriteRecord([.. Cells(plan, row)]);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(FoundPlan plan, PlanRow row) =>
    [
        row.Plan.Id.ToString(),
        row.Plan.StepId,
        SpreadsheetText.Of(row.Step.Title),
        row.Step.Dimension,
        PlanTexts.Word(row.Plan.State),
        SpreadsheetText.Of(row.Plan.Owner),
        Day(row.Plan.DueOn),
        row.IsOverdue ? "true" : "false",
        Day(plan, row.Plan.TakenUpAt),
        Day(plan, row.Plan.BegunAt),
        Day(plan, row.Plan.EndedAt),
        SpreadsheetText.Of(row.Plan.DroppedBecause ?? ""),
        row.Seen.Since.ToString(),
        row.IsFollowed ? SpreadsheetText.Of(row.Number) : "",
        row is { IsFollowed: true, Team: { } team } ? team.ToString().ToLowerInvariant() : "",
        row.IsFollowed ? Whole(row.BeforeValue) : "",
        row.IsFollowed ? Whole(row.Told?.FollowUp.Now) : "",
        row.IsFollowed ? row.Told?.Quarter.ToString() ?? "" : "",
        row.IsFollowed ? row.Word ?? "" : "",
        SpreadsheetText.Of(string.Join("\n\n", row.Seen.Notes.Select(note => $"{Day(plan, note.At)} {note.Text}"))),
    ];

    private static string Day(FoundPlan plan, DateTimeOffset? moment) => moment is { } at ? Day(plan.Organisation.DayOf(at)) : "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
