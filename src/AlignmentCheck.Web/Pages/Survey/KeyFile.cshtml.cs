using System.Net.Mime;
using AlignmentCheck.Data.WaysIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>A team's public key as its bytes, SubjectPublicKeyInfo.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class KeyFileModel(FindTeamKey findTeamKey) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken) =>
        await findTeamKey.ExecuteAsync(code, cancellationToken) is { } found
            ? File(found.Key.Bytes.ToArray(), MediaTypeNames.Application.Octet)
            : NotFound();
}
