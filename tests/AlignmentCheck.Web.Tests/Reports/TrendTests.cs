using System.Text.Json.Nodes;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;

namespace AlignmentCheck.Web.Tests.Reports;

public sealed class TrendTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clients_page_draws_the_rounds_that_its_reader_may_see()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var json = JsonNode.Parse(await consultant.GetStringAsync(client.Address("results.json"), Cancel))!;

        var trend = (await PageAsync(consultant, client)).GetElementById("trend")!;

        trend.QuerySelectorAll("svg.plot").Length.ShouldBe(1 + 5 + 5);
        Numbers(trend, "overall").ShouldBe([json["overall"]!["sales"]!.ToJsonString(), json["overall"]!["marketing"]!.ToJsonString()]);
        foreach (var dimension in json["dimensions"]!.AsArray())
        {
            Numbers(trend, (string)dimension!["id"]!).ShouldBe(
                [dimension["teams"]!["sales"]!["score"]!.ToJsonString(), dimension["teams"]!["marketing"]!["score"]!.ToJsonString()]);
        }

        (await PageAsync(manager, client)).GetElementById("trend").ShouldBeNull("one released round is no trend");
        await client.ReleaseAsync(consultant);
        (await PageAsync(manager, client)).GetElementById("trend")!.QuerySelectorAll("svg.plot").Length.ShouldBe(11);
    }

    [Fact]
    public async Task A_report_that_was_handed_out_says_the_same_when_an_earlier_round_is_released_after_it()
    {
        var client = await ReportedClient.CreateAsync(site, before: RoundState.Closed);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        (await TextAsync(consultant, client, "report")).ShouldContain("Since the 3rd quarter 2026", Case.Sensitive, "who runs both sees both");
        await client.ReleaseAsync(consultant);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var (page, json) = (await TextAsync(manager, client, "report"), await TextAsync(manager, client, "results.json"));
        page.ShouldNotContain("3rd quarter 2026");
        JsonNode.Parse(json)!["changes"].ShouldBeNull();

        await client.ReleaseAsync(consultant, ReportedClient.Before);

        (await TextAsync(manager, client, "report", ReportedClient.Before)).ShouldContain("3rd quarter 2026");
        (await TextAsync(manager, client, "report")).ShouldBe(page);
        (await TextAsync(manager, client, "results.json")).ShouldBe(json);
        (await TextAsync(consultant, client, "results.json")).ShouldBe(json, "consultants read the report that managers have");
    }

    private static async Task<string> TextAsync(HttpClient reader, ReportedClient client, string end, string quarter = ReportedClient.Now)
    {
        using var answer = await reader.GetAsync(client.Address(end, quarter), Cancel);
        return end == "report" ? (await answer.DocumentAsync()).QuerySelector("main")!.TextContent : await answer.Content.ReadAsStringAsync(Cancel);
    }

    private static async Task<IDocument> PageAsync(HttpClient reader, ReportedClient client)
    {
        using var answer = await reader.GetAsync($"/organisations/{client.Slug}", Cancel);
        return await answer.DocumentAsync();
    }

    /// <summary>The numbers beside the last points of a picture.</summary>
    private static IEnumerable<string> Numbers(IElement trend, string what) =>
        trend.QuerySelector($"#trend-{what}-t")!.ParentElement!.QuerySelectorAll(".value:not(.end)").Select(text => text.TextContent);
}
