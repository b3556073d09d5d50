using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Reports;

internal sealed class JsonModel(FindReport findReport, RecordDownload recordDownload) : PageModel
{
    private const string Ending = "results.json";

    public async Task<IActionResult> OnGetAsync(string quarter, CancellationToken cancellationToken)
    {
        if (await findReport.ExecuteAsync(HttpContext.Organisation(), quarter, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        await recordDownload.ExecuteAsync(found, Ending, User.AccountId(), cancellationToken);
        return this.Text(ResultsJson.Write(found.Report, found.Texts), "application/json", found.FileName(Ending));
    }
}
