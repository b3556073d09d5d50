using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace AlignmentCheck.Web.Pages.Account.SigningIn;

/// <summary>Where the one-time link of an invitation leads: a name and a first password.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class InvitationModel(SignInManager<User> signIn, FirstLinks links) : PageModel
{
    public sealed class Form
    {
        [Display(Name = "Name")]
        [NameRequired]
        [StringLength(Data.Accounts.User.LongestName)]
        public string Name { get; set; } = "";

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

    /// <summary>Whose invitation it is; null where the link does not work (any more).</summary>
    public User? Invited { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Input.Name = Invited?.Name ?? "";
        return Invited is null ? this.Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Invited is null)
        {
            return this.Gone();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        // Setting the password changes the security stamp: from here on the link is used.
        Invited.Name = OneLine.Clean(Input.Name);
        Invited.EmailConfirmed = true;
        var set = await signIn.UserManager.AddPasswordAsync(Invited, Input.Password);
        if (!set.Succeeded)
        {
            return this.Again("Input.Password", set);
        }

        await signIn.SignInAsync(Invited, isPersistent: false);
        return LocalRedirect(Destination.After(null, Url));
    }

    private async Task ReadAsync(CancellationToken cancellationToken) =>
        Invited = await signIn.UserManager.FindByIdAsync(Id.ToString()) is { PasswordHash: null, IsBarred: false } user
            && await links.OpensAsync(user, Code ?? "", cancellationToken) ? user : null;
}
