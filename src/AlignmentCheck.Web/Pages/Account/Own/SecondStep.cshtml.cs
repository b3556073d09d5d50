using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AlignmentCheck.Web.Pages.Account.Own;

/// <summary>New recovery codes, or no second step any more. Either wants the password: a screen that was left open must not be enough.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SecondStepModel(UserManager<User> users, SecondStep secondStep) : PageModel
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

    public int CodesLeft { get; private set; }

    /// <summary>Shown once, when new ones were made.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await AccountAsync() is { TwoFactorEnabled: true } ? Page() : RedirectToPage("SetUpSecondStep");

    public Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken) => ConfirmedAsync(async user =>
    {
        RecoveryCodes = await secondStep.NewCodesAsync(user, cancellationToken);
        return Page();
    });

    public Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken) => ConfirmedAsync(async user =>
    {
        await secondStep.TurnOffAsync(user, cancellationToken);
        return RedirectToPage("Index", new { Done = "second-step-off" });
    });

    private async Task<IActionResult> ConfirmedAsync(Func<User, Task<IActionResult>> act)
    {
        if (await AccountAsync() is not { TwoFactorEnabled: true } user)
        {
            return RedirectToPage("SetUpSecondStep");
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        return await users.CheckPasswordAsync(user, Input.Password)
            ? await act(user)
            : this.Again("Input.Password", IdentityResult.Failed(users.ErrorDescriber.PasswordMismatch()));
    }

    private async Task<User> AccountAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        CodesLeft = await users.CountRecoveryCodesAsync(user);
        return user;
    }
}
