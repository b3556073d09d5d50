using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Where a form about a round leads that was open while the round went on without it: the page says so, and shows how things are.</summary>
internal static class LateForms
{
    /// <param name="address">The round's.</param>
    public static RedirectResult MovedOn(this PageModel page, string address)
    {
        page.TempData.Tell(RoundRefusals.MovedOn);
        return new RedirectResult(address);
    }

    public static RedirectResult Gone(this PageModel page, Organisation organisation, Quarter quarter)
    {
        page.TempData.Tell(RoundRefusals.Gone(quarter));
        return new RedirectResult($"/organisations/{organisation.Slug}");
    }
}
