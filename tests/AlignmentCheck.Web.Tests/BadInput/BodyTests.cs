using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>Bodies that are no form of this site's.</summary>
public sealed class BodyTests(BadInputSite site) : IClassFixture<BadInputSite>
{
    private const string Form = "application/x-www-form-urlencoded";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Forms => [.. SiteForms.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Ten_megabytes_are_not_read_and_the_page_says_so(string form)
    {
        var open = await site.OpenAsync(SiteForms.Find(form));
        var before = await site.StoredAsync();
        var text = string.Concat(open.Fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}&")) + "more=";

        // The line is cut on whoever goes on after the limit without having announced how much comes; browsers announce it.
        foreach (var (isAnnounced, length) in new[] { (true, 10_000_000), (false, form.StartsWith("/Survey/", StringComparison.Ordinal) ? 70_000 : 1_060_000) })
        {
            using var request = Request(open, text + new string('x', length), Form);
            request.Headers.TransferEncodingChunked = !isAnnounced;

            using var answer = await open.Browser.SendAsync(request, Cancel);

            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge, form);
            (await answer.HelpfulAsync(open.Browser, form))!.QuerySelector("h1")!.TextContent.ShouldBeOneOf("That was too much at once", "This is larger than any form of ours");
        }

        (await site.StoredAsync()).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_is_no_form_is_refused_with_a_page(string form)
    {
        // Another test may have gone through with it, and whoever has signed out gets no refusal.
        site.Spend(SiteForms.Find(form));
        var open = await site.OpenAsync(SiteForms.Find(form));
        var before = await site.StoredAsync();
        foreach (var (type, body) in new[]
        {
            ("application/json", """{"Input":{"Name":"x"}}"""), ("multipart/form-data; boundary=x", "--x\r\nbroken"), ("multipart/form-data", "x"),
            (Form, string.Join('&', Enumerable.Repeat("a=b", 5000))), (Form, $"{new string('k', 5000)}=1"), (Form, "%ED%A0%80=%FF%FE&Input.Name=%C0%80"), ("text/xml", "<a/>"),
        })
        {
            using var request = Request(open, body, type);

            using var answer = await open.Browser.SendAsync(request, Cancel);

            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity], $"{form}: {type}");
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("<h1");
        }

        (await site.StoredAsync()).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_the_page_has_no_handler_for_is_no_fault(string form)
    {
        var open = await site.OpenAsync(SiteForms.Find(form));
        foreach (var method in new[] { "PUT", "DELETE", "PATCH" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), open.Action);
            using var answer = await open.Browser.SendAsync(request, Cancel);

            (await answer.HelpfulAsync(open.Browser, $"{method} {form}"))!.ShouldNotBeNull();
            answer.IsRefusal().ShouldBeTrue($"{method} {form}");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_handler_that_there_is_not_is_no_fault(string form)
    {
        var tested = SiteForms.Find(form);
        var open = await tested.OpenAsync(site);

        using var answer = await open.SendAsync(open.AsItStands, open.Action.Split('?')[0] + "?handler=none-such");

        await answer.HelpfulAsync(open.Browser, form);
    }

    private static HttpRequestMessage Request(OpenForm open, string body, string type)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, open.Action) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        // As a client does that asks first whether it may: one that does not may find the line cut.
        request.Headers.ExpectContinue = true;
        return request;
    }
}
