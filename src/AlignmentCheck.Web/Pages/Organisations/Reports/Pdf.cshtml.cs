using System.Diagnostics;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Reports;

/// <summary>The report, or another document of a round, as it is handed out now.</summary>
internal sealed class PdfModel(
    FindReport findReport, ReadKeptDocuments readKeptDocuments, PrintDocument printDocument, RecordDownload recordDownload, ILogger<PdfModel> log)
    : PageModel
{
    /// <summary>The setting that names a browser.</summary>
    public string Setting { get; } = $"{PrintingOptions.Section}:{nameof(PrintingOptions.Chromium)}";

    /// <summary>What was asked for.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>The address of the report's page.</summary>
    public string Address { get; private set; } = "";

    public bool IsBrowserMissing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string quarter, string document, CancellationToken cancellationToken)
    {
        if (DocumentWords.Find(document) is not { } kind || await findReport.ExecuteAsync(HttpContext.Organisation(), quarter, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Kind = kind;
        if (found.IsReleased && await readKeptDocuments.ExecuteAsync(found.Round.Id, kind, cancellationToken) is [var last, ..] && Request.HasFile(last.Sha256))
        {
            return this.StillThat(last.Sha256);
        }

        return await printDocument.ExecuteAsync(found, kind, cancellationToken) switch
        {
            PrintOutcome.Printed printed => await HandOutAsync(found, printed, cancellationToken),
            PrintOutcome.NoBrowser => NotPrinted(found, isBrowserMissing: true),
            PrintOutcome.Failed failed => Failed(found, failed),
            var other => throw new UnreachableException($"Unhandled outcome {other}."),
        };
    }

    private async Task<FileContentResult> HandOutAsync(FoundReport found, PrintOutcome.Printed printed, CancellationToken cancellationToken)
    {
        var ending = $"{Kind.Word()}.pdf";
        await recordDownload.ExecuteAsync(found, ending, User.AccountId(), cancellationToken);
        return this.Bytes(printed.Pdf, printed.Sha256, "application/pdf", found.FileName(ending));
    }

    private PageResult Failed(FoundReport found, PrintOutcome.Failed failed)
    {
        log.PrintingFailed(found.Address, failed.Reason);
        return NotPrinted(found, isBrowserMissing: false);
    }

    private PageResult NotPrinted(FoundReport found, bool isBrowserMissing)
    {
        Address = $"{found.Address}/report";
        IsBrowserMissing = isBrowserMissing;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
