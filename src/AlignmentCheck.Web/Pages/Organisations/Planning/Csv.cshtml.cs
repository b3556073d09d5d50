using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Planning;

/// <summary>The whole plan for a spreadsheet.</summary>
internal sealed class CsvModel(FindPlan findPlan, PlanFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var plan = await findPlan.ExecuteAsync(HttpContext.Organisation(), cancellationToken);
        await files.RecordAsync(plan.Organisation, PlanFiles.Csv, User.AccountId(), cancellationToken);
        return this.Text(PlanCsv.Write(plan), "text/csv", PlanFiles.NameOf(plan.Organisation, PlanFiles.Csv));
    }
}
