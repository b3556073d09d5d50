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
    public async Task A_consultant_sees_every_client_and_this_week_first_whom_too_few_have_answered()
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
        page.QuerySelectorAll("tbody th a").Select(link => link.TextContent).ShouldBe(["Foods", "Instruments", "Logistics"]);
        page.QuerySelectorAll("tbody tr")[1].TextContent.ShouldContain("Aligned");
        page.QuerySelectorAll(".answered")[0].TextContent.ShouldContain("fewer than 5 of 14");
        page.QuerySelectorAll("svg.plot[role=img]").Length.ShouldBe(2);
        page.QuerySelectorAll("[style], style").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_in_need_comes_first_with_its_level_since_the_result_before_and_the_day_on_which_its_round_closes()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var steady = await _story.OrganisationAsync("Steady", (consultant, MemberRole.Consultant));
        await _story.ResultAsync(steady, "2026-Q3", RoundState.Released, daysAgo: 100);
        await _story.ResultAsync(steady, "2026-Q4", RoundState.Released, daysAgo: 10);
        var overdue = await _story.OrganisationAsync("Overdue", (consultant, MemberRole.Consultant));
        await _story.RoundAsync(overdue, "2026-Q4", RoundState.Draft, round => round.OpensOn = round.OpensOn.AddDays(-3));
        var open = await _story.OrganisationAsync("Open", (consultant, MemberRole.Consultant));
        await _story.ResultAsync(open, "2026-Q3", RoundState.Released, daysAgo: 100);
        await _story.RoundAsync(open, "2026-Q4", RoundState.Open);
        using var browser = await site.SignedInAsync(consultant);

        var rows = (await browser.PageAsync("/organisations")).QuerySelectorAll("tbody tr");

        rows.Select(row => row.QuerySelector("th a")!.TextContent).ShouldBe(["Overdue", "Open", "Steady"]);
        rows[0].TextContent.ShouldContain("3 days overdue");
        rows[1].QuerySelector("th")!.TextContent.ShouldContain("Q4 2026 open until 7 December");
        rows[1].QuerySelector(".standing")!.TextContent.ShouldNotContain("level");
        rows[2].QuerySelector(".standing")!.TextContent.ShouldContain("the same level as in Q3 2026");
    }

    [Fact]
    public async Task A_client_is_found_by_name_without_a_script()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        foreach (var name in new[] { "Harbour Foods", "Mountain Foods", "Müller Clinics" })
        {
            await _story.OrganisationAsync(name, (consultant, MemberRole.Consultant));
        }

        using var browser = await site.SignedInAsync(consultant);
        var form = (await browser.PageAsync("/organisations")).QuerySelector("form[role=search]")!;
        form.GetAttribute("method").ShouldBe("get");
        form.QuerySelector("input[name=q]").ShouldNotBeNull();

        (await NamesAsync(browser, "?q=foods")).ShouldBe(["Harbour Foods", "Mountain Foods"]);
        (await NamesAsync(browser, "?q=muller")).ShouldBe(["Müller Clinics"]);
        var none = await browser.PageAsync("/organisations?q=%3Cb%3Enothing");
        none.QuerySelector("h1")!.TextContent.ShouldBe("No clients with “<b>nothing” in their name");
        none.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe("<b>nothing");
        none.QuerySelector("main a[href='/organisations']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_archived_is_behind_its_filter_and_needs_nobody()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        var old = await _story.OrganisationAsync("Old Clinics", (consultant, MemberRole.Consultant));
        await site.WithAsync<ArchiveOrganisation>(archive => archive.ExecuteAsync(old.Id, consultant.Id, Cancel));
        using var browser = await site.SignedInAsync(consultant);

        (await NamesAsync(browser, "")).ShouldBe(["Foods"]);
        (await browser.PageAsync("/organisations")).QuerySelector("h1")!.TextContent.ShouldBe("Foods needs you this week");
        (await NamesAsync(browser, "?archived=true")).ShouldBe(["Old Clinics"]);
        var archive = await browser.PageAsync("/organisations?archived=true");
        archive.QuerySelector("h1")!.TextContent.ShouldBe("One client is in the archive");
        archive.QuerySelector("tbody .due")!.TextContent.Trim().ShouldBe("Nothing");
        archive.QuerySelector(".tabs [aria-current=page]")!.TextContent.ShouldContain("Archive");
    }

    [Theory]
    [InlineData("?q=%00")]
    [InlineData("?q=%ED%A0%80")]
    [InlineData("?q=a&q=b&archived=maybe&archived=true")]
    [InlineData("?q=%E2%80%AE%CC%88")]
    [InlineData("?archived=")]
    public async Task Whatever_is_searched_for_the_portfolio_answers(string query)
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        using var browser = await site.SignedInAsync(consultant);

        (await browser.StatusAsync($"/organisations{query}")).ShouldBe(HttpStatusCode.OK);
        (await browser.StatusAsync($"/organisations?q={new string('x', 4000)}")).ShouldBe(HttpStatusCode.OK);
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

    private static async Task<IEnumerable<string>> NamesAsync(HttpClient browser, string query) =>
        (await browser.PageAsync($"/organisations{query}")).QuerySelectorAll("tbody th a").Select(link => link.TextContent);

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
