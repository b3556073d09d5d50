using System.Net;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Organisations;

public sealed class BenchmarkPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly Story _story = new(site);

    [Fact]
    public async Task A_consultant_sees_where_a_client_stands_and_no_other_clients_name()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var own = await ClientsAsync(consultant, 5);
        using var browser = await site.SignedInAsync(consultant);
        (await browser.PageAsync($"/organisations/{own.Slug}")).QuerySelector($"a[href='/organisations/{own.Slug}/benchmark']").ShouldNotBeNull();

        var page = await browser.PageAsync($"/organisations/{own.Slug}/benchmark");

        var words = page.Words();
        words.ShouldContain("Client 1 is where your other clients are");
        words.ShouldContain("Its scores of Q4 2026 beside those of all 5 clients");
        words.ShouldNotContain("Client 2");
        page.QuerySelectorAll(".places svg.plot[role=img]").Length.ShouldBe(5);
        page.QuerySelector("#place-shared-goals-d")!.TextContent.ShouldBe("Client 1: 63. Mean of the others’ lower half: about 60. Mean of the others’ upper half: about 60.");
        page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task With_fewer_than_five_clients_it_says_how_many_there_are()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var own = await ClientsAsync(consultant, 4);
        using var browser = await site.SignedInAsync(consultant);

        var page = await browser.PageAsync($"/organisations/{own.Slug}/benchmark");

        page.Words().ShouldContain("So far there are 4.");
        page.QuerySelectorAll("svg.plot").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_without_a_result_is_told_so()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var own = await _story.OrganisationAsync("New Foods", (consultant, MemberRole.Consultant));
        using var browser = await site.SignedInAsync(consultant);

        (await browser.PageAsync($"/organisations/{own.Slug}/benchmark")).Words().ShouldContain("No round of New Foods has closed within a year");
    }

    [Fact]
    public async Task A_manager_is_not_shown_it_and_finds_no_way_to_it_and_nothing_of_it_in_a_report()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var manager = await site.UserAsync("Manager");
        var own = await ClientsAsync(consultant, 5, (manager, MemberRole.Manager));
        using var browser = await site.SignedInAsync(manager);

        (await browser.StatusAsync($"/organisations/{own.Slug}/benchmark")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.PageAsync($"/organisations/{own.Slug}")).QuerySelectorAll("a[href*=benchmark]").ShouldBeEmpty();
    }

    /// <summary>Clients with the same scores; the first is returned.</summary>
    private async Task<Organisation> ClientsAsync(User consultant, int count, params (User, MemberRole)[] others)
    {
        var clients = new List<Organisation>();
        for (var i = 1; i <= count; i++)
        {
            var client = await _story.OrganisationAsync($"Client {i}", [(consultant, MemberRole.Consultant), .. i == 1 ? others : []]);
            await _story.ResultAsync(client, "2026-Q4", RoundState.Released, daysAgo: 10);
            clients.Add(client);
        }

        return clients[0];
    }
}
