using Markdig;
using Markdig.Parsers.Inlines;
using Microsoft.AspNetCore.Components;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>A step's text as a page: lists and tables, but no markup of its own, and nothing to follow or to load.</summary>
internal static class StepMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseSmartyPants().DisableHtml();
        builder.InlineParsers.RemoveAll(parser => parser is LinkInlineParser or AutolinkInlineParser);
        return builder.Build();
    }

    public static MarkupString Html(string markdown) => new(Markdown.ToHtml(markdown, Pipeline));
}
