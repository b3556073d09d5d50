using System.Net;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Organisations;

public sealed class ArchiveTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly Story _story = new(site);

    [Fact]
    public async Task A_client_is_archived_from_its_settings_and_brought_back_from_its_page()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        await _story.ResultAsync(organisation, "2026-Q3", RoundState.Released, daysAgo: 90);
        var home = $"/organisations/{organisation.Slug}";
        using var browser = await site.SignedInAsync(consultant);
        (await browser.PageAsync($"{home}/settings")).QuerySelector($"a[href='{home}/archive']").ShouldNotBeNull();

        using var archived = await browser.SendAsync($"{home}/archive", await browser.PageAsync($"{home}/archive"), "Archive the client");

        archived.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.PageAsync(home);
        page.Words().ShouldContain("Archived on 23 November. No round is opened here");
        page.QuerySelector($"a[href='{home}/rounds/new']").ShouldBeNull();
        page.QuerySelector($"a[href='{home}/rounds/2026-Q3/next']").ShouldBeNull();
        page.QuerySelector($"a[href='{home}/rounds/2026-Q3/report']").ShouldNotBeNull();
        (await browser.PageAsync($"{home}/audit")).Words().ShouldContain("Archived the client");

        using var back = await browser.SendAsync($"{home}/archive", await browser.PageAsync($"{home}/archive"), "Bring the client back");

        (await browser.PageAsync(home)).QuerySelector($"a[href='{home}/rounds/new']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_round_that_was_drafted_before_says_why_it_does_not_open()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Draft);
        var home = $"/organisations/{organisation.Slug}";
        using var browser = await site.SignedInAsync(consultant);
        using var archived = await browser.SendAsync($"{home}/archive", await browser.PageAsync($"{home}/archive"), "Archive the client");

        using var opened = await browser.SendAsync($"{home}/rounds/2026-Q4/open", await browser.PageAsync($"{home}/rounds/2026-Q4/open"), "Open the round");
        using var drafted = await browser.SendAsync($"{home}/rounds/new", await browser.PageAsync($"{home}/rounds/new"), "Save the draft");

        (await opened.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("This client is archived");
        (await drafted.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("This client is archived");
    }

    [Fact]
    public async Task A_client_that_is_being_asked_is_not_archived()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Open);
        var address = $"/organisations/{organisation.Slug}/archive";
        using var browser = await site.SignedInAsync(consultant);

        using var answer = await browser.SendAsync(address, await browser.PageAsync(address), "Archive the client");

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("A round is open here");
    }

    [Fact]
    public async Task Its_managers_read_on_and_are_not_told()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var manager = await site.UserAsync("Manager");
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant), (manager, MemberRole.Manager));
        await _story.ResultAsync(organisation, "2026-Q3", RoundState.Released, daysAgo: 90);
        var home = $"/organisations/{organisation.Slug}";
        using var browser = await site.SignedInAsync(consultant);
        using var managers = await site.SignedInAsync(manager);
        using var archived = await browser.SendAsync($"{home}/archive", await browser.PageAsync($"{home}/archive"), "Archive the client");

        var page = await managers.PageAsync(home);

        page.QuerySelector($"a[href='{home}/rounds/2026-Q3/report']").ShouldNotBeNull();
        page.Words().ShouldNotContain("rchive");
    }
}
