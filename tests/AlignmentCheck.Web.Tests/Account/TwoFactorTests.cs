using System.Net;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Account;

public sealed class TwoFactorTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string SetUp = "/account/two-factor/setup";

    [Fact]
    public async Task Signing_in_asks_for_a_code_once_the_app_is_set_up()
    {
        var user = await site.UserAsync("Ada");
        var (key, codes) = await SetUpAsync(user);
        codes.Count.ShouldBe(10);
        using var browser = site.Visitor();

        using var first = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        var second = first.Headers.Location!.OriginalString;
        second.ShouldBe("/account/two-factor");
        (await browser.StatusAsync("/account")).ShouldBe(HttpStatusCode.Redirect);
        using var wrong = await browser.FillAsync(second, "Sign in", ("Input.Code", "abcdef"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var right = await browser.FillAsync(second, "Sign in", ("Input.Code", AuthenticatorApp.Code(key).Insert(3, " ")));

        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        var user = await site.UserAsync("Ben");
        var (_, codes) = await SetUpAsync(user);

        (await RecoverAsync(user, codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.Redirect);
        (await RecoverAsync(user, codes[3])).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_wrong_code_does_not_turn_it_on()
    {
        var user = await site.UserAsync("Cid");
        using var browser = await site.SignedInAsync(user);
        using var refused = await browser.FillAsync(SetUp, "Turn it on", ("Input.Code", "abcdef"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var visitor = site.Visitor();
        using var signedIn = await visitor.SignInAsync(user.Email!, SiteFixture.Password);
        signedIn.Headers.Location!.OriginalString.ShouldBe("/organisations");
    }

    [Fact]
    public async Task Changing_it_wants_the_password()
    {
        var user = await site.UserAsync("Dot");
        var (_, codes) = await SetUpAsync(user);
        using var browser = await site.SignedInAsync(user);
        const string manage = "/account/two-factor/manage";

        using var refused = await browser.FillAsync(manage, "Turn the second step off", ("Input.Password", "wrong-password-1"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var renewed = await browser.FillAsync(manage, "Make new recovery codes", ("Input.Password", SiteFixture.Password));
        var page = await renewed.ReadPageAsync(HttpStatusCode.OK);
        page.QuerySelectorAll(".codes code").Select(code => code.TextContent).Intersect(codes).ShouldBeEmpty();
        (await RecoverAsync(user, codes[0])).ShouldBe(HttpStatusCode.UnprocessableEntity);

        using var off = await browser.FillAsync(manage, "Turn the second step off", ("Input.Password", SiteFixture.Password));
        using var visitor = site.Visitor();
        using var signedIn = await visitor.SignInAsync(user.Email!, SiteFixture.Password);
        signedIn.Headers.Location!.OriginalString.ShouldBe("/organisations");
    }

    [Theory]
    [InlineData("/account/two-factor")]
    [InlineData("/account/recovery")]
    public async Task The_second_step_comes_only_after_the_first(string address)
    {
        using var browser = site.Visitor();
        using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        answer.Headers.Location!.OriginalString.ShouldBe("/account/signin");
    }

    private async Task<(string Key, List<string> Codes)> SetUpAsync(User user)
    {
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        var page = await browser.PageAsync(SetUp);
        var key = page.QuerySelector(".authenticator-key")!.TextContent;
        page.QuerySelector("svg.qr path").ShouldNotBeNull();
        using var answer = await browser.SendAsync(SetUp, page, "Turn it on", ("Input.Code", AuthenticatorApp.Code(key)));
        var codes = (await answer.ReadPageAsync(HttpStatusCode.OK)).QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        return (key, codes);
    }

    private async Task<HttpStatusCode> RecoverAsync(User user, string code)
    {
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        using var answer = await browser.FillAsync("/account/recovery", "Sign in", ("Input.Code", code));
        return answer.StatusCode;
    }
}
