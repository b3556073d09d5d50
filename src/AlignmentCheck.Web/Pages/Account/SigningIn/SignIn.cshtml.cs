using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AlignmentCheck.Web.Pages.Account.SigningIn;

/// <summary>Address and password, or a passkey.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SignInModel(PasswordSignIn withPassword, PasskeySignIn withPasskey, PageTexts<SignInModel> texts) : PageModel
{
    public sealed class Form
    {
        [Display(Name = "Email")]
        [Required]
        [StringLength(MailAddressRule.Longest)]
        public string Email { get; set; } = "";

        [Display(Name = "Password")]
        [Required]
        [StringLength(PasswordRule.Longest)]
        [DataType(DataType.Password)]
        public string Password { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The page that wanted a sign-in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A new password was set just now.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Reset { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Onwards() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? Answer(await withPassword.ExecuteAsync(Input.Email, Input.Password, cancellationToken), "Refused")
        : this.Again();

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await withPasskey.AskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return Answer(await withPasskey.ExecuteAsync(credential ?? "", cancellationToken), "PasskeyRefused");
    }

    private IActionResult Answer(SignInOutcome outcome, string refusal) => outcome switch
    {
        SignInOutcome.SignedIn => Onwards(),
        SignInOutcome.SecondStep => RedirectToPage("TwoFactor", new { ReturnUrl }),
        SignInOutcome.Refused => this.Again("", texts[refusal]),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private LocalRedirectResult Onwards() => LocalRedirect(Destination.After(ReturnUrl, Url));
}
