using System.Net;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Account;

public sealed class InvitationTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Begin = "Set the password and begin";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_sets_name_and_password_once_and_signs_in()
    {
        var invited = await site.InviteAsync("once@example.test");
        using var browser = site.Visitor();

        using var set = await browser.FillAsync(invited.Link(), Begin, ("Input.Name", "Olga  \u202eOnce"), ("Input.Password", Accounts.NewPassword));
        set.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PageAsync("/account")).QuerySelector("h1")!.TextContent.ShouldBe("Olga  Once");

        using var second = site.Visitor();
        using var again = await second.GetAsync(invited.Link(), Cancel);
        (await again.ReadPageAsync(HttpStatusCode.Gone)).Words().ShouldContain("used already");
        using var signedIn = await second.SignInAsync("once@example.test", Accounts.NewPassword);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_form_that_was_open_when_the_link_was_used_changes_nothing()
    {
        var invited = await site.InviteAsync("twice@example.test");
        using var first = site.Visitor();
        using var second = site.Visitor();
        var open = await second.PageAsync(invited.Link());
        using var set = await first.FillAsync(invited.Link(), Begin, ("Input.Password", Accounts.NewPassword));

        using var late = await second.SendAsync(invited.Link(), open, Begin, ("Input.Password", SiteFixture.Password));

        late.StatusCode.ShouldBe(HttpStatusCode.Gone);
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync("twice@example.test", Accounts.NewPassword);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.Gone)]
    public async Task A_link_works_for_seven_days(int minutesLater, HttpStatusCode expected)
    {
        var invited = await site.InviteAsync($"late-{minutesLater}@example.test");
        var then = new TestClock(site.Clock.GetUtcNow() - TimeSpan.FromDays(7) - TimeSpan.FromMinutes(minutesLater));
        var token = await site.WithAsync<UserManager<User>, string>(users =>
            new InvitationTokens(site.Services.GetRequiredService<IDataProtectionProvider>(), then)
                .GenerateAsync(InvitationTokens.Purpose, users, invited.Account));
        using var browser = site.Visitor();

        (await browser.StatusAsync((invited with { Token = token }).Link())).ShouldBe(expected);
    }

    [Fact]
    public async Task A_tampered_link_does_not_work()
    {
        var invited = await site.InviteAsync("target@example.test");
        var other = await site.InviteAsync("other@example.test");
        using var browser = site.Visitor();
        foreach (var link in new[]
        {
            $"/account/invitation?user={invited.Account.Id:n}&code={other.Token}",
            $"/account/invitation?user={invited.Account.Id:n}&code={invited.Token[..^2]}",
            $"/account/invitation?user={invited.Account.Id:n}&code=%00",
            $"/account/invitation?user={invited.Account.Id:n}",
            $"/account/invitation?user=somebody&code={invited.Token}",
            $"/account/reset?user={invited.Account.Id:n}&code={invited.Token}",
        })
        {
            (await browser.StatusAsync(link)).ShouldBe(HttpStatusCode.Gone, link);
        }
    }

    [Theory]
    [InlineData("short", "at least 12 characters")]
    [InlineData("password1234", "tried first")]
    [InlineData("qwertyuiopasdf", "tried first")]
    [InlineData("weakling.smith", "your name or address")]
    public async Task A_password_that_is_guessed_first_is_refused(string password, string reason)
    {
        var invited = await site.InviteAsync($"weakling.smith-{Guid.NewGuid():n}@example.test");
        using var browser = site.Visitor();

        using var refused = await browser.FillAsync(invited.Link(), Begin, ("Input.Password", password));

        var page = await refused.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("#Input_Password-error")!.TextContent.ShouldContain(reason);
        page.QuerySelector("#Input_Password")!.GetAttribute("aria-describedby").ShouldBe("password-hint Input_Password-error");
        page.QuerySelector(".errors a")!.GetAttribute("href").ShouldBe("#Input_Password");
    }

    [Fact]
    public async Task Who_is_invited_again_gets_a_link_and_who_has_a_password_none()
    {
        var first = await site.InviteAsync("again@example.test");
        var second = await site.InviteAsync("AGAIN@example.test");
        second.Account.Id.ShouldBe(first.Account.Id);

        var known = await site.UserAsync("Kim");
        var outcome = await site.WithAsync<InviteUser, InviteOutcome>(invite => invite.ExecuteAsync(known.Email!, "", SiteRole.Consultant, null, Cancel));
        outcome.ShouldBeOfType<InviteOutcome.HasAccount>().Account.IsConsultant.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a b@example.test")]
    [InlineData("a@example.test\r\nBcc: b@example.test")]
    [InlineData("Ada <ada@example.test>")]
    public async Task What_is_no_address_gets_no_account(string email)
    {
        var outcome = await site.WithAsync<InviteUser, InviteOutcome>(invite => invite.ExecuteAsync(email, "", SiteRole.None, null, Cancel));
        outcome.ShouldBeOfType<InviteOutcome.NotAnAddress>();
    }
}
