using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Tests.Fixture;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AlignmentCheck.Reporting.Tests.Pages;

/// <summary>A report as page and as JSON, to be held against each other.</summary>
internal sealed partial class Page
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<(Report Report, string Html)>>> Rendered = new(StringComparer.Ordinal);

    private Page(Report report, string html)
    {
        Report = report;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
        Json = JsonNode.Parse(ResultsJson.Write(report, English.Texts))!.AsObject();
    }

    public Report Report { get; }

    public string Html { get; }

    public IDocument Document { get; }

    public JsonObject Json { get; }

    public IEnumerable<JsonObject> Dimensions => Json["dimensions"]!.AsArray().Select(d => d!.AsObject());

    /// <summary>Each round is closed and rendered once; the document is the caller's own.</summary>
    public static async Task<Page> OfAsync(string round)
    {
        var (report, html) = await Rendered.GetOrAdd(round, name => new Lazy<Task<(Report, string)>>(() => RenderAsync(Reports.Of(name)))).Value;
        return new Page(report, html);
    }

    /// <summary>The draft agreement of a round as a page of its own.</summary>
    public static Task<Page> AgreementOfAsync(string round) => AgreementOfAsync(Reports.Of(round));

    public static async Task<Page> AgreementOfAsync(Report report) => new(report, await ReportWriter.AgreementHtmlAsync(report, English.Texts));

    public static async Task<Page> OfAsync(Report report) => new(report, (await RenderAsync(report)).Html);

    public IElement Of(string id) => Document.GetElementById(id) ?? throw new InvalidDataException($"The page has no {id}.");

    public IElement? Find(string selector) => Document.QuerySelector(selector);

    /// <summary>A dimension's own page.</summary>
    public IElement Sheet(string dimension) => Of($"dimension-{dimension}").ParentElement!;

    /// <summary>The numbers of a text in their order.</summary>
    public static int[] Numbers(string text) =>
        [.. Number().Matches(text).Select(m => int.Parse(m.Value.Replace('−', '-'), CultureInfo.InvariantCulture))];

    /// <summary>The numbers of several members, those that are absent left out.</summary>
    public static int[] Numbers(JsonNode? json, params string[] members) =>
        [.. members.Select(m => json![m]).OfType<JsonNode>().Select(n => n.GetValue<int>())];

    private static async Task<(Report Report, string Html)> RenderAsync(Report report) => (report, await ReportWriter.HtmlAsync(report, English.Texts));

    [GeneratedRegex(@"−?\d+")]
    private static partial Regex Number();
}

internal static class ElementExtensions
{
    /// <summary>What is read out: runs of white space are one space.</summary>
    public static string Text(this IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).Plain();

    public static int[] Numbers(this IElement? element) => Page.Numbers(element.Text());
}
