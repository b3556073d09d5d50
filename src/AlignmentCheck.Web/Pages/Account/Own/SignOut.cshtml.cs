using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Account.Own;

/// <summary>Only a button leads here: an address that signs out could be called by any page.</summary>
internal sealed class SignOutModel(SignInManager<User> signIn, EndedSessions endedSessions) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var cookie = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (Session.Of(cookie.Properties) is { } session)
        {
            await endedSessions.EndAsync(session, AccountCookies.SignedInFor, cancellationToken);
        }

        await signIn.SignOutAsync();
        return Redirect("/");
    }
}
