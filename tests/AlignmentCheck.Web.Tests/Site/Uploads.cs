using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.Site;

/// <summary>Sends a form with a file in it as a browser does.</summary>
internal static class Uploads
{
    /// <param name="browser">Whose cookies are sent along.</param>
    /// <param name="address">Where the form is sent.</param>
    /// <param name="page">The page that it stands on.</param>
    /// <param name="field">The file's field.</param>
    /// <param name="file">The file; null where none is chosen.</param>
    /// <param name="filled">What is filled in anew.</param>
    public static async Task<HttpResponseMessage> UploadAsync(
        this HttpClient browser, string address, IHtmlDocument page, string field, (string Name, byte[] Bytes)? file, params (string Field, string Value)[] filled)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(page).Where(sent => filled.All(one => one.Field != sent.Field)).Concat(filled))
        {
            content.Add(new StringContent(value), name);
        }

        if (file is { } chosen)
        {
            content.Add(new ByteArrayContent(chosen.Bytes), field, chosen.Name);
        }

        return await browser.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<(string Field, string Value)> Fields(IHtmlDocument page)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").Single(found => found.QuerySelector("input[type=file]") is not null);
        foreach (var element in form.Elements.Where(element => element.HasAttribute("name")))
        {
            var value = element switch
            {
                IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                _ => null,
            };
            if (value is not null)
            {
                yield return (element.GetAttribute("name")!, value);
            }
        }
    }
}
