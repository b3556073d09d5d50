using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>A team's link to hang on a wall.</summary>
internal sealed class PosterModel(ReadRunRound readRound, ReadAsked readAsked, IOptions<SiteOptions> site, TimeProvider time)
    : RoundPage(readRound, readAsked, time)
{
    public Invitation Invitation { get; private set; } = null!;

    public IActionResult OnGet(string team)
    {
        // A team's address lets nobody in who is invited by an address of their own.
        if (Round.WayIn == WayIn.Invitations || Seen.Links.SingleOrDefault(link => string.Equals(TeamTexts.Class(link.Team), team, StringComparison.Ordinal)) is not { } link)
        {
            return NotFound();
        }

        Invitation = new Invitation(link, Round, site.Value.Page($"/s/{link.Code}"), Asked?.Minutes);
        return Page();
    }
}
