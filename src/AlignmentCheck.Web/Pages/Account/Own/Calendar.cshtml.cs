using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Account.Own;

/// <summary>The secret addresses of somebody's calendars, one of all clients and one of each: made, made anew, revoked. Each is shown once.</summary>
internal sealed class CalendarModel(
    ReadOwnFeeds readOwnFeeds, MakeCalendarFeed makeCalendarFeed, RevokeCalendarFeed revokeCalendarFeed,
    IOptions<SiteOptions> site, PageTexts<CalendarModel> texts) : PageModel
{
    /// <summary>What was made just now; null afterwards, when nobody knows it any more.</summary>
    [TempData]
    public string? Secret { get; set; }

    /// <summary>The client that it was made for; null for all.</summary>
    [TempData]
    public Guid? MadeFor { get; set; }

    public OwnFeeds Feeds { get; private set; } = null!;

    /// <summary>Of what was made just now.</summary>
    public Uri Address => site.Value.Page($"/calendar/{Secret}.ics");

    public async Task OnGetAsync(CancellationToken cancellationToken) => Feeds = await readOwnFeeds.ExecuteAsync(User.AccountId(), cancellationToken);

    public Task<IActionResult> OnPostMakeAsync(CancellationToken cancellationToken) => MakeAsync(client: null, cancellationToken);

    public Task<IActionResult> OnPostMakeOneAsync(Guid client, CancellationToken cancellationToken) => MakeAsync(client, cancellationToken);

    public Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken) => RevokeAsync(client: null, cancellationToken);

    public Task<IActionResult> OnPostRevokeOneAsync(Guid client, CancellationToken cancellationToken) => RevokeAsync(client, cancellationToken);

    private async Task<IActionResult> MakeAsync(Guid? client, CancellationToken cancellationToken)
    {
        // Of a client that they do not run any more there is none, nor a line on the page.
        Secret = await makeCalendarFeed.ExecuteAsync(User.AccountId(), client, cancellationToken);
        MadeFor = client;
        return Redirect("/account/calendar");
    }

    private async Task<IActionResult> RevokeAsync(Guid? client, CancellationToken cancellationToken)
    {
        await revokeCalendarFeed.ExecuteAsync(User.AccountId(), client, cancellationToken);
        (Secret, MadeFor) = (null, null);
        TempData.Tell(texts["Told.Revoked"]);
        return Redirect("/account/calendar");
    }
}
