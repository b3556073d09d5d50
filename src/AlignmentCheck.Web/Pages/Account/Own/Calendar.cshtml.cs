using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Account.Own;

/// <summary>The secret address of somebody's calendar: made, made anew, revoked. It is shown once.</summary>
internal sealed class CalendarModel(
    FindOwnFeed findOwnFeed, MakeCalendarFeed makeCalendarFeed, RevokeCalendarFeed revokeCalendarFeed, ReadOrganisations readOrganisations,
    IOptions<SiteOptions> site, PageTexts<CalendarModel> texts) : PageModel
{
    /// <summary>What was made just now; null afterwards, when nobody knows it any more.</summary>
    [TempData]
    public string? Secret { get; set; }

    /// <summary>When the address that works now was made; null where there is none.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>The clients that the reader runs, by name.</summary>
    public IReadOnlyList<Organisation> Clients { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MadeAt = (await findOwnFeed.ExecuteAsync(User.AccountId(), cancellationToken))?.MadeAt;
        var clients = await readOrganisations.ExecuteAsync(User.AccountId(), organisationId: null, cancellationToken);
        Clients = [.. clients.Where(client => client.IsRunByReader).Select(client => client.Organisation)];
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellationToken)
    {
        Secret = await makeCalendarFeed.ExecuteAsync(User.AccountId(), cancellationToken);
        return Redirect("/account/calendar");
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        await revokeCalendarFeed.ExecuteAsync(User.AccountId(), cancellationToken);
        Secret = null;
        TempData.Tell(texts["Told.Revoked"]);
        return Redirect("/account/calendar");
    }

    /// <param name="client">One client's; null for all.</param>
    public Uri Address(Organisation? client) => site.Value.Page(client is null ? $"/calendar/{Secret}.ics" : $"/calendar/{Secret}/{client.Slug}.ics");
}
