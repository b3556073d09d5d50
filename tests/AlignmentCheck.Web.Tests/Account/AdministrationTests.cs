using System.Net;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.Account;

public sealed class AdministrationTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Page = "/administration";

    [Fact]
    public async Task Only_administrators_know_of_the_page()
    {
        using var consultant = await site.SignedInAsync(await site.UserAsync("Cora", isConsultant: true));
        (await consultant.StatusAsync(Page)).ShouldBe(HttpStatusCode.NotFound);
        using var visitor = site.Visitor();
        (await visitor.StatusAsync(Page)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_administrator_adds_a_consultant_and_hands_the_link_on()
    {
        using var browser = await site.SignedInAsync(await site.UserAsync("Ada", isAdministrator: true));

        using var made = await browser.FillAsync(Page, "Make the account", ("Input.Email", "con@example.test"), ("Input.Name", "Con"));
        var page = await made.ReadPageAsync(HttpStatusCode.OK);
        var link = new Uri(((IHtmlInputElement)page.GetElementById("link")!).Value);
        page.Words().ShouldContain("has not set a password yet");

        using var visitor = site.Visitor();
        using var set = await visitor.FillAsync(link.PathAndQuery, "Set the password and begin", ("Input.Password", Accounts.NewPassword));
        (await visitor.PageAsync("/account")).QuerySelector("nav")!.TextContent.ShouldContain("Portfolio");
        (await visitor.StatusAsync(Page)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "Consultant")]
    [InlineData("nobody", "Consultant")]
    [InlineData("x@example.test", "None")]
    [InlineData("x@example.test", "Emperor")]
    public async Task A_form_that_makes_no_sense_makes_no_account(string email, string role)
    {
        using var browser = await site.SignedInAsync(await site.UserAsync("Eva", isAdministrator: true));
        using var refused = await browser.FillAsync(Page, "Make the account", ("Input.Email", email), ("Input.Role", role));
        (await refused.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelector(".errors").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_is_kept_out_is_out_at_once_and_comes_in_again_when_readmitted()
    {
        var consultant = await site.UserAsync("Ben", isConsultant: true);
        using var session = await site.SignedInAsync(consultant);
        using var browser = await site.SignedInAsync(await site.UserAsync("Fay", isAdministrator: true));
        using var visitor = site.Visitor();

        using var barred = await browser.FillAsync(Page, "Keep out Ben");
        (await session.StatusAsync("/account")).ShouldBe(HttpStatusCode.Redirect);
        using var refused = await visitor.SignInAsync(consultant.Email!, SiteFixture.Password);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        using var readmitted = await browser.FillAsync(Page, "Let in again Ben");
        using var signedIn = await visitor.SignInAsync(consultant.Email!, SiteFixture.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_keeps_themselves_out_or_somebody_who_is_not_there()
    {
        var administrator = await site.UserAsync("Gil", isAdministrator: true);
        using var browser = await site.SignedInAsync(administrator);
        var page = await browser.PageAsync(Page);
        foreach (var id in new[] { administrator.Id, Guid.NewGuid() })
        {
            using var answer = await browser.PostAsync(
                $"{Page}?handler=Bar",
                new FormUrlEncodedContent([
                    KeyValuePair.Create("id", id.ToString()),
                    KeyValuePair.Create("__RequestVerificationToken", ((IHtmlInputElement)page.QuerySelector("[name=__RequestVerificationToken]")!).Value),
                ]),
                TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await browser.StatusAsync(Page)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Managers_and_fellow_consultants_are_found_by_address_and_kept_out()
    {
        var story = new Story(site);
        var (consultant, fellow, manager) = (await site.UserAsync("Kai", isConsultant: true), await site.UserAsync("Lea"), await site.UserAsync("Mo"));
        var organisation = await story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant), (fellow, MemberRole.Consultant), (manager, MemberRole.Manager));
        using var browser = await site.SignedInAsync(await site.UserAsync("Nia", isAdministrator: true));
        using var session = await site.SignedInAsync(manager);

        var page = await browser.PageAsync($"{Page}?q={manager.Email!.ToUpperInvariant()}");
        page.QuerySelectorAll(".rows li").ShouldHaveSingleItem().TextContent.ShouldContain("Manager of a client");
        (await browser.PageAsync($"{Page}?q={fellow.Email}")).QuerySelectorAll(".rows li").ShouldHaveSingleItem().TextContent.ShouldContain("Consultant of a client");
        (await browser.PageAsync($"{Page}?q=nobody-like-that")).Words().ShouldContain("No account has an address like that");
        page.Words().ShouldNotContain(organisation.Name);
        using var barred = await browser.SendAsync(Page, page, "Keep out Mo");

        (await session.StatusAsync("/organisations")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_administrator_hands_on_a_new_link_where_there_is_no_mail_and_it_gives_no_other_role()
    {
        var waiting = await site.InviteAsync($"waits-{Guid.NewGuid():n}@example.test");
        var address = $"{Page}?q={waiting.Account.Email}";
        using var browser = await site.SignedInAsync(await site.UserAsync("Ola", isAdministrator: true));

        using var answer = await browser.FillAsync(address, $"New link {waiting.Account.Name}");

        var link = new Uri(((IHtmlInputElement)(await answer.ReadPageAsync(HttpStatusCode.OK)).GetElementById("link")!).Value);
        using var visitor = site.Visitor();
        using var set = await visitor.FillAsync(link.PathAndQuery, "Set the password and begin", ("Input.Password", Accounts.NewPassword));
        set.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.StatusAsync("/organisations/new")).ShouldBe(HttpStatusCode.NotFound);
    }
}
