using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AlignmentCheck.Web.Pages.Account.SigningIn;

/// <summary>Where the link of a forgotten password leads. Signing in comes after: the second step is not skipped by it.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class ResetModel(UserManager<User> users, AuditLog audit) : PageModel
{
    public sealed class Form
    {
        [Display(Name = "Password")]
        [Required]
        [StringLength(PasswordRule.Longest)]
        [DataType(DataType.Password)]
        public string Password { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "user", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Whose password it is; null where the link does not work (any more).</summary>
    public User? Owner { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await ReadAsync();
        return Owner is null ? this.Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync();
        if (Owner is null)
        {
            return this.Gone();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        // Changes the security stamp: every session and every other link ends here.
        var reset = await users.ResetPasswordAsync(Owner, Code ?? "", Input.Password);
        if (!reset.Succeeded)
        {
            return this.Again("Input.Password", reset);
        }

        await users.SetLockoutEndDateAsync(Owner, null);
        await audit.WriteAsync(AuditAction.PasswordChanged, Owner.Id, cancellationToken);
        return RedirectToPage("SignIn", new { Reset = true });
    }

    private async Task ReadAsync()
    {
        var provider = users.Options.Tokens.PasswordResetTokenProvider;
        Owner = await users.FindByIdAsync(Id.ToString()) is { PasswordHash: not null, IsBarred: false } user
            && await users.VerifyUserTokenAsync(user, provider, UserManager<User>.ResetPasswordTokenPurpose, Code ?? "") ? user : null;
    }
}
