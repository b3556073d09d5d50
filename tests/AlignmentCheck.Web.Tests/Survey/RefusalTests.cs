using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class RefusalTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Form = "application/x-www-form-urlencoded";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string?, string, HttpStatusCode, string> NoForms => new()
    {
        { "POST", "application/json", """{"sg-1":4}""", HttpStatusCode.UnsupportedMediaType, "This is not the survey’s form" },
        { "POST", "multipart/form-data; boundary=x", "--x--", HttpStatusCode.UnsupportedMediaType, "This is not the survey’s form" },
        { "POST", null, "sg-1=4", HttpStatusCode.UnsupportedMediaType, "This is not the survey’s form" },
        { "POST", Form, $"comment={new string('x', 10_000_000)}", HttpStatusCode.RequestEntityTooLarge, "This is larger than any form of ours" },
        { "POST", Form, "comment=%00", HttpStatusCode.BadRequest, "What arrived was no complete form" },
        { "POST", Form, string.Join('&', Enumerable.Repeat("a=b", 5000)), HttpStatusCode.BadRequest, "What arrived was no complete form" },
        { "PUT", Form, "sg-1=4", HttpStatusCode.MethodNotAllowed, "This address takes forms and nothing else" },
    };

    [Theory]
    [MemberData(nameof(NoForms))]
    public async Task What_is_no_form_is_turned_away_with_a_page_that_says_why(string method, string? type, string body, HttpStatusCode status, string heading)
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        foreach (var address in new[] { $"/s/{survey.Code()}", "/withdraw" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new StringContent(body, Encoding.UTF8) };
            request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

            using var answer = await visitor.SendAsync(request, Cancel);

            var page = await answer.ReadPageAsync(status);
            page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
            page.Inline().ShouldBeEmpty();
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        }

        (await site.StoredAsync(survey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_refusals_does_not_stand_by_itself()
    {
        using var visitor = site.Visitor();
        (await visitor.StatusAsync("/s/refused")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Too_many_forms_in_a_minute_are_asked_to_wait_and_reading_goes_on()
    {
        var survey = await site.SurveyAsync();
        await using var busy = site.WithWebHostBuilder(builder => builder.UseSetting("Survey:SendsPerMinute", "2"));
        using var visitor = busy.CreateClient();
        for (var i = 0; i < 2; i++)
        {
            await (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").SendAsync(HttpStatusCode.OK);
        }

        using var third = await (await Respondent.OpenAsync(visitor, survey)).Give("sg-1", "4").SendAsync();

        var page = await third.ReadPageAsync(HttpStatusCode.TooManyRequests);
        page.Words().ShouldContain("Nothing of it was lost.");
        third.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await visitor.StatusAsync($"/s/{survey.Code()}")).ShouldBe(HttpStatusCode.OK);
        (await site.StoredAsync(survey)).Count.ShouldBe(2);
    }
}
