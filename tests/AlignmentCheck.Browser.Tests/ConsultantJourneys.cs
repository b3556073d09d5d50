using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

public sealed partial class ConsultantJourneys(BrowserFixture browser)
{
    [Fact]
    public async Task A_consultant_goes_from_sign_in_to_a_PDF_whose_figures_are_those_of_the_CSV()
    {
        var consultant = await browser.Site.UserAsync("Consultant", isConsultant: true);
        await using var window = await browser.OpenAsync(Look.Desktop);
        var page = window.Page;
        await window.SignInAsync(consultant);
        await page.Follow("Add a client");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync($"Quay Lamps {Guid.NewGuid():n}"[..24]);
        await page.Press("Add the client");
        await page.Follow("New round");
        await page.GetByLabel("People in Sales").FillAsync("38");
        await page.GetByLabel("People in Marketing").FillAsync("26");
        await page.Press("Save the draft");
        await window.BeAccessibleAsync();
        var codes = await CodesAsync(page);
        await page.Follow("Open the round");
        await page.Press("Open the round");
        var round = page.Url;

        await browser.Site.AnswerAsync(codes);
        await page.ReloadAsync();
        await page.Follow("Close now");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Press("Close now");
        await page.Follow("Report");
        await window.BeAccessibleAsync();
        await page.Follow("Release the report");
        await window.BeAccessibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Press("Release the report");
        await page.Follow("Report");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Report as PDF" }).First.ClickAsync(), new() { Timeout = 120_000 });
        var pdf = await TextOfAsync(await download.PathAsync());
        using var results = JsonDocument.Parse(await (await page.APIRequest.GetAsync($"{round}/results.json")).TextAsync());
        var csv = await (await page.APIRequest.GetAsync($"{round}/results.csv")).TextAsync();
        foreach (var dimension in results.RootElement.GetProperty("dimensions").EnumerateArray())
        {
            var (id, score) = (dimension.GetProperty("id").GetString(), dimension.GetProperty("score").GetInt32());
            csv.ShouldContain($"dimensions.{id}.score,,{score}");
            foreach (var team in new[] { "sales", "marketing" })
            {
                var shown = dimension.GetProperty("teams").GetProperty(team).GetProperty("score").GetInt32();
                pdf.ShouldContain($" {shown}", customMessage: $"{id} {team}");
            }
        }

        var overall = results.RootElement.GetProperty("overall").GetProperty("score").GetInt32();
        pdf.ShouldContain($"{overall}");
        pdf.ShouldContain("26 of 38");
        pdf.ShouldContain("19 of 26");
    }

    [Fact]
    public async Task A_manager_sees_of_an_open_round_that_it_runs_and_nothing_else()
    {
        var seed = await browser.Site.OpenRoundAsync();
        var manager = await browser.Site.UserAsync("Manager");
        await browser.Site.JoinAsync(manager, seed, MemberRole.Manager);
        await using var window = await browser.OpenAsync(Look.Desktop);
        await window.SignInAsync(manager);
        await window.Page.Shows("Harbour Tools");
        await window.BeAccessibleAsync();
        var main = await window.Page.GetByRole(AriaRole.Main).InnerTextAsync();
        main.ShouldNotContain("fewer than");
        foreach (var page in new[] { "", "/report", "/report.pdf", "/agreement.pdf", "/results.csv", "/results.json", "/close", "/open", "/preview", "/poster/sales" })
        {
            var answer = await window.Page.APIRequest.GetAsync($"/organisations/{seed.Organisation.Slug}/rounds/2026-Q4{page}");
            answer.Status.ShouldBe(404, page);
        }
    }

    [Fact]
    public async Task An_export_of_another_tool_is_matched_and_imported_on_pages_that_are_accessible_in_every_look()
    {
        var seed = await browser.Site.OpenRoundAsync();
        var consultant = await browser.Site.UserAsync("Consultant", isConsultant: true);
        await browser.Site.JoinAsync(consultant, seed, MemberRole.Consultant);
        await using var window = await browser.OpenAsync(Look.Desktop);
        var page = window.Page;
        await window.SignInAsync(consultant);
        await page.GotoAsync($"/organisations/{seed.Organisation.Slug}/rounds/import");
        await page.GetByLabel("File of answers").SetInputFilesAsync(new FilePayload { Name = "export.csv", MimeType = "text/csv", Buffer = Export() });
        await page.Press("Look at the file");
        await window.BeAccessibleInEveryLookAsync();
        await page.Press("Match its columns");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("“gold” stands there 13 times");
        await window.BeAccessibleInEveryLookAsync();
        await page.GetByLabel("gold").SelectOptionAsync("revenue");
        await page.GetByLabel("Finance").SelectOptionAsync("leave these people out");
        await page.GetByLabel("Quarter", new() { Exact = true }).SelectOptionAsync("2026-Q3");
        await page.Press("Look at it again");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Answered in Sales: 6.");
        await window.BeAccessibleInEveryLookAsync();
        await page.Press("Import the round");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The round is imported and closed.");
    }

    private static byte[] Export()
    {
        var rows = Enumerable.Repeat("1,Inside Sales,strongly agree,agree,gold,Yes,\n2,Marketing,disagree,Neither agree nor disagree,gold,,Yes\n", 6);
        return System.Text.Encoding.UTF8.GetBytes(
            "Response ID,Where do you work?,sg-1,sg-2,kpi,Pick up to three words for the other team. [helpful],Pick up to three words for the other team. [slow]\n"
            + string.Concat(rows) + "3,Finance,agree,n/a,gold,,\n");
    }

    private static async Task<IReadOnlyDictionary<Team, string>> CodesAsync(IPage page)
    {
        var links = SurveyLink().Matches(await page.GetByRole(AriaRole.Main).InnerHTMLAsync()).Select(link => link.Groups[1].Value).Distinct(StringComparer.Ordinal).ToArray();
        links.Length.ShouldBe(2);
        return new Dictionary<Team, string> { [Team.Sales] = links[0], [Team.Marketing] = links[1] };
    }

    private static async Task<string> TextOfAsync(string pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", pdf, "-"]) { RedirectStandardOutput = true })!;
        return await reader.StandardOutput.ReadToEndAsync();
    }

    [GeneratedRegex("/s/([a-z0-9]{16})")]
    private static partial Regex SurveyLink();
}
