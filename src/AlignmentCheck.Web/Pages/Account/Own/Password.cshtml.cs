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

namespace AlignmentCheck.Web.Pages.Account.Own;

/// <summary>A new password. Every other session of the account ends with it.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class PasswordModel(SignInManager<User> signIn, AuditLog audit) : PageModel
{
    public sealed class Form
    {
        [Display(Name = "Present")]
        [Required]
        [StringLength(PasswordRule.Longest)]
        [DataType(DataType.Password)]
        public string Present { get; set; } = "";

        [Display(Name = "Password")]
        [Required]
        [StringLength(PasswordRule.Longest)]
        [DataType(DataType.Password)]
        public string Password { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Email => User.Identity!.Name!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var users = signIn.UserManager;
        var user = (await users.GetUserAsync(User))!;
        if (!await users.CheckPasswordAsync(user, Input.Present))
        {
            return this.Again("Input.Present", IdentityResult.Failed(users.ErrorDescriber.PasswordMismatch()));
        }

        var changed = await users.ChangePasswordAsync(user, Input.Present, Input.Password);
        if (!changed.Succeeded)
        {
            return this.Again("Input.Password", changed);
        }

        await audit.WriteAsync(AuditAction.PasswordChanged, user.Id, cancellationToken);
        await signIn.RefreshSignInAsync(user);
        return RedirectToPage("Index", new { Done = "password" });
    }
}
