using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Account;

public sealed class SignInTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string SignIn = "/account/signin";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_signs_in_sees_the_own_account_and_signs_out()
    {
        var user = await site.UserAsync("Ada Lind");
        using var browser = site.Visitor();

        using var answer = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var account = await browser.PageAsync("/account");
        account.Words().ShouldContain("Ada Lind");

        using var gone = await browser.SendAsync("/account", account, "Sign out");
        (await browser.StatusAsync("/account")).ShouldBe(HttpStatusCode.Redirect);
        await site.WithAsync<AlignmentContext>(async db => (await db.AuditEntries.CountAsync(
            entry => entry.UserId == user.Id && entry.Action == AuditAction.SignedIn, Cancel)).ShouldBe(1));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_a_kept_cookie_too_and_no_other_session()
    {
        var user = await site.UserAsync("Ida");
        using var browser = site.Visitor();
        using var elsewhere = site.Visitor();
        using var signedIn = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        using var signedInElsewhere = await elsewhere.SignInAsync(user.Email!, SiteFixture.Password);
        using var page = await browser.GetAsync("/account", Cancel);
        string[] kept = [CookieOf(signedIn), CookieOf(page)];
        foreach (var cookie in kept)
        {
            (await StatusWithAsync(cookie)).ShouldBe(HttpStatusCode.OK);
        }

        using var gone = await browser.FillAsync("/account", "Sign out");

        foreach (var cookie in kept)
        {
            (await StatusWithAsync(cookie)).ShouldBe(HttpStatusCode.Redirect);
        }

        (await elsewhere.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK);
        using var again = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        (await browser.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_ended_session_is_remembered_until_its_cookies_have_run_out()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await site.WithAsync<EndedSessions>(sessions => sessions.EndAsync(first, TimeSpan.FromMinutes(-1), Cancel));
        await site.WithAsync<EndedSessions>(sessions => sessions.EndAsync(second, TimeSpan.FromMinutes(1), Cancel));
        await site.WithAsync<EndedSessions>(sessions => sessions.EndAsync(second, TimeSpan.FromMinutes(1), Cancel));

        await site.WithAsync<EndedSessions>(sessions => sessions.PurgeAsync(Cancel));

        (await site.WithAsync((EndedSessions sessions) => sessions.HasEndedAsync(first, Cancel))).ShouldBeFalse();
        (await site.WithAsync((EndedSessions sessions) => sessions.HasEndedAsync(second, Cancel))).ShouldBeTrue();
    }

    [Fact]
    public async Task Wrong_password_unknown_address_and_locked_account_get_the_same_answer()
    {
        var user = await site.UserAsync("Ben");
        var locked = await site.UserAsync("Cid");
        var invited = await site.InvitedAsync("dora@example.test");
        await site.LockAsync(locked, DateTimeOffset.UtcNow.AddHours(1));

        var answers = new List<string>();
        foreach (var (email, password) in new[]
        {
            (user.Email!, "wrong-password-1"), ("nobody@example.test", SiteFixture.Password), (locked.Email!, SiteFixture.Password), (invited.Email!, SiteFixture.Password),
        })
        {
            using var browser = site.Visitor();
            using var answer = await browser.SignInAsync(email, password);
            answers.Add((await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words());
        }

        answers.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_until_the_lock_ends()
    {
        var user = await site.UserAsync("Eva");
        using var browser = site.Visitor();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await browser.SignInAsync(user.Email!, "wrong-password-1");
        }

        using var locked = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        locked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var until = await site.WithAsync<UserManager<User>, DateTimeOffset?>(async users =>
            await users.GetLockoutEndDateAsync((await users.FindByIdAsync(user.Id.ToString()))!));
        (until!.Value - DateTimeOffset.UtcNow).ShouldBeInRange(TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15));
        await site.WithAsync<AlignmentContext>(async db => (await db.AuditEntries.CountAsync(
            entry => entry.UserId == user.Id && entry.Action == AuditAction.SignInLockedOut, Cancel)).ShouldBe(1));

        await site.LockAsync(user, DateTimeOffset.UtcNow.AddSeconds(-1));
        using var again = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("https://example.com/", "/organisations")]
    [InlineData("//example.com/", "/organisations")]
    [InlineData("/\\example.com", "/organisations")]
    public async Task Only_a_page_of_this_site_is_followed(string wanted, string expected)
    {
        var user = await site.UserAsync("Fay");
        using var browser = site.Visitor();

        using var answer = await browser.SignInAsync(user.Email!, SiteFixture.Password, wanted);

        answer.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("somebody@example.test", "")]
    [InlineData("\u202emoc.elpmaxe@\u0001", "x")]
    [InlineData("<script>alert(1)</script>", "<b>")]
    public async Task What_cannot_be_an_account_is_refused_with_a_page(string email, string password)
    {
        using var browser = site.Visitor();
        using var answer = await browser.SignInAsync(email, password);
        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(SignIn)]
    [InlineData("/account/forgot")]
    [InlineData("/account/signin?handler=PasskeyOptions")]
    [InlineData("/account/signin?handler=Passkey")]
    public async Task A_form_without_its_token_is_refused(string address)
    {
        using var browser = site.Visitor();
        using var answer = await browser.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("Input.Email", "somebody@example.test")]), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Somebody_who_is_removed_is_out_at_once()
    {
        var user = await site.UserAsync("Gil");
        using var browser = await site.SignedInAsync(user);
        (await browser.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK);

        await site.WithAsync<UserManager<User>>(async users => await users.DeleteAsync((await users.FindByIdAsync(user.Id.ToString()))!));

        (await browser.StatusAsync("/account")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Who_tries_too_often_is_told_to_wait()
    {
        await using var strict = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.Configure<SignInLimits>(limits => limits.PerMinute = 2)));
        using var browser = strict.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        for (var i = 0; i < 2; i++)
        {
            using var answer = await browser.SignInAsync("nobody@example.test", "wrong-password-1");
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var refused = await browser.SignInAsync("nobody@example.test", "wrong-password-1");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("session=", StringComparison.Ordinal)).Split(';')[0];

    private async Task<HttpStatusCode> StatusWithAsync(string cookie)
    {
        using var copy = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Cookie", cookie);
        using var answer = await copy.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
