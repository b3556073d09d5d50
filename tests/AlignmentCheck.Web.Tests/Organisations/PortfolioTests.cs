using System.Net;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Organisations;

public sealed class PortfolioTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly Story _story = new(site);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consultant_sees_every_client_by_what_is_due_first()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var later = await _story.OrganisationAsync("Logistics", (consultant, MemberRole.Consultant));
        await _story.ResultAsync(later, "2026-Q4", RoundState.Released, daysAgo: 2);
        var open = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        var round = await _story.RoundAsync(open, "2026-Q4", RoundState.Open, round => round.ClosesOn = round.OpensOn.AddDays(3));
        await _story.CountAsync(round, ParticipationStep.TwiceFloorOrMore, ParticipationStep.FewerThanFloor);
        var closed = await _story.OrganisationAsync("Instruments", (consultant, MemberRole.Consultant));
        await _story.ResultAsync(closed, "2026-Q4", RoundState.Closed, daysAgo: 1);
        await _story.OrganisationAsync("Elsewhere");
        using var browser = await site.SignedInAsync(consultant);

        var page = await browser.PageAsync("/organisations");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Two of three clients need you this week");
        page.QuerySelectorAll("tbody th a").Select(link => link.TextContent).ShouldBe(["Instruments", "Foods", "Logistics"]);
        page.QuerySelector("tbody tr")!.TextContent.ShouldContain("Aligned");
        page.QuerySelectorAll(".answered")[1].TextContent.ShouldContain("fewer than 5 of 14");
        page.QuerySelectorAll("svg.plot[role=img]").Length.ShouldBe(2);
        page.QuerySelectorAll("[style], style").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_consultant_without_clients_is_shown_how_to_begin()
    {
        using var browser = await site.SignedInAsync(await site.UserAsync("Beginner", isConsultant: true));

        var page = await browser.PageAsync("/organisations");

        page.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe("/organisations/new");
    }

    [Fact]
    public async Task A_manager_of_one_organisation_goes_straight_there_and_of_none_is_told_so()
    {
        var manager = await site.UserAsync("Manager");
        using var browser = await site.SignedInAsync(manager);

        (await browser.PageAsync("/organisations")).QuerySelector("h1")!.TextContent.ShouldBe("You belong to no organisation yet");

        var organisation = await _story.OrganisationAsync("Clinics", (manager, MemberRole.Manager));
        using var answer = await browser.GetAsync("/organisations", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"/organisations/{organisation.Slug}");
    }

    [Fact]
    public async Task A_manager_of_two_sees_released_results_and_no_participation_of_an_open_round()
    {
        var manager = await site.UserAsync("Manager");
        var one = await _story.OrganisationAsync("Clinics", (manager, MemberRole.Manager));
        await _story.CountAsync(await _story.RoundAsync(one, "2026-Q4", RoundState.Open), ParticipationStep.TwiceFloorOrMore, ParticipationStep.FloorOrMore);
        await _story.RoundAsync(one, "2027-Q1", RoundState.Draft);
        var two = await _story.OrganisationAsync("Software", (manager, MemberRole.Manager));
        await _story.ResultAsync(two, "2026-Q4", RoundState.Closed, daysAgo: 1);
        using var browser = await site.SignedInAsync(manager);

        var words = (await browser.PageAsync("/organisations")).Words();

        words.ShouldContain("Two organisations, and how they stand");
        words.ShouldContain("Q4 2026 open until 7 December");
        words.ShouldNotContain("or more");
        words.ShouldNotContain("Q1 2027");
        words.ShouldNotContain("Aligned");
        words.ShouldNotContain("invited");
    }
}
