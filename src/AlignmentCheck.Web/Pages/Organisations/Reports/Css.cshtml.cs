using AlignmentCheck.Reporting.Styles;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Reports;

/// <summary>The one style that belongs to a single report: its paper, and the heads and the foot of its pages. No page of the site has a style inside.</summary>
internal sealed class CssModel(FindReport findReport) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string quarter, CancellationToken cancellationToken) =>
        await findReport.ExecuteAsync(HttpContext.Organisation(), quarter, cancellationToken) is { } found
            ? this.Text(ReportStyles.PageRule(RunningTexts.Of(found.Report, found.Texts), found.Report.Brand.Paper) + ReportStyles.AccentRule(found.Report.Brand.Accent, ".report"), "text/css")
            : NotFound();
}
