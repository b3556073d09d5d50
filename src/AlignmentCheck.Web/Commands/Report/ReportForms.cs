using System.Text;
using AlignmentCheck.Reporting;
using AlignmentCheck.Reporting.Exports;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>One report in whatever forms are wanted; each page is made once for the screen and for paper.</summary>
internal sealed class ReportForms(Reporting.Model.Report report, string language, StartingPrinter? printing)
{
    private readonly Reporting.Texts.ReportTexts _texts = Reporting.Texts.ReportTexts.For(language);
    private string? _html;
    private string? _agreement;

    public async Task<byte[]> WriteAsync(ReportOutput output) => output.Format switch
    {
        OutputFormat.Json => Encoding.UTF8.GetBytes(ResultsJson.Write(report, _texts)),
        OutputFormat.Csv => Encoding.UTF8.GetBytes(ResultsCsv.Write(report, _texts)),
        OutputFormat.Html => Encoding.UTF8.GetBytes(await HtmlAsync(output.IsAgreement)),
        OutputFormat.Pdf => await printing!.PrintAsync(await HtmlAsync(output.IsAgreement)),
        _ => throw new ArgumentOutOfRangeException(nameof(output), output.Format, "Unknown format."),
    };

    private async Task<string> HtmlAsync(bool isAgreement) => isAgreement
        ? _agreement ??= await ReportWriter.AgreementHtmlAsync(report, _texts)
        : _html ??= await ReportWriter.HtmlAsync(report, _texts);
}
