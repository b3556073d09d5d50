using AlignmentCheck.Data.WaysIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>A team's public key, for everybody to compare.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class KeyModel(FindTeamKey findTeamKey) : PageModel
{
    /// <summary>Null where there is none.</summary>
    public TeamKey? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Found = await findTeamKey.ExecuteAsync(code, cancellationToken);
        Response.StatusCode = Found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }
}
