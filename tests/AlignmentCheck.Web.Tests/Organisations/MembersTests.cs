using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Organisations;

public sealed class MembersTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly Story _story = new(site);

    [Fact]
    public async Task A_consultant_invites_a_manager_and_is_shown_a_one_time_link_once()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        var address = $"/organisations/{organisation.Slug}/members";
        using var browser = await site.SignedInAsync(consultant);

        using var answer = await browser.SendAsync(
            address, await browser.PageAsync(address), "Invite", ("Input.Email", "mia@example.test"), ("Input.Name", "Mia Manager"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.PageAsync(address);
        page.QuerySelector("#link")!.GetAttribute("value")!.ShouldContain("/account/invitation");
        page.Words().ShouldContain("Mia Manager is a member");
        (await browser.PageAsync(address)).QuerySelector("#link").ShouldBeNull();
    }

    [Fact]
    public async Task Who_has_an_account_and_is_added_is_told_once_by_whom_and_how_to_leave()
    {
        await using var mailing = site.WithWebHostBuilder(host => host.UseSetting("Mail:Folder", Path.GetTempPath()).UseSetting("Mail:From", "post@example.test"));
        var consultant = await site.UserAsync("Cora Consultant", isConsultant: true);
        var added = await site.UserAsync("Mia");
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        var address = $"/organisations/{organisation.Slug}/members";
        using var browser = await site.SignedInAsync(consultant, mailing);

        foreach (var role in new[] { "Manager", "Consultant" })
        {
            using var answer = await browser.SendAsync(address, await browser.PageAsync(address), "Invite", ("Input.Email", added.Email!), ("Input.Role", role));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var mail = (await site.WithAsync((AlignmentContext db) => db.Mails.AsNoTracking()
            .Where(mail => mail.To == added.Email).ToListAsync(TestContext.Current.CancellationToken))).ShouldHaveSingleItem();
        (mail.Kind, mail.OrganisationId, mail.Subject).ShouldBe((MailKind.MemberAdded, organisation.Id, "Cora Consultant added you to Foods"));
        mail.Text!.ShouldContain("Cora Consultant added you to Foods at http://localhost:5080, as a manager:");
        mail.Text!.ShouldContain($"/organisations/{organisation.Slug}/leave\n");
    }

    [Fact]
    public async Task Somebody_removed_is_out_at_once()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var manager = await site.UserAsync("Manager");
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant), (manager, MemberRole.Manager));
        using var browser = await site.SignedInAsync(consultant);
        using var managers = await site.SignedInAsync(manager);
        (await managers.StatusAsync($"/organisations/{organisation.Slug}")).ShouldBe(HttpStatusCode.OK);

        var address = $"/organisations/{organisation.Slug}/members";
        using var answer = await browser.SendAsync(address, await browser.PageAsync(address), "Remove Manager");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await managers.StatusAsync($"/organisations/{organisation.Slug}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_last_consultant_stays()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        var address = $"/organisations/{organisation.Slug}/members";
        using var browser = await site.SignedInAsync(consultant);

        using var answer = await browser.SendAsync(address, await browser.PageAsync(address), "Remove Consultant");

        answer.Headers.Location!.ToString().ShouldBe(address);
        (await browser.PageAsync(address)).Words().ShouldContain("the last consultant stays");
    }

    [Fact]
    public async Task A_wrong_address_is_refused_and_stays_in_the_form()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        var address = $"/organisations/{organisation.Slug}/members";
        using var browser = await site.SignedInAsync(consultant);

        using var answer = await browser.SendAsync(address, await browser.PageAsync(address), "Invite", ("Input.Email", "nobody"));

        var page = await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("input[name='Input.Email']")!.GetAttribute("value").ShouldBe("nobody");
        page.QuerySelectorAll(".rows li").ShouldHaveSingleItem();
    }
}
