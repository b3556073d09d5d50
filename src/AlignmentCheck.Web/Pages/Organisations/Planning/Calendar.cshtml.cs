using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Organisations.Planning;

/// <summary>The due dates of what is to be done, for a calendar.</summary>
internal sealed class CalendarModel(FindPlan findPlan, PlanFiles files, IOptions<SiteOptions> site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var plan = await findPlan.ExecuteAsync(HttpContext.Organisation(), cancellationToken);
        await files.RecordAsync(plan.Organisation, PlanFiles.Calendar, User.AccountId(), cancellationToken);
        return this.Text(PlanCalendar.Write(plan, site.Value.Page), "text/calendar", PlanFiles.NameOf(plan.Organisation, PlanFiles.Calendar));
    }
}
