using Markdig;
using Microsoft.AspNetCore.Components;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>A step's text as a page: lists and tables, but no markup of its own.</summary>
internal static class StepMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseSmartyPants().DisableHtml().Build();

    public static MarkupString Html(string markdown) => new(Markdown.ToHtml(markdown, Pipeline));
}
