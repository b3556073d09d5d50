using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>A browser without scripts: pages are read, links found by their words, and forms sent as they stand.</summary>
internal static class Browsing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<IHtmlDocument> PageAsync(this HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, Cancel);
        return await answer.ReadPageAsync(HttpStatusCode.OK);
    }

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, Cancel);
        return answer.StatusCode;
    }

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        answer.StatusCode.ShouldBe(expected, text);
        return await new HtmlParser().ParseDocumentAsync(text, Cancel);
    }

    /// <summary>Sends the form whose button says <paramref name="button"/>, with everything that stands in it but what is filled in anew.</summary>
    public static Task<HttpResponseMessage> SendAsync(this HttpClient browser, string address, IHtmlDocument page, string button, params (string Field, string Value)[] filled)
    {
        var pressed = page.QuerySelectorAll<IHtmlButtonElement>("form button").Single(found => found.TextContent.Trim() == button);
        var form = pressed.Form!;
        var fields = form.Elements.Where(IsSent).Select(element => (Field: element.GetAttribute("name")!, Value: ValueOf(element))).ToList();
        foreach (var (field, value) in filled)
        {
            fields.RemoveAll(found => found.Field == field);
            fields.Add((field, value));
        }

        if (pressed.Name is { Length: > 0 } name)
        {
            fields.Add((name, pressed.Value ?? ""));
        }

        return browser.PostAsync(
            pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? address,
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value))),
            Cancel);
    }

    /// <summary>The words of a page's content, without the masthead, one space between them.</summary>
    public static string Words(this IHtmlDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsSent(IElement element) =>
        element.HasAttribute("name") && element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked,
            IHtmlButtonElement => false,
            _ => true,
        };

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    };
}
