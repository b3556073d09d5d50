using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AlignmentCheck.Web.Pages.Account.SigningIn;

/// <summary>The second step: a code from the authenticator app.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class TwoFactorModel(SignInManager<User> signIn, AuditLog audit, PageTexts<TwoFactorModel> texts) : PageModel
{
    public sealed class Form
    {
        [Display(Name = "Code")]
        [Required]
        [StringLength(EnteredCode.Longest)]
        public string Code { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("SignIn") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return RedirectToPage("SignIn", new { ReturnUrl });
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var result = await signIn.TwoFactorAuthenticatorSignInAsync(EnteredCode.OfApp(Input.Code), isPersistent: false, rememberClient: false);
        if (!result.Succeeded)
        {
            // Locked or wrong: the same answer, as with the password.
            return this.Again("Input.Code", texts["Refused"]);
        }

        await audit.WriteAsync(AuditAction.SignedIn, user.Id, cancellationToken);
        return LocalRedirect(Destination.After(ReturnUrl, Url));
    }
}
