using System.Net;
using AlignmentCheck.Web.Tests.Account;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace AlignmentCheck.Web.Tests.Pages;

public sealed class CookieTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_page_on_privacy_names_every_cookie_that_is_set_and_no_other()
    {
        var set = new SetCookies();
        using var browser = site.CreateDefaultClient(site.ClientOptions.BaseAddress, new CookieContainerHandler(), set);
        var user = await site.UserAsync("Ada", isConsultant: true);

        using var first = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        using var added = await browser.FillAsync("/organisations/new", "Add the client", ("Input.Name", "Foods"), ("Input.TimeZone", "Europe/Berlin"));
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await browser.PageAsync(added.Headers.Location!.OriginalString);
        var setUp = await browser.PageAsync("/account/two-factor/setup");
        var key = setUp.QuerySelector(".authenticator-key")!.TextContent;
        using var turnedOn = await browser.SendAsync("/account/two-factor/setup", setUp, "Turn it on", ("Input.Code", AuthenticatorApp.Code(key)));
        using var left = await browser.SendAsync("/account", await browser.PageAsync("/account"), "Sign out");
        using var second = await browser.SignInAsync(user.Email!, SiteFixture.Password);
        using var signedIn = await browser.FillAsync(second.Headers.Location!.OriginalString, "Sign in", ("Input.Code", AuthenticatorApp.Code(key)));
        (await browser.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK);

        var named = (await browser.PageAsync("/privacy")).QuerySelectorAll("section[aria-labelledby=cookies] dt code").Select(name => name.TextContent);
        set.Names.ShouldBe(named, ignoreOrder: true);
    }

    /// <summary>Names of cookies that answers have set. One that is taken away again has no value.</summary>
    private sealed class SetCookies : DelegatingHandler
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            {
                Names.UnionWith(cookies.Select(cookie => cookie.Split(';')[0].Split('=', 2)).Where(pair => pair[1].Length > 0).Select(pair => pair[0]));
            }

            return answer;
        }
    }
}
