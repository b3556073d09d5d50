using System.Net;
using System.Text.Json.Nodes;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Reports;

public sealed class ReportTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] Files = ["report", "report.pdf", "agreement.pdf", "results.csv", "results.json", "report.css", "report/charts/dimensions.svg", "report/charts/dimensions.png"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_CSV_and_JSON_show_the_same_figures()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        using var answer = await consultant.GetAsync(client.Address("report"), Cancel);
        var page = await answer.DocumentAsync();
        var json = JsonNode.Parse(await consultant.GetStringAsync(client.Address("results.json"), Cancel))!;
        var csv = await consultant.GetStringAsync(client.Address("results.csv"), Cancel);

        var overall = json["overall"]!;
        var level = overall["levelName"]!.GetValue<string>();
        page.QuerySelector(".cover-level .word")!.TextContent.ShouldBe(level);
        csv.ShouldContain($"overall.levelName,,{level}");
        page.QuerySelectorAll("#board ~ .overall dd").Skip(1).Select(figure => figure.FirstChild!.TextContent.Trim())
            .ShouldBe(new[] { "score", "sales", "marketing" }.Select(name => overall[name]!.ToJsonString()));
        foreach (var dimension in json["dimensions"]!.AsArray())
        {
            var (id, sales) = (dimension!["id"]!.GetValue<string>(), dimension["teams"]!["sales"]!["score"]!.ToJsonString());
            csv.ShouldContain($"dimensions.{id}.teams.sales.score,sales,{sales}");
            page.QuerySelector($"section[aria-labelledby='dimension-{id}'] .rail dd")!.TextContent.ShouldContain(sales);
        }
    }

    [Fact]
    public async Task A_round_is_compared_with_the_one_before_and_dated_by_the_organisations_own_day()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);

        var json = JsonNode.Parse(await consultant.GetStringAsync(client.Address("results.json"), Cancel))!;
        json["round"]!.ToJsonString().ShouldBe("""{"organisation":"Acme \u0026 S\u00F6hne","quarter":"2026-Q4"}""");
        json["changes"]!.AsArray().Count.ShouldBeGreaterThan(0);
        using var answer = await consultant.GetAsync(client.Address("report"), Cancel);
        (await answer.DocumentAsync()).QuerySelector(".cover footer")!.TextContent.ShouldContain("19 December 2026");
    }

    [Fact]
    public async Task A_manager_sees_nothing_of_a_round_before_its_release_and_all_of_it_after()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        foreach (var file in Files)
        {
            using var early = await manager.GetAsync(client.Address(file), Cancel);
            early.StatusCode.ShouldBe(HttpStatusCode.NotFound, file);
        }

        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        await client.ReleaseAsync(consultant);

        foreach (var file in Files.Where(file => Path.GetExtension(file) is not (".pdf" or ".png")))
        {
            using var after = await manager.GetAsync(client.Address(file), Cancel);
            after.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }
    }

    [Theory]
    [InlineData("2026-Q2")]
    [InlineData("2026-Q5")]
    [InlineData("2026-q4")]
    [InlineData("..")]
    public async Task A_round_that_is_not_there_is_not_found(string quarter)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        foreach (var file in Files)
        {
            using var answer = await consultant.GetAsync(client.Address(file, quarter), Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, file);
        }
    }

    [Fact]
    public async Task Another_organisations_consultant_is_told_what_everybody_is_told_of_what_is_not_there()
    {
        var (own, foreign) = (await ReportedClient.CreateAsync(site), await ReportedClient.CreateAsync(site));
        using var consultant = await own.MemberAsync(MemberRole.Consultant);
        foreach (var file in Files)
        {
            using var answer = await consultant.GetAsync(foreign.Address(file, ReportedClient.Before), Cancel);
            using var nothing = await consultant.GetAsync($"/organisations/nobody/rounds/2026-Q3/{file}", Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, file);
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("Acme");
            (await answer.DocumentAsync()).Words().ShouldBe((await nothing.DocumentAsync()).Words());
        }
    }

    [Fact]
    public async Task The_page_stands_without_a_style_or_script_inside_and_links_what_it_needs()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        using var answer = await consultant.GetAsync(client.Address("report"), Cancel);
        var page = await answer.DocumentAsync();

        page.Inline().ShouldBeEmpty();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        foreach (var link in page.QuerySelectorAll("nav.parts a, .downloads a[href^='#']").Select(link => link.GetAttribute("href")!))
        {
            page.QuerySelector(link).ShouldNotBeNull(link);
        }

        foreach (var style in page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!))
        {
            using var sheet = await consultant.GetAsync(style, Cancel);
            sheet.StatusCode.ShouldBe(HttpStatusCode.OK, style);
        }

        (await consultant.GetStringAsync(client.Address("report.css"), Cancel)).ShouldContain("""content: "Acme \26  Söhne, 4th quarter 2026";""");
    }

    [Fact]
    public async Task It_is_written_down_who_downloaded_what()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        using var early = await manager.GetAsync(client.Address("results.csv"), Cancel);
        using var taken = await manager.GetAsync(client.Address("results.csv", ReportedClient.Before), Cancel);

        var entries = await site.WithAsync<AlignmentContext, List<AuditEntry>>(db =>
            db.AuditEntries.Where(entry => entry.OrganisationId == client.OrganisationId).ToListAsync(Cancel));

        var entry = entries.ShouldHaveSingleItem();
        entry.Action.ShouldBe(AuditAction.ReportDownloaded);
        entry.Detail.ShouldBe("2026-Q3 results.csv");
        entry.UserId.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("results.csv", "text/csv")]
    [InlineData("results.json", "application/json")]
    [InlineData("report.css", "text/css")]
    [InlineData("report/charts/dimensions.svg", "image/svg+xml")]
    public async Task What_has_not_changed_is_not_sent_again(string file, string contentType)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var address = client.Address(file, ReportedClient.Before);
        using var first = await manager.GetAsync(address, Cancel);
        first.Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        first.Headers.Pragma.ShouldBeEmpty();
        first.Headers.ETag!.IsWeak.ShouldBeFalse();

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var answer = await manager.SendAsync(again, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }
}
