using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
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

public sealed class RecordFileTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly Dictionary<string, (Func<byte[], byte[]> Change, string Told)> Mistakes = new(StringComparer.Ordinal)
    {
        ["no ZIP"] = (_ => "What is this?"u8.ToArray(), "This is no ZIP file"),
        ["half a ZIP"] = (zip => zip[..(zip.Length / 2)], "This is no ZIP file"),
        ["an empty ZIP"] = (_ => ZipOf(), "This is no record"),
        ["another ZIP"] = (_ => ZipOf(("word/document.xml", "<a/>")), "There is a file in it that no record has: word/document.xml"),
        ["a way out"] = (zip => Changed(zip, add: ("../../../etc/passwd", "x")), "There is a file in it that no record has: ../../../etc/passwd"),
        ["a way out of a round"] = (zip => Changed(zip, add: ("rounds/2026-Q3/../../organisation.json", "x")), "There is a file in it that no record has"),
        ["a backslash"] = (zip => Changed(zip, add: (@"rounds\2026-Q3\round.json", "x")), "There is a file in it that no record has"),
        ["an absolute path"] = (zip => Changed(zip, add: ("/organisation.json", "x")), "There is a file in it that no record has"),
        ["a file twice"] = (zip => Changed(zip, add: ("organisation.json", "{}")), "The files in it are not those that its list names"),
        ["a file more"] = (zip => Changed(zip, add: ("rounds/2020-Q1/round.json", "{}")), "The files in it are not those that its list names"),
        ["a file less"] = (zip => Changed(zip, drop: "plan.json"), "The files in it are not those that its list names"),
        ["another content"] = (zip => Changed(zip, drop: "organisation.json", add: ("organisation.json", "{}")), "organisation.json is not as it was"),
        ["another content of the same length"] = (
            zip => Changed(zip, drop: "organisation.json", add: ("organisation.json", Text(zip, "organisation.json").Replace("Records", "Recipes", StringComparison.Ordinal))),
            "organisation.json is not as it was"),
        ["a later version"] = (zip => Manifest(zip, json => json["version"] = 2), "It was written in version 2 of the format, and this program reads version 1"),
        ["another format"] = (zip => Manifest(zip, json => json["format"] = "zip"), "This is no record"),
        ["a list of nothing"] = (zip => Manifest(zip, json => json["files"] = new JsonArray()), "The files in it are not those that its list names"),
        ["more than there is"] = (zip => Manifest(zip, json => json["isAdministrator"] = true), "manifest.json is not as this program writes it"),
        ["a bomb"] = (_ => ZipOf(("about.txt", new string('0', RecordReading.MostBytes + 1))), "Unpacked it is larger than 64 MB"),
        ["too many files"] = (_ => ZipOf([.. Enumerable.Range(0, 1001).Select(number => ($"rounds/2026-Q1/{number}", ""))]), "Unpacked it is larger than 64 MB or has too many files"),
    };

    public static TheoryData<string> MistakeNames => [.. Mistakes.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taken_out_and_brought_in_the_reports_are_equal()
    {
        var (consultant, browser, organisation) = await ClientAsync();
        var zip = await ZipAsync(browser, organisation.Slug);

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

        Entries(await ZipAsync(browser, slug)).ShouldBe(Entries(zip));
        var taken = await site.WithAsync((AlignmentContext db) => db.AuditEntries.Where(entry => entry.Action == AuditAction.RecordTaken && entry.OrganisationId == organisation.Id).ToListAsync(Cancel));
        taken.ShouldHaveSingleItem().UserId.ShouldBe(consultant.Id);
    }

    [Fact]
    public async Task No_way_in_no_address_and_no_answer_is_in_it()
    {
        var (consultant, browser, organisation) = await ClientAsync();
        var open = await new Story(site).RoundAsync(organisation, "2026-Q4", RoundState.Open);
        var codes = await site.WithAsync((AlignmentContext db) => db.TeamLinks.Where(link => link.RoundId == open.Id).Select(link => link.Code).ToListAsync(Cancel));

        var zip = await ZipAsync(browser, organisation.Slug);

        var all = string.Concat(Entries(zip).Select(name => Text(zip, name)));
        all.ShouldContain(consultant.Name);
        all.ShouldNotContain(consultant.Email!);
        codes.Count.ShouldBe(2);
        codes.ShouldAllBe(code => !all.Contains(code, StringComparison.Ordinal));
        Entries(zip).ShouldContain("rounds/2026-Q3/results.csv");
        Entries(zip).ShouldNotContain("rounds/2026-Q4/results.csv");
        Text(zip, "members.csv").ShouldContain("Consultant");
        Text(zip, "audit.csv").ShouldContain("RoundImported");
    }

    [Theory]
    [MemberData(nameof(MistakeNames))]
    public async Task What_is_no_record_or_was_changed_is_refused_in_words_and_nothing_is_stored(string mistake)
    {
        var (_, browser, organisation) = await ClientAsync();
        var (change, told) = Mistakes[mistake];
        var zip = change(await ZipAsync(browser, organisation.Slug));
        var before = await CountAsync();

        using var answer = await BringAsync(browser, zip);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain(told);
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_says_less_than_it_unpacks_to_is_not_unpacked()
    {
        var (_, browser, organisation) = await ClientAsync();
        var zip = await ZipAsync(browser, organisation.Slug);

        // The length of the list's first file, as the directory at the end has it.
        var name = "about.txt"u8;
        var directory = zip.AsSpan().LastIndexOf(name) - 46;
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 7).ShouldBeTrue();

        using var answer = await BringAsync(browser, zip);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Nothing was stored.");
    }

    [Fact]
    public async Task A_form_without_a_file_asks_for_one()
    {
        var (_, browser, _) = await ClientAsync();

        using var answer = await BringAsync(browser, null);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("please choose the ZIP file");
    }

    [Fact]
    public async Task A_command_brings_it_too_and_says_what_is_wrong()
    {
        var (consultant, browser, organisation) = await ClientAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await ZipAsync(browser, organisation.Slug), Cancel);

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

    /// <summary>A client with two rounds that were brought from files, the first released.</summary>
    private async Task<(User Consultant, HttpClient Browser, Organisation Organisation)> ClientAsync()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await new Story(site).OrganisationAsync("Records", (consultant, MemberRole.Consultant));
        var browser = await site.SignedInAsync(consultant);
        foreach (var (quarter, day, sales) in new[] { ("2026-Q2", "2026-06-18", 12), ("2026-Q3", "2026-09-18", 11) })
        {
            var address = $"/organisations/{organisation.Slug}/rounds/import";
            var file = Encoding.UTF8.GetBytes(Tests.Answers.Round.Of(sales, 10).With(3, "comment", "=More calls").Text());
            using var looked = await browser.UploadAsync(
                address, await browser.PageAsync(address), "Input.File", ("answers.csv", file), ("Input.Quarter", quarter), ("Input.ClosesOn", day));
            using var imported = await browser.UploadAsync(address, await looked.ReadPageAsync(HttpStatusCode.OK), "Input.File", null);
            imported.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await site.WithAsync<ReleaseRound>(async release => await release.ExecuteAsync(
            (await RoundAsync(organisation.Slug, "2026-Q2")).Id, consultant.Id, Cancel));
        return (consultant, browser, organisation);
    }

    private Task<Round> RoundAsync(string slug, string quarter) => site.WithAsync(async (AlignmentContext db) =>
        (await db.Rounds.AsNoTracking().Where(round => round.Organisation!.Slug == slug).ToListAsync(Cancel)).Single(round => round.Quarter.ToString() == quarter));

    private async Task<FoundReport> ReportAsync(string slug, string quarter)
    {
        var round = await RoundAsync(slug, quarter);
        return FoundReport.Of((await site.WithAsync((ReadResult read) => read.ExecuteAsync(round.Id, Cancel)))!);
    }

    private Task<(int, int, int)> CountAsync() => site.WithAsync(async (AlignmentContext db) =>
        (await db.Organisations.CountAsync(Cancel), await db.Rounds.CountAsync(Cancel), await db.AuditEntries.CountAsync(Cancel)));

    private static async Task<byte[]> ZipAsync(HttpClient browser, string slug)
    {
        using var answer = await browser.GetAsync($"/organisations/{slug}/export.zip", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{slug}-2026-11-23.zip");
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static async Task<HttpResponseMessage> BringAsync(HttpClient browser, byte[]? zip) => await browser.UploadAsync(
        "/organisations/import", await browser.PageAsync("/organisations/import"), "Record", zip is null ? null : ("record.zip", zip));

    private static IReadOnlyList<string> Entries(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    private static string Text(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] ZipOf(params IReadOnlyList<(string Name, string Text)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Changed(byte[] zip, string? drop = null, (string Name, string Text)? add = null) =>
        ZipOf([.. Entries(zip).Where(name => name != drop).Select(name => (name, Text(zip, name))), .. add is { } more ? new[] { more } : []]);

    private static byte[] Manifest(byte[] zip, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(Text(zip, "manifest.json"))!;
        change(json);
        return Changed(zip, "manifest.json", ("manifest.json", json.ToJsonString()));
    }
}
