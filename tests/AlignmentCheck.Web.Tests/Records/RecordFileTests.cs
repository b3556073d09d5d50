using System.Net;
using System.Text.Json.Nodes;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Commands.Organisations;
using AlignmentCheck.Web.Records;
using AlignmentCheck.Web.Reports;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Records;

public sealed class RecordFileTests(RecordSite site) : IClassFixture<RecordSite>
{
    private const string Report = "rounds/2026-Q2/report-1.pdf";

    private static readonly Dictionary<string, (Func<byte[], byte[]> Change, string Told)> Mistakes = new(StringComparer.Ordinal)
    {
        ["no ZIP"] = (_ => "What is this?"u8.ToArray(), "This is no ZIP file"),
        ["no ZIP, and more than other files may have"] = (_ => new byte[9 * 1024 * 1024], "This is no ZIP file"),
        ["half a ZIP"] = (zip => zip[..(zip.Length / 2)], "This is no ZIP file"),
        ["an empty ZIP"] = (_ => RecordZip.ZipOf(), "This is no record"),
        ["another ZIP"] = (_ => RecordZip.ZipOf(("word/document.xml", "<a/>")), "There is a file in it that no record has: word/document.xml"),
        ["a way out"] = (zip => RecordZip.Changed(zip, add: ("../../../etc/passwd", "x")), "There is a file in it that no record has: ../../../etc/passwd"),
        ["a way out of a round"] = (zip => RecordZip.Changed(zip, add: ("rounds/2026-Q3/../../organisation.json", "x")), "There is a file in it that no record has"),
        ["a backslash"] = (zip => RecordZip.Changed(zip, add: (@"rounds\2026-Q3\round.json", "x")), "There is a file in it that no record has"),
        ["an absolute path"] = (zip => RecordZip.Changed(zip, add: ("/organisation.json", "x")), "There is a file in it that no record has"),
        ["a file twice"] = (zip => RecordZip.Changed(zip, add: ("organisation.json", "{}")), "The files in it are not those that its list names"),
        ["a file more"] = (zip => RecordZip.Changed(zip, add: ("rounds/2020-Q1/round.json", "{}")), "The files in it are not those that its list names"),
        ["a file less"] = (zip => RecordZip.Changed(zip, drop: "plan.json"), "The files in it are not those that its list names"),
        ["another content"] = (zip => RecordZip.Changed(zip, drop: "organisation.json", add: ("organisation.json", "{}")), "organisation.json is not as it was"),
        ["another content of the same length"] = (
            zip => RecordZip.Changed(zip, drop: "organisation.json", add: ("organisation.json", RecordZip.Text(zip, "organisation.json").Replace("Records", "Recipes", StringComparison.Ordinal))),
            "organisation.json is not as it was"),
        ["a later version"] = (zip => RecordZip.Manifest(zip, json => json["version"] = 3), "It was written in version 3 of the format, and this program reads versions up to 2"),
        ["a version before the first"] = (zip => RecordZip.Manifest(zip, json => json["version"] = 0), "It was written in version 0 of the format"),
        ["another PDF of the same length"] = (zip => RecordZip.Changed(zip, drop: Report, add: (Report, RecordZip.Text(zip, Report).Replace("first", "other", StringComparison.Ordinal))), $"{Report} is not as it was"),
        ["another PDF in the list too"] = (
            zip => RecordZip.Listed(RecordZip.Changed(zip, drop: Report), Report, RecordZip.Text(zip, Report).Replace("first", "other", StringComparison.Ordinal)), "The files in it are not those"),
        ["no PDF, with good sums everywhere"] = (
            zip => RecordZip.Summed(RecordZip.Listed(RecordZip.Changed(zip, drop: Report), Report, "<html>"), RecordZip.Text(zip, Report), "<html>"), "Something in it cannot be right: rounds 2026-Q2"),
        ["a PDF more, in the list too"] = (zip => RecordZip.Listed(zip, "rounds/2026-Q2/report-9.pdf", "%PDF-1.7"), "The files in it are not those"),
        ["a PDF of no round"] = (zip => RecordZip.Listed(zip, "rounds/2020-Q1/report-1.pdf", "%PDF-1.7"), "The files in it are not those"),
        ["a PDF less, in the list too"] = (
            zip => RecordZip.Manifest(RecordZip.Changed(zip, drop: Report), json => json["files"]!.AsArray().RemoveAll(file => (string?)file!["name"] == Report)), "The files in it are not those"),
        ["a bomb as a PDF"] = (_ => RecordZip.ZipOf((Report, new string('0', RecordReading.MostDocumentBytes + 1))), "A PDF in it is larger than 16 MB"),
        ["another format"] = (zip => RecordZip.Manifest(zip, json => json["format"] = "zip"), "This is no record"),
        ["a list of nothing"] = (zip => RecordZip.Manifest(zip, json => json["files"] = new JsonArray()), "The files in it are not those that its list names"),
        ["more than there is"] = (zip => RecordZip.Manifest(zip, json => json["isAdministrator"] = true), "manifest.json is not as this program writes it"),
        ["a bomb"] = (_ => RecordZip.ZipOf(("about.txt", new string('0', RecordReading.MostBytes + 1))), "Unpacked it is larger than 64 MB"),
        ["too many files"] = (_ => RecordZip.ZipOf([.. Enumerable.Range(0, 1001).Select(number => ($"rounds/2026-Q1/{number}", ""))]), "Unpacked it is larger than 64 MB or has too many files"),
    };

