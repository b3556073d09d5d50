using System.Net;
using AlignmentCheck.Web.Tests.Account;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using AlignmentCheck.Web.Tests.Survey;

namespace AlignmentCheck.Web.Tests.Hosting;

/// <summary>What holds for every request, whatever it asks for.</summary>
public sealed class RequestTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("QUERY")]
    public async Task What_no_browser_asks_is_refused_everywhere(string method)
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        foreach (var address in new[]
        {
            "/", "/method", "/privacy", "/account/signin", "/organisations", "/withdraw", $"/s/{survey.Code()}", "/nowhere", "/css/site.css", "/favicon.ico",
            "/health/live", "/health/ready",
        })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            request.Headers.Add("X-Repeat", "this-is-not-repeated");
            using var answer = await visitor.SendAsync(request, Cancel);

            answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, address);
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("this-is-not-repeated");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/css/site.css")]
    [InlineData("/nowhere")]
    [InlineData("/organisations")]
    public async Task Every_answer_tells_the_browser_what_it_may_do(string address)
    {
        using var visitor = site.Visitor();

        using var answer = await visitor.GetAsync(address, Cancel);

        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task No_answer_leads_to_the_host_that_a_request_claims()
    {
        var survey = await site.SurveyAsync();
        await site.CloseAsync(survey);
        var user = await site.UserAsync("Ada");
        using var visitor = site.Visitor();
        using var signedIn = await visitor.SignInAsync(user.Email!, SiteFixture.Password, "/account");
        signedIn.Headers.Location!.OriginalString.ShouldBe("/account");
        using var stranger = site.Visitor();
        foreach (var address in new[] { "/organisations", "/organisations/foods/members?x=1", "/account", "/administration", $"/s/{survey.Code()}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = "elsewhere.test";
            using var answer = await stranger.SendAsync(request, Cancel);

            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
            answer.Headers.Location!.OriginalString.ShouldStartWith("/", Case.Sensitive, address);
            answer.Headers.Location.OriginalString.ShouldNotContain("elsewhere", Case.Insensitive, address);
        }

        using var refused = await stranger.GetAsync("/organisations?quarter=2026-Q4", Cancel);
        refused.Headers.Location!.OriginalString.ShouldBe("/account/signin?ReturnUrl=%2Forganisations%3Fquarter%3D2026-Q4");
    }
}
