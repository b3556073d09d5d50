using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AlignmentCheck.Web.Pages.Account.SigningIn;

/// <summary>Asks for a link to a new password. Whether the address has an account, the answer does not tell.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class ForgotModel(UserManager<User> users, FirstLinks links, AccountLetters letters) : PageModel
{
    public sealed class Form
    {
        [Display(Name = "Email")]
        [Required]
        [StringLength(MailAddressRule.Longest)]
        public string Email { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool GoesByMail => letters.GoByMail;

    public bool Asked { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (GoesByMail && MailAddressRule.Accepts(Input.Email) && await users.FindByEmailAsync(Input.Email) is { IsBarred: false } user)
        {
            await SendAsync(user, cancellationToken);
        }

        Asked = true;
        return Page();
    }

    // Who never used the invitation has no password to forget, and gets the invitation again.
    private async Task SendAsync(User user, CancellationToken cancellationToken)
    {
        if (user.PasswordHash is null)
        {
            await letters.AgainAsync(user, await links.ForAddressAsync(user), cancellationToken);
        }
        else
        {
            await letters.ResetAsync(user, await users.GeneratePasswordResetTokenAsync(user), cancellationToken);
        }
    }
}
