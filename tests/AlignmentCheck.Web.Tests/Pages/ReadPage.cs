using System.Net;
using System.Resources;
using System.Text.RegularExpressions;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AlignmentCheck.Web.Tests.Pages;

/// <summary>A page as its reader has it.</summary>
internal static partial class ReadPage
{
    public static async Task<IDocument> PageAsync(this SiteFixture site, string address)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await DocumentAsync(answer);
    }

    public static async Task<IDocument> DocumentAsync(this HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>All words, with single spaces.</summary>
    public static string Words(this IDocument page) => Spaces().Replace(page.Body!.TextContent, " ");

    /// <summary>What a browser would run or style by itself, which the site's policy forbids.</summary>
    public static IEnumerable<string> Inline(this IDocument page) =>
        page.QuerySelectorAll("style, script:not([src]), [style]").Select(element => element.OuterHtml)
            .Concat(page.All.Where(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))).Select(element => element.OuterHtml));

    /// <summary>Every text of a page's resource file, by name.</summary>
    public static IReadOnlyDictionary<string, string> Texts(string page)
    {
        var resources = new ResourceManager($"AlignmentCheck.Web.Pages.{page}", typeof(Program).Assembly);
        return resources.GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(text => (string)text.Key, text => Spaces().Replace((string)text.Value!, " "), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
