using System.Net;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Pages;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>What every answer owes to whoever sent a form.</summary>
internal static class Answers
{
    private static readonly HttpStatusCode[] Refusals =
    [
        HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.Gone, HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.UnprocessableEntity,
    ];

    public static bool IsRefusal(this HttpResponseMessage answer) => Refusals.Contains(answer.StatusCode);

    public static bool SignsOut(this HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("session=;", StringComparison.Ordinal));

    /// <summary>Reads the answer, following it where it leads, as a page of the site that says something.</summary>
    /// <returns>Null for what a script reads.</returns>
    public static async Task<IHtmlDocument?> HelpfulAsync(this HttpResponseMessage answer, HttpClient browser, string about)
    {
        answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Redirect, .. Refusals], about);
        answer.ShouldBeProtected(about);
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            var to = answer.Headers.Location!.OriginalString;
            (to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) && to.All(char.IsAscii)).ShouldBeTrue($"{about}: {to}");
            using var next = await browser.GetAsync(to, TestContext.Current.CancellationToken);
            if (next.StatusCode == HttpStatusCode.Redirect)
            {
                return await next.HelpfulAsync(browser, about);
            }

            next.StatusCode.ShouldBe(HttpStatusCode.OK, $"{about}: {to}");
            return await ReadAsync(next, about);
        }

        if (answer.Content.Headers.ContentType?.MediaType == "application/json")
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, about);
            return null;
        }

        return await ReadAsync(answer, about);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer, string about)
    {
        answer.ShouldBeProtected(about);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html", about);
        var page = await answer.ReadPageAsync(answer.StatusCode);
        page.QuerySelector("h1").ShouldNotBeNull($"{about}: {answer.StatusCode} {page.Source.Text}").TextContent.Trim().ShouldNotBeEmpty(about);
        page.QuerySelector("main")!.TextContent.Trim().Length.ShouldBeGreaterThan(40, about);
        page.QuerySelector("link[href*='site.']").ShouldNotBeNull(about);
        page.Inline().ShouldBeEmpty(about);
        return page;
    }

    private static void ShouldBeProtected(this HttpResponseMessage answer, string about)
    {
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue(about);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], about);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"], about);
    }
}
