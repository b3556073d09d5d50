using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Tests.Reports;
using AlignmentCheck.Web.Tests.Site;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Plans;

/// <summary>The plan as somebody takes it away.</summary>
public sealed partial class PlanFileTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Weekly = "meet-every-week";
    private const string Leads = "review-last-weeks-leads";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_spreadsheet_gets_every_step_with_its_number_and_its_notes()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var taken = await client.TakeUpAsync(Weekly, "Ada, \"the\" Example", state: PlanState.UnderWay);
        await client.TakeUpAsync(Leads, "Bo Example");
        await client.FollowAsync(taken, begun: new DateOnly(2026, 9, 25));
        await client.NoteAsync(taken, "Both came;\nnext: numbers");

        using var answer = await consultant.GetAsync($"/organisations/{client.Slug}/plan.csv", Cancel);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{client.Slug}-plan.csv");
        var rows = Rows(await answer.Content.ReadAsStringAsync(Cancel));
        rows.Count.ShouldBe(2);
        var row = rows.Single(row => row["step"] == Weekly);
        (row["id"], row["owner"], row["state"], row["due"], row["overdue"], row["taken_up"], row["begun"], row["ended"], row["taken_up_after"])
            .ShouldBe(($"{taken.Id}", "Ada, \"the\" Example", "under way", "2026-12-21", "false", "2026-11-23", "2026-11-23", "", "2026-Q3"));
        (row["told_by"], row["notes"]).ShouldBe(("2026-Q4", "2026-11-23 Both came;\nnext: numbers"));
        int.Parse(row["before"], CultureInfo.InvariantCulture).ShouldBeInRange(0, 100);
        int.Parse(row["now"], CultureInfo.InvariantCulture).ShouldBeInRange(0, 100);
        row["verdict"].ShouldBeOneOf("moved up", "no visible change", "moved down");
        var later = rows.Single(row => row["step"] == Leads);
        (later["now"], later["told_by"], later["verdict"]).ShouldBe(("", "", ""));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://elsewhere.test\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task No_words_of_a_person_are_a_formula(string words)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var taken = await client.TakeUpAsync(Weekly, words);
        await site.WithAsync<AlignmentContext>(db => db.PlanSteps.Where(step => step.Id == taken.Id).ExecuteUpdateAsync(
            step => step.SetProperty(one => one.State, PlanState.Dropped).SetProperty(one => one.DroppedBecause, words), Cancel));
        await client.NoteAsync(taken, words);

        var row = Rows(await manager.GetStringAsync($"/organisations/{client.Slug}/plan.csv", Cancel)).ShouldHaveSingleItem();

        (row["owner"], row["dropped_because"]).ShouldBe(("'" + words, "'" + words));
        row.Values.ShouldAllBe(cell => cell.Length == 0 || !"=+-@\t\r".Contains(cell[0]));
    }

    [Fact]
    public async Task A_calendar_gets_the_due_dates_of_what_is_to_be_done()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var taken = await client.TakeUpAsync(Weekly, "Zoë; Exämple, \\ " + new string('x', 90));
        var done = await client.TakeUpAsync(Leads, "Bo Example");
        await site.WithAsync<AlignmentContext>(db => db.PlanSteps.Where(step => step.Id == done.Id).ExecuteUpdateAsync(
            step => step.SetProperty(one => one.State, PlanState.Done), Cancel));

        using var answer = await manager.GetAsync($"/organisations/{client.Slug}/plan.ics", Cancel);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        text.Split("\r\n").ShouldAllBe(line => !line.Any(char.IsControl) && Encoding.UTF8.GetByteCount(line) <= 75);
        var lines = Folded().Replace(text, "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        (lines[0], lines[^1], lines.Count(line => line == "BEGIN:VEVENT")).ShouldBe(("BEGIN:VCALENDAR", "END:VCALENDAR", 1));
        lines.ShouldContain("VERSION:2.0");
        lines.ShouldContain($"UID:{taken.Id}@localhost");
        lines.ShouldContain("DTSTART;VALUE=DATE:20261221");
        lines.ShouldContain("DTSTAMP:20261123T083000Z");
        lines.ShouldContain(line => line.StartsWith("SUMMARY:Due: ", StringComparison.Ordinal) && line.EndsWith(@"(Zoë\; Exämple\, \\ " + new string('x', 90) + ")", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("URL:", StringComparison.Ordinal) && line.EndsWith($"/organisations/{client.Slug}/plan/{taken.Id}", StringComparison.Ordinal));
        (await manager.GetStringAsync($"/organisations/{client.Slug}/plan.ics", Cancel)).ShouldBe(text);
    }

    /// <summary>Nothing that is entered gets that far; what a step's file says might.</summary>
    [Fact]
    public async Task Marks_that_nobody_sees_end_no_line_of_the_calendar()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var taken = await client.TakeUpAsync(Weekly, "Ada Example");
        var step = Step.Thaw(taken.Snapshot) with { Title = "Meet\r\nATTENDEE:mailto:x@example.test\u0001\u2028" };
        var snapshot = step.Freeze();
        await site.WithAsync<AlignmentContext>(db => db.PlanSteps.Where(one => one.Id == taken.Id).ExecuteUpdateAsync(
            one => one.SetProperty(kept => kept.Snapshot, snapshot), Cancel));

        var lines = (await manager.GetStringAsync($"/organisations/{client.Slug}/plan.ics", Cancel)).Split("\r\n");

        lines.ShouldAllBe(line => !line.StartsWith("ATTENDEE", StringComparison.Ordinal) && !line.Any(letter => char.IsControl(letter) || letter == '\u2028'));
        lines.ShouldContain(line => line.StartsWith("SUMMARY:Due: MeetATTENDEE:mailto", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_written_down_who_took_the_plan_away()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        foreach (var file in new[] { "plan.csv", "plan.ics" })
        {
            await manager.GetStringAsync($"/organisations/{client.Slug}/{file}", Cancel);
        }

        var entries = await site.WithAsync<AlignmentContext, List<AuditEntry>>(db =>
            db.AuditEntries.Where(entry => entry.OrganisationId == client.OrganisationId).ToListAsync(Cancel));

        entries.Select(entry => (entry.Action, entry.Detail)).ShouldBe([(AuditAction.PlanDownloaded, "plan.csv"), (AuditAction.PlanDownloaded, "plan.ics")], ignoreOrder: true);
        entries.ShouldAllBe(entry => entry.UserId != null);
    }

    private static List<Dictionary<string, string>> Rows(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false }, leaveOpen: true);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(place => Encoding.UTF8.GetString(csv.GetSpan(place)))]);
        }

        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    [GeneratedRegex("\r\n[ \t]")]
    private static partial Regex Folded();
}
