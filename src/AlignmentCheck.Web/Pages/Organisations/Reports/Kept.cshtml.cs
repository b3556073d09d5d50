using System.Globalization;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Reports;

/// <summary>A document that was handed out, by its number, whether or not another one is handed out since.</summary>
internal sealed class KeptModel(FindReport findReport, FindKeptDocument findKeptDocument, RecordDownload recordDownload) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string quarter, string document, string number, CancellationToken cancellationToken)
    {
        if (DocumentWords.Find(document) is not { } kind
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            || await findReport.ExecuteAsync(HttpContext.Organisation(), quarter, cancellationToken) is not { IsReleased: true } found
            || await findKeptDocument.ExecuteAsync(found.Round.Id, kind, wanted, cancellationToken) is not { } kept)
        {
            return NotFound();
        }

        if (Request.HasFile(kept.Sha256))
        {
            return this.StillThat(kept.Sha256);
        }

        var ending = string.Create(CultureInfo.InvariantCulture, $"{kind.Word()}-{kept.Number}.pdf");
        await recordDownload.ExecuteAsync(found, ending, User.AccountId(), cancellationToken);
        return this.Bytes(kept.Pdf, kept.Sha256, "application/pdf", found.FileName(ending));
    }
}
