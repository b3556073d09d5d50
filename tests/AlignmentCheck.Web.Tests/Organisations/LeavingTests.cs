using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Account;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>A client goes: to somebody else, or for good.</summary>
public sealed class LeavingTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly Story _story = new(site);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_is_deleted_once_its_name_is_typed_and_its_record_is_offered_before()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Leaving", (consultant, MemberRole.Consultant));
        await _story.RoundAsync(organisation, "2026-Q4", RoundState.Open);
        var address = $"/organisations/{organisation.Slug}/delete";
        using var browser = await site.SignedInAsync(consultant);
        var page = await browser.PageAsync(address);
        page.QuerySelectorAll($"a[href='/organisations/{organisation.Slug}/export.zip']").ShouldHaveSingleItem();

        using var wrong = await browser.SendAsync(address, page, "Delete it for good", ("Typed", "Leavin"));
        (await wrong.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("type “Leaving” to delete it");
        using var typed = await browser.SendAsync(address, page, "Delete it for good", ("Typed", " leaving "));

        typed.Headers.Location!.ToString().ShouldBe("/organisations");
        (await browser.PageAsync("/organisations")).Words().ShouldContain("Leaving is deleted.");
        (await browser.StatusAsync($"/organisations/{organisation.Slug}")).ShouldBe(HttpStatusCode.NotFound);
        (await site.WithAsync((AlignmentContext db) => db.Rounds.CountAsync(round => round.OrganisationId == organisation.Id, Cancel))).ShouldBe(0);
        using var again = await browser.SendAsync(address, page, "Delete it for good", ("Typed", "Leaving"));
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_member_leaves_a_client_and_the_last_consultant_stays()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var manager = await site.UserAsync("Manager");
        var organisation = await _story.OrganisationAsync("Leaving", (consultant, MemberRole.Consultant), (manager, MemberRole.Manager));
        var address = $"/organisations/{organisation.Slug}/leave";
        using var managers = await site.SignedInAsync(manager);
        using var browser = await site.SignedInAsync(consultant);
        (await managers.PageAsync($"/organisations/{organisation.Slug}")).QuerySelector($"a[href='{address}']").ShouldNotBeNull();

        using var left = await managers.FillAsync(address, "Leave it");
        using var stayed = await browser.FillAsync(address, "Leave it");

        left.Headers.Location!.ToString().ShouldBe("/organisations");
        (await managers.PageAsync("/organisations")).Words().ShouldContain("You have left Leaving.");
        (await managers.StatusAsync($"/organisations/{organisation.Slug}")).ShouldBe(HttpStatusCode.NotFound);
        (await stayed.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("last consultant");
    }

    [Fact]
    public async Task A_client_is_handed_over_and_who_had_it_is_out_at_once()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var manager = await site.UserAsync("Taker");
        var organisation = await _story.OrganisationAsync("Leaving", (consultant, MemberRole.Consultant), (manager, MemberRole.Manager));
        var address = $"/organisations/{organisation.Slug}/hand-over";
        using var browser = await site.SignedInAsync(consultant);
        using var takers = await site.SignedInAsync(manager);
        var page = await browser.PageAsync(address);

        using var unsure = await browser.SendAsync(address, page, "Hand it over");
        (await unsure.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Please tick that you mean it");
        using var done = await browser.SendAsync(address, page, "Hand it over", ("Sure", "true"));

        done.Headers.Location!.ToString().ShouldBe("/organisations");
        (await browser.PageAsync("/organisations")).Words().ShouldContain("Leaving is with Taker now.");
        (await browser.StatusAsync($"/organisations/{organisation.Slug}")).ShouldBe(HttpStatusCode.NotFound);
        (await takers.StatusAsync($"/organisations/{organisation.Slug}/rounds/new")).ShouldBe(HttpStatusCode.OK);
    }
}
