using System.Diagnostics;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>Gives out a code in a credential's place, where there is no script. It is shown once.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(SurveyRegistration.SendingPolicy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationCodeModel(DrawCredential drawCredential, IOptions<SiteOptions> site) : PageModel
{
    public string? Code { get; private set; }

    /// <summary>The whole address, as people write it down.</summary>
    public Uri? Address => Code is null ? null : site.Value.Page($"/s/{Code}");

    public IActionResult OnGet(string token) => RedirectToPage("Invitation", new { token });

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        switch (await drawCredential.CodeAsync(token, cancellationToken))
        {
            case DrawOutcome.DrawnCode drawn:
                Code = drawn.Code;
                return Page();
            case DrawOutcome.AlreadyDrawn or DrawOutcome.NotOpen or DrawOutcome.Unknown:
                // The invitation's own page says which.
                return RedirectToPage("Invitation", new { token });
            case var other:
                throw new UnreachableException($"Unhandled outcome {other.GetType().Name}.");
        }
    }
}
