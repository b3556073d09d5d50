using AlignmentCheck.Reporting.Agreements;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Pictures;
using AlignmentCheck.Reporting.Texts;
using Microsoft.AspNetCore.Components;

namespace AlignmentCheck.Reporting;

/// <summary>The report as one self-contained page, for the screen and for paper.</summary>
public static class ReportWriter
{
    /// <summary>
    /// The version of layout and sentences. Raise it with every change by which the same round would be printed differently: each kept PDF
    /// says by which version it was made. One that was handed out stays as it was.
    /// </summary>
    public const int Version = 5;

    public static Task<string> HtmlAsync(Report report, ReportTexts texts) => RenderAsync<ReportDocument>(report, texts);

    /// <summary>The report's draft agreement as a page of its own.</summary>
    public static Task<string> AgreementHtmlAsync(Report report, ReportTexts texts) => RenderAsync<AgreementDocument>(report, texts);

    private static Task<string> RenderAsync<TDocument>(Report report, ReportTexts texts)
        where TDocument : IComponent => Markup.RenderAsync<TDocument>((nameof(ReportDocument.Report), report), (nameof(ReportDocument.Texts), texts));
}
