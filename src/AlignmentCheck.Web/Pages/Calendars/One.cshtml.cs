using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Web.Calendars;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Calendars;

/// <summary>The same for one client.</summary>
internal sealed class OneModel(ReadCalendarFeed readCalendarFeed, IOptions<SiteOptions> site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string secret, string client, CancellationToken cancellationToken) =>
        await readCalendarFeed.ExecuteAsync(secret, client, cancellationToken) is { } clients
            ? this.Text(RoundCalendar.Write(clients, site.Value.Page), "text/calendar")
            : NotFound();
}
