using AlignmentCheck.Web.Tests.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.Site;

/// <summary>Sends forms as a browser does: everything in it, hidden fields included.</summary>
internal static class Forms
{
    /// <summary>Opens a page and presses a button on it.</summary>
    /// <param name="browser">Whose cookies are sent along.</param>
    /// <param name="address">The page.</param>
    /// <param name="button">The words on the button.</param>
    /// <param name="which">Of several such buttons, from 0.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string address, string button, int which = 0) =>
        await (await browser.SubmitLaterAsync(address, button, which))();

    /// <summary>Opens a page now and presses a button on it later.</summary>
    public static async Task<Func<Task<HttpResponseMessage>>> SubmitLaterAsync(this HttpClient browser, string address, string button, int which = 0)
    {
        using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await answer.DocumentAsync();
        var form = page.QuerySelectorAll("main button")
            .Where(found => string.Equals(found.TextContent.Trim(), button, StringComparison.Ordinal))
            .Select(found => found.Closest("form"))
            .OfType<IHtmlFormElement>()
            .ElementAt(which);
        var fields = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Select(field => KeyValuePair.Create(field.Name!, field.Value));
        return () => browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }
}
