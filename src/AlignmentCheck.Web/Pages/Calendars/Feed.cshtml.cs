using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Web.Calendars;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Calendars;

/// <summary>The dates that a secret leads to, of one client or of all of a consultant's, for a program that has the secret and nothing else.</summary>
internal sealed class FeedModel(ReadCalendarFeed readCalendarFeed, IOptions<SiteOptions> site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellationToken) =>
        await readCalendarFeed.ExecuteAsync(secret, cancellationToken) is { } clients
            ? this.Text(RoundCalendar.Write(clients, site.Value.Page), "text/calendar")
            : NotFound();
}
