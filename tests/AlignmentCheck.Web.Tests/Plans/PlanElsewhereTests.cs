using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Reports;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.Plans;

/// <summary>The plan on the pages beside its own: the report, the client's page, the next round.</summary>
public sealed class PlanElsewhereTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_step_that_a_report_recommends_leads_into_the_plan()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var address = client.Address("report", ReportedClient.Before);
        var links = TakeUps(await manager.PageAsync(address));
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => link.TextContent.StartsWith("Take this step up: ", StringComparison.Ordinal));
        var first = links[0].GetAttribute("href")!;
        first.ShouldStartWith(client.Address("take-up?step=", ReportedClient.Before));

        var form = await manager.PageAsync(first);
        var chosen = form.QuerySelector<IHtmlSelectElement>("select[name='Input.Step']")!.Value!;
        first.ShouldEndWith($"={chosen}");
        using var taken = await manager.SendAsync(first, form, "Take it up", ("Input.Owner", "Ada Example"));

        var step = taken.Headers.Location!.ToString();
        TakeUps(await manager.PageAsync(address)).Where(link => link.GetAttribute("href") == step)
            .ShouldAllBe(link => link.TextContent.StartsWith("In the plan, planned: ", StringComparison.Ordinal));
        TakeUps(await manager.PageAsync(address)).ShouldNotContain(link => link.GetAttribute("href") == first);
    }

    [Fact]
    public async Task The_clients_page_says_what_is_to_be_done_next()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var home = $"/organisations/{client.Slug}";
        Words((await manager.PageAsync(home)).GetElementById("plan")!).ShouldBe("Plan Nothing is in the plan yet. Open the plan");
        var later = await client.TakeUpAsync("meet-every-week", "Ada Example");
        var sooner = await client.TakeUpAsync("share-one-report", "Bo Example", days: 2);

        var plan = (await manager.PageAsync(home)).GetElementById("plan")!;

        Words(plan).ShouldContain("Two steps are open.");
        Words(plan).ShouldContain("Planned. Bo Example sees to it. Due 25 November, in 2 days.");
        plan.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe([$"{home}/plan/{sooner.Id}", $"{home}/plan/{later.Id}", $"{home}/plan"]);
    }

    [Fact]
    public async Task The_next_round_opens_with_what_was_agreed()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var home = $"/organisations/{client.Slug}";
        (await consultant.PageAsync($"{home}/rounds/new")).Words().ShouldNotContain("What was agreed");
        await client.TakeUpAsync("meet-every-week", "Ada Example");

        var page = await consultant.PageAsync($"{home}/rounds/new");
        Words(page.QuerySelector(".agreed")!).ShouldContain("Planned. Ada Example sees to it.");
        Words((await consultant.PageAsync(client.Address("next"))).GetElementById("plan")!).ShouldContain("Planned. Ada Example sees to it.");
        using var drafted = await consultant.SendAsync($"{home}/rounds/new", page, "Save the draft");

        var draft = drafted.Headers.Location!.ToString();
        Words((await consultant.PageAsync(draft)).GetElementById("plan")!).ShouldContain("Planned. Ada Example sees to it.");
        (await consultant.PageAsync(client.Address("").TrimEnd('/'))).GetElementById("plan").ShouldBeNull("a round that is closed has its report");
    }

    [Fact]
    public async Task Steps_are_marked_where_the_quarters_are_drawn_on_the_clients_page_and_in_the_report()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var taken = await client.TakeUpAsync("meet-every-week", "Ada Example");
        await client.TakeUpAsync("share-one-report", "Bo Example", roundId: client.NowId);
        await client.FollowAsync(taken, begun: new DateOnly(2026, 9, 25));

        foreach (var address in new[] { $"/organisations/{client.Slug}", client.Address("report") })
        {
            var page = await consultant.PageAsync(address);

            page.QuerySelectorAll(".moment").Length.ShouldBe(1, address);
            page.QuerySelectorAll(".moments li").ShouldHaveSingleItem().TextContent.ShouldContain("A fixed half hour each week", Case.Sensitive, address);
        }
    }

    private static IReadOnlyList<IElement> TakeUps(IHtmlDocument page) => [.. page.QuerySelectorAll(".take-up a")];

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
