using System.Net;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>Who sees which of a client's pages.</summary>
public sealed class AccessTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] Running =
    [
        "/members", "/settings", "/rounds/new", "/rounds/2026-Q4", "/rounds/2026-Q4/change", "/rounds/2026-Q4/open", "/rounds/2026-Q4/prolong",
        "/rounds/2026-Q4/close", "/rounds/2026-Q4/release", "/rounds/2026-Q4/discard", "/rounds/2026-Q4/preview", "/rounds/2026-Q4/poster/sales",
        "/rounds/2026-Q4/codes", "/rounds/2026-Q4/people",
    ];

    private readonly Story _story = new(site);

    [Fact]
    public async Task Somebody_elses_organisation_is_not_there()
    {
        var organisation = await _story.OrganisationAsync("Foods");
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Open);
        using var browser = await site.SignedInAsync(await site.UserAsync("Stranger", isConsultant: true, isAdministrator: true));

        foreach (var page in Running.Append(""))
        {
            (await browser.StatusAsync($"/organisations/{organisation.Slug}{page}")).ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task A_manager_sees_the_client_and_none_of_the_pages_that_run_it()
    {
        var manager = await site.UserAsync("Manager");
        var organisation = await _story.OrganisationAsync("Foods", (manager, MemberRole.Manager));
        var round = await _story.RoundAsync(organisation, "2026-Q4", RoundState.Open);
        await _story.CountAsync(round, ParticipationStep.TwiceFloorOrMore, ParticipationStep.FewerThanFloor);
        await _story.ResultAsync(organisation, "2026-Q3", RoundState.Released, daysAgo: 90);
        await _story.ResultAsync(organisation, "2026-Q2", RoundState.Closed, daysAgo: 180);
        await _story.RoundAsync(organisation, "2027-Q1", RoundState.Draft);
        using var browser = await site.SignedInAsync(manager);

        var page = await browser.PageAsync($"/organisations/{organisation.Slug}");

        page.QuerySelectorAll(".timeline h3").Select(heading => heading.TextContent.Trim()).ShouldBe(["Q4 2026", "Q3 2026"]);
        page.Words().ShouldContain("Q4 2026 open until 7 December");
        page.Words().ShouldNotContain("fewer than");
        page.QuerySelectorAll(".timeline li[data-state=open] .answered").ShouldBeEmpty();
        page.QuerySelectorAll("a[href$='/rounds/2026-Q3/report']").ShouldHaveSingleItem();
        page.QuerySelectorAll("a[href$='/rounds/new'], a[href$='/members'], a[href$='/settings']").ShouldBeEmpty();
        foreach (var running in Running)
        {
            (await browser.StatusAsync($"/organisations/{organisation.Slug}{running}")).ShouldBe(HttpStatusCode.NotFound, running);
        }
    }

    [Fact]
    public async Task A_round_that_is_not_there_has_no_page()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        using var browser = await site.SignedInAsync(consultant);

        foreach (var quarter in new[] { "2026-Q4", "2026-Q9", "x" })
        {
            (await browser.StatusAsync($"/organisations/{organisation.Slug}/rounds/{quarter}")).ShouldBe(HttpStatusCode.NotFound, quarter);
        }
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_sees_anything()
    {
        using var visitor = site.Visitor();

        (await visitor.StatusAsync("/organisations")).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.StatusAsync("/organisations/foods/members")).ShouldBe(HttpStatusCode.Redirect);
    }
}
