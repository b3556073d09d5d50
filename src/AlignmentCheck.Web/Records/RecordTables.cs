using System.Globalization;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Records;
using AlignmentCheck.Reporting.Exports;
using CsvHelper;

namespace AlignmentCheck.Web.Records;

/// <summary>Parts of a record as tables, for people with a spreadsheet. They are not read back.</summary>
internal static class RecordTables
{
    public static string Members(OrganisationRecord record) =>
        Table(["name", "role", "since"], record.Members.Select(member => (string?[])[member.Name, $"{member.Role}", Moment(member.Since)]));

    public static string Plan(OrganisationRecord record) => Table(
        ["since", "step", "title", "owner", "due", "state", "dropped because", "taken up", "begun", "ended", "notes"],
        record.Plan.Select(step => (string?[])
        [
            step.Since, step.StepId, Step.Thaw(step.Snapshot).Title, step.Owner, step.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{step.State}",
            step.DroppedBecause, Moment(step.TakenUpAt), Moment(step.BegunAt), Moment(step.EndedAt), string.Join('\n', step.Notes.Select(note => note.Text)),
        ]));

    public static string Audit(OrganisationRecord record) => Table(
        ["at", "deed", "by", "detail"],
        record.Audit.Select(deed => (string?[])[Moment(deed.At), $"{deed.Action}", deed.IsByProgram ? RecordTexts.Program : deed.By, deed.Detail]));

    private static string Table(ReadOnlySpan<string> header, IEnumerable<string?[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), true))
        {
            csv.WriteRecord(header);
            foreach (var row in rows)
            {
                csv.WriteRecord([.. row.Select(cell => SpreadsheetText.Of(cell ?? ""))]);
            }
        }

        return text.ToString();
    }

    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
