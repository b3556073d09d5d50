using System.Text;
using AlignmentCheck.Reporting;
using AlignmentCheck.Reporting.Exports;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>One report in whatever forms are wanted; the page is made once for the screen and for paper.</summary>
internal sealed class ReportForms(Reporting.Model.Report report, string language, StartingPrinter? printing)
{
    private readonly Reporting.Texts.ReportTexts _texts = Reporting.Texts.ReportTexts.For(language);
    private string? _html;

    public async Task<byte[]> WriteAsync(OutputFormat format) => format switch
    {
        OutputFormat.Json => Encoding.UTF8.GetBytes(ResultsJson.Write(report, _texts)),
        OutputFormat.Csv => Encoding.UTF8.GetBytes(ResultsCsv.Write(report, _texts)),
        OutputFormat.Html => Encoding.UTF8.GetBytes(await HtmlAsync()),
        OutputFormat.Pdf => await printing!.PrintAsync(await HtmlAsync()),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
    };

    private async Task<string> HtmlAsync() => _html ??= await ReportWriter.HtmlAsync(report, _texts);
}
