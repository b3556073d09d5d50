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

/// <summary>The second step without the authenticator app: a recovery code, each of which works once.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class RecoveryModel(SignInManager<User> signIn, AuditLog audit, PageTexts<RecoveryModel> texts) : PageModel
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

        // Of an entry without a letter or digit nothing is left, and nothing is not looked up.
        if (EnteredCode.OfRecovery(Input.Code) is not { Length: > 0 } code || !(await signIn.TwoFactorRecoveryCodeSignInAsync(code)).Succeeded)
        {
            return this.Again("Input.Code", texts["Refused"]);
        }

        await audit.WriteAsync(AuditAction.RecoveryCodeUsed, user.Id, cancellationToken);
        return LocalRedirect(Destination.After(ReturnUrl, Url));
    }
}
