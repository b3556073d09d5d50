using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Codes;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AlignmentCheck.Web.Pages.Account.Own;

/// <summary>Takes an authenticator app into use: its key as a picture and as text, then a code that proves it was taken over.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SetUpSecondStepModel(UserManager<User> users, SecondStep secondStep, PageTexts<SetUpSecondStepModel> texts) : PageModel
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

    /// <summary>In groups of four, to be typed.</summary>
    public string Key { get; private set; } = "";

    public QrPicture? Picture { get; private set; }

    /// <summary>Shown once, when it is done; empty until then.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        if (user.TwoFactorEnabled)
        {
            return RedirectToPage("SecondStep");
        }

        await ShowKeyAsync(user);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var user = (await users.GetUserAsync(User))!;
        if (user.TwoFactorEnabled)
        {
            return RedirectToPage("SecondStep");
        }

        if (ModelState.IsValid && await secondStep.TurnOnAsync(user, EnteredCode.OfApp(Input.Code), cancellationToken) is { Count: > 0 } codes)
        {
            RecoveryCodes = codes;
            return Page();
        }

        await ShowKeyAsync(user);
        return ModelState.IsValid ? this.Again("Input.Code", texts["Refused"]) : this.Again();
    }

    private async Task ShowKeyAsync(User user)
    {
        var key = await secondStep.KeyAsync(user);
        Key = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
        Picture = QrPicture.Of(SecondStep.Address(user, key));
    }
}