    public static TheoryData<string> MistakeNames => [.. Mistakes.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taken_out_and_brought_in_the_reports_are_equal()
    {
        var (consultant, browser, organisation) = await site.ClientAsync();
        var zip = await RecordSite.ZipAsync(browser, organisation.Slug);

        using var brought = await BringAsync(browser, zip);

        brought.StatusCode.ShouldBe(HttpStatusCode.Redirect, await brought.Content.ReadAsStringAsync(Cancel));
        var slug = brought.Headers.Location!.ToString().Split('/')[^1];
        slug.ShouldNotBe(organisation.Slug);
        foreach (var quarter in new[] { "2026-Q2", "2026-Q3" })
        {
            var (before, after) = (await ReportAsync(organisation.Slug, quarter), await ReportAsync(slug, quarter));
            ResultsJson.Write(after.Report, after.Texts).ShouldBe(ResultsJson.Write(before.Report, before.Texts));
            ResultsCsv.Write(after.Report, after.Texts).ShouldBe(ResultsCsv.Write(before.Report, before.Texts));
            (await after.HtmlAsync(DocumentKind.Report)).ShouldBe(await before.HtmlAsync(DocumentKind.Report));
            (await after.HtmlAsync(DocumentKind.Agreement)).ShouldBe(await before.HtmlAsync(DocumentKind.Agreement));
            (await browser.StatusAsync($"/organisations/{slug}/rounds/{quarter}/report")).ShouldBe(HttpStatusCode.OK);
        }

        foreach (var file in new[] { "report.pdf", "reports/1.pdf", "reports/2.pdf", "agreement.pdf" })
        {
            (await HandedOutAsync(browser, slug, file)).ShouldBe(await HandedOutAsync(browser, organisation.Slug, file), file);
        }

        (await browser.PageAsync($"/organisations/{slug}")).Words().ShouldContain("Here they are not until you switch it on");
        (await browser.PageAsync($"/organisations/{slug}/schedule")).Words().ShouldContain("rounds were drafted by themselves 21 days ahead");
        RecordZip.Entries(await RecordSite.ZipAsync(browser, slug)).ShouldBe(RecordZip.Entries(zip));
        var taken = await site.WithAsync((AlignmentContext db) => db.AuditEntries.Where(entry => entry.Action == AuditAction.RecordTaken && entry.OrganisationId == organisation.Id).ToListAsync(Cancel));
        taken.ShouldHaveSingleItem().UserId.ShouldBe(consultant.Id);
    }

    /// <summary>One as the first version wrote it, in the archive and with a step in its plan.</summary>
    [Fact]
    public async Task A_record_of_the_first_version_still_comes_in()
    {
        var browser = await site.SignedInAsync(await site.UserAsync("Consultant", isConsultant: true));
        var zip = await File.ReadAllBytesAsync(Path.Join(AppContext.BaseDirectory, "Records", "record-1.zip"), Cancel);
        JsonNode.Parse(RecordZip.Text(zip, "manifest.json"))!["version"]!.GetValue<int>().ShouldBe(1);

        using var brought = await BringAsync(browser, zip);

        brought.StatusCode.ShouldBe(HttpStatusCode.Redirect, await brought.Content.ReadAsStringAsync(Cancel));
        var slug = brought.Headers.Location!.ToString().Split('/')[^1];
        foreach (var quarter in new[] { "2026-Q2", "2026-Q3" })
        {
            var report = await ReportAsync(slug, quarter);
            var figures = JsonNode.Parse(RecordZip.Text(zip, $"rounds/{quarter}/results.json"))!["overall"];
            JsonNode.DeepEquals(JsonNode.Parse(ResultsJson.Write(report.Report, report.Texts))!["overall"], figures).ShouldBeTrue(quarter);
            figures.ShouldNotBeNull();
        }

        var organisation = await site.WithAsync((AlignmentContext db) => db.Organisations.AsNoTracking().SingleAsync(found => found.Slug == slug, Cancel));
        organisation.ArchivedAt.ShouldNotBeNull();
        (await site.WithAsync((AlignmentContext db) => db.PlanSteps.AsNoTracking().SingleAsync(step => step.OrganisationId == organisation.Id, Cancel))).Owner.ShouldBe("Head of Sales");
        (await site.WithAsync((AlignmentContext db) => db.Schedules.CountAsync(schedule => schedule.OrganisationId == organisation.Id, Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task However_large_a_file_is_it_is_sent_in_small_parts()
    {
        var (_, browser, organisation) = await site.ClientAsync();
        var second = (await site.RoundAsync(organisation.Slug, "2026-Q3")).Id;
        var pdf = new byte[3 * 1024 * 1024];
        "%PDF-1.7"u8.CopyTo(pdf);
        await site.WithAsync<ReleaseRound>(async release => await release.ExecuteAsync(second, Guid.NewGuid(), Cancel));
        await site.WithAsync((KeepDocument keep) => keep.ExecuteAsync(second, DocumentKind.Report, 1, pdf, Cancel));
        using var sent = new SentParts();

        await site.WithAsync<WriteRecordFile>(write => write.ExecuteAsync(organisation.Id, sent, Cancel));

        sent.Length.ShouldBeGreaterThan(pdf.Length);
        sent.Largest.ShouldBeLessThan(512 * 1024);
        using var brought = await BringAsync(browser, sent.ToArray());
        brought.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task No_way_in_no_address_and_no_answer_is_in_it()
    {
        var (consultant, browser, organisation) = await site.ClientAsync();
        var open = await new Story(site).RoundAsync(organisation, "2026-Q4", RoundState.Open);
        var manager = await site.UserAsync("Manager");
        await site.WithAsync((AddMember add) => add.ExecuteAsync(organisation.Id, manager.Id, MemberRole.Manager, manager.Email!, consultant.Id, Cancel));
        var codes = await site.WithAsync((AlignmentContext db) => db.TeamLinks.Where(link => link.RoundId == open.Id).Select(link => link.Code).ToListAsync(Cancel));

        var zip = await RecordSite.ZipAsync(browser, organisation.Slug);

        var all = string.Concat(RecordZip.Entries(zip).Select(name => RecordZip.Text(zip, name)));
        all.ShouldContain(consultant.Name);
        all.ShouldNotContain(consultant.Email!);
        all.ShouldNotContain(manager.Email!);
        RecordZip.Text(zip, "audit.csv").ShouldContain("… Manager");
        codes.Count.ShouldBe(2);
        codes.ShouldAllBe(code => !all.Contains(code, StringComparison.Ordinal));
        RecordZip.Entries(zip).ShouldContain("rounds/2026-Q3/results.csv");
        RecordZip.Entries(zip).ShouldNotContain("rounds/2026-Q4/results.csv");
        RecordZip.Text(zip, "members.csv").ShouldContain("Consultant");
        RecordZip.Text(zip, "audit.csv").ShouldContain("RoundImported");
    }

    [Theory]
    [MemberData(nameof(MistakeNames))]
    public async Task What_is_no_record_or_was_changed_is_refused_in_words_and_nothing_is_stored(string mistake)
    {
        var (change, told) = Mistakes[mistake];
        var zip = change(site.Zip);
        var before = await CountAsync();

        using var answer = await BringAsync(site.Client.Browser, zip);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain(told);
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_says_less_than_it_unpacks_to_is_not_unpacked()
    {
        byte[] zip = [.. site.Zip];

        // The length of the list's first file, as the directory at the end has it.
        var name = "about.txt"u8;
        var directory = zip.AsSpan().LastIndexOf(name) - 46;
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 7).ShouldBeTrue();

        using var answer = await BringAsync(site.Client.Browser, zip);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Nothing was stored.");
    }

    [Fact]
    public async Task A_form_without_a_file_asks_for_one()
    {
        using var answer = await BringAsync(site.Client.Browser, null);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("please choose the ZIP file");
    }

    [Fact]
    public async Task A_command_brings_it_too_and_says_what_is_wrong()
    {
        var consultant = site.Client.Consultant;
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, site.Zip, Cancel);

        var done = await RunAsync(file, consultant.Email!);
        done.Code.ShouldBe(ExitCode.Success, done.Error);
        done.Output.ShouldContain("is at /organisations/");
        var nobody = await RunAsync(file, "nobody@example.test");
        nobody.Code.ShouldBe(ExitCode.BadInput);
        nobody.Error.ShouldContain("nobody@example.test");
        await File.WriteAllTextAsync(file, "no record", Cancel);
        var broken = await RunAsync(file, consultant.Email!);
        broken.Code.ShouldBe(ExitCode.BadInput);
        broken.Error.ShouldContain("no ZIP file");
        File.Delete(file);
        (await RunAsync(file, consultant.Email!)).Code.ShouldBe(ExitCode.BadInput);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string file, string email)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var run = new ImportRecordRun(new OnSite([], new Terminal(output, error, ShowsProgress: false, site.Clock)), file, email);
        var code = await site.WithAsync<IServiceProvider, int>(services => run.ExecuteAsync(services, Cancel));
        return (code, output.ToString(), error.ToString());
    }

    private async Task<FoundReport> ReportAsync(string slug, string quarter)
    {
        var round = await site.RoundAsync(slug, quarter);
        return FoundReport.Of((await site.WithAsync((ReadResult read) => read.ExecuteAsync(round.Id, Cancel)))!);
    }

    private static async Task<(string Tag, string Bytes)> HandedOutAsync(HttpClient browser, string slug, string file)
    {
        using var answer = await browser.GetAsync($"/organisations/{slug}/rounds/2026-Q2/{file}", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        return (answer.Headers.ETag!.Tag, Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync(Cancel)));
    }

    private Task<(int, int, int)> CountAsync() => site.WithAsync(async (AlignmentContext db) =>
        (await db.Organisations.CountAsync(Cancel), await db.Rounds.CountAsync(Cancel), await db.AuditEntries.CountAsync(Cancel)));

    private static async Task<HttpResponseMessage> BringAsync(HttpClient browser, byte[]? zip) => await browser.UploadAsync(
        "/organisations/import", await browser.PageAsync("/organisations/import"), "Record", zip is null ? null : ("record.zip", zip));
}
