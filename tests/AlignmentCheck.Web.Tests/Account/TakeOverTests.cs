using System.Net;
using System.Text.RegularExpressions;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Account;

/// <summary>Somebody invites whom others have invited, and wants their account.</summary>
public sealed partial class TakeOverTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly Story _story = new(site);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_organisations_that_invite_the_same_person_neither_is_shown_a_link_into_the_other()
    {
        var email = $"{Guid.NewGuid():n}@example.test";
        var (first, firstAddress) = await ConsultantAsync("Northern");
        var (second, secondAddress) = await ConsultantAsync("Southern");
        var kept = (await InviteAsync(first, firstAddress, email, "New Man")).Link.ShouldNotBeNull();
        using var visitor = site.Visitor();
        (await visitor.StatusAsync(kept)).ShouldBe(HttpStatusCode.OK);

        var (link, words) = await InviteAsync(second, secondAddress, email, "Stolen");

        link.ShouldBeNull();
        words.ShouldContain($"{email} is a member now");
        words.ShouldContain("Ask an administrator");
        words.ShouldNotContain("New Man");
        (await visitor.StatusAsync(kept)).ShouldBe(HttpStatusCode.Gone);
        (await InviteAsync(first, firstAddress, email, "Again")).Link.ShouldBeNull();
        using var administrator = await site.SignedInAsync(await site.UserAsync("Ada", isAdministrator: true));
        (await administrator.PageAsync("/administration/audit")).Words().ShouldContain($"the link was not shown {email}");
    }

    [Theory]
    [InlineData(SiteRole.Consultant)]
    [InlineData(SiteRole.Administrator)]
    public async Task A_consultant_is_shown_no_link_to_whom_an_administrator_invited(SiteRole role)
    {
        var email = $"{Guid.NewGuid():n}@example.test";
        using var administrator = await site.SignedInAsync(await site.UserAsync("Ada", isAdministrator: true));
        using var made = await administrator.FillAsync("/administration", "Make the account", ("Input.Email", email), ("Input.Role", $"{role}"));
        var theirs = LinkOn(await made.ReadPageAsync(HttpStatusCode.OK)).ShouldNotBeNull();
        var (consultant, address) = await ConsultantAsync("Northern");

        (await InviteAsync(consultant, address, email)).Link.ShouldBeNull();

        using var visitor = site.Visitor();
        using var set = await visitor.FillAsync(theirs, "Set the password and begin", ("Input.Password", Accounts.NewPassword));
        set.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_link_that_a_consultant_kept_opens_no_account_that_has_become_more()
    {
        var email = $"{Guid.NewGuid():n}@example.test";
        var (consultant, address) = await ConsultantAsync("Northern");
        var kept = (await InviteAsync(consultant, address, email)).Link.ShouldNotBeNull();
        using var administrator = await site.SignedInAsync(await site.UserAsync("Ada", isAdministrator: true));

        using var made = await administrator.FillAsync("/administration", "Make the account", ("Input.Email", email), ("Input.Role", "Administrator"));

        var theirs = LinkOn(await made.ReadPageAsync(HttpStatusCode.OK)).ShouldNotBeNull();
        (await InviteAsync(consultant, address, email)).Link.ShouldBeNull();
        using var visitor = site.Visitor();
        (await visitor.StatusAsync(kept)).ShouldBe(HttpStatusCode.Gone);
        var code = kept[(kept.IndexOf("code=", StringComparison.Ordinal) + 5)..];
        (await visitor.StatusAsync(kept.Replace(code, code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal))).ShouldBe(HttpStatusCode.Gone);
        (await visitor.StatusAsync(theirs)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_made_an_account_for_own_clients_is_shown_a_link_again()
    {
        var email = $"{Guid.NewGuid():n}@example.test";
        var user = await site.UserAsync("Consultant", isConsultant: true);
        var first = await _story.OrganisationAsync("Northern", (user, MemberRole.Consultant));
        var second = await _story.OrganisationAsync("Southern", (user, MemberRole.Consultant));
        using var browser = await site.SignedInAsync(user);
        await InviteAsync(browser, $"/organisations/{first.Slug}/members", email);

        var link = (await InviteAsync(browser, $"/organisations/{second.Slug}/members", email)).Link.ShouldNotBeNull();

        using var visitor = site.Visitor();
        using var set = await visitor.FillAsync(link, "Set the password and begin", ("Input.Password", Accounts.NewPassword));
        (await visitor.StatusAsync($"/organisations/{first.Slug}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_there_is_mail_the_link_goes_to_the_address_alone_and_says_who_invites_and_where()
    {
        var folder = Directory.CreateTempSubdirectory("alignmentcheck-mail-");
        await using var mailing = site.WithWebHostBuilder(host => host.UseSetting("Mail:Folder", folder.FullName).UseSetting("Mail:From", "post@example.test"));
        var email = $"{Guid.NewGuid():n}@example.test";
        var (first, firstAddress) = await ConsultantAsync("Northern");
        await InviteAsync(first, firstAddress, email, "New Man");
        var user = await site.UserAsync("Cora Second", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Southern", (user, MemberRole.Consultant));
        using var second = await site.SignedInAsync(user, mailing);

        var (link, words) = await InviteAsync(second, $"/organisations/{organisation.Slug}/members", email);

        link.ShouldBeNull();
        words.ShouldContain("to their address alone");
        (await InviteAsync(second, $"/organisations/{organisation.Slug}/members", $"{Guid.NewGuid():n}@example.test")).Link.ShouldBeNull("whoever is shown a link could use it first");
        var mail = (await site.WithAsync((AlignmentContext db) => db.Mails.AsNoTracking().Where(mail => mail.To == email).ToListAsync(Cancel))).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Southern: your way in at AlignmentCheck");
        mail.Text!.ShouldContain("Cora Second invited you to Southern at http://localhost:5080, as a manager:");
        using var visitor = site.Visitor();
        using var set = await visitor.FillAsync(new Uri(InMail().Match(mail.Text!).Value).PathAndQuery, "Set the password and begin", ("Input.Password", Accounts.NewPassword));
        (await visitor.StatusAsync($"/organisations/{organisation.Slug}")).ShouldBe(HttpStatusCode.OK);
        folder.Delete(recursive: true);
    }

    private async Task<(HttpClient Browser, string Members)> ConsultantAsync(string client)
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync(client, (consultant, MemberRole.Consultant));
        return (await site.SignedInAsync(consultant), $"/organisations/{organisation.Slug}/members");
    }

    private static async Task<(string? Link, string Words)> InviteAsync(HttpClient browser, string address, string email, string name = "")
    {
        using var invited = await browser.FillAsync(address, "Invite", ("Input.Email", email), ("Input.Name", name));
        invited.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.PageAsync(address);
        return (LinkOn(page), page.Words());
    }

    private static string? LinkOn(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.GetElementById("link")?.GetAttribute("value") is { } link ? new Uri(link).PathAndQuery : null;

    [GeneratedRegex(@"http://localhost:5080\S+code=\S+")]
    private static partial Regex InMail();
}
