using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Administration;

/// <summary>Everybody with an account. Nothing of any organisation is shown here.</summary>
internal sealed class IndexModel(
    ReadAccounts readAccounts, UserManager<User> users, InviteUser invite, AccountLetters letters, BarUser bar, PageTexts<IndexModel> texts) : PageModel
{
    public sealed class Form
    {
        [Display(Name = "Email")]
        [Required]
        [StringLength(MailAddressRule.Longest)]
        public string Email { get; set; } = "";

        [Display(Name = "Name")]
        [StringLength(Data.Accounts.User.LongestName)]
        public string? Name { get; set; }

        [Display(Name = "Role")]
        [AllowedValues(SiteRole.Consultant, SiteRole.Administrator)]
        public SiteRole Role { get; set; } = SiteRole.Consultant;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Part of an address.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    public AccountList People { get; private set; } = new([], HasMore: false);

    public Guid Self => User.AccountId();

    /// <summary>Who was invited just now, and the link for them; null where it goes to their address alone, or they have a password.</summary>
    public (User Person, Uri? Link)? Invited { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        return await InviteAsync(Input.Email, Input.Name ?? "", Input.Role, cancellationToken);
    }

    // Gives no other role.
    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken cancellationToken) =>
        await users.FindByIdAsync(id.ToString()) is { PasswordHash: null, IsBarred: false } person
            ? await InviteAsync(person.Email!, "", SiteRole.None, cancellationToken)
            : RedirectToPage();

    public Task<IActionResult> OnPostBarAsync(Guid id, CancellationToken cancellationToken) => BarAsync(id, barred: true, cancellationToken);

    public Task<IActionResult> OnPostReadmitAsync(Guid id, CancellationToken cancellationToken) => BarAsync(id, barred: false, cancellationToken);

    private async Task<IActionResult> BarAsync(Guid id, bool barred, CancellationToken cancellationToken)
    {
        await bar.ExecuteAsync(id, barred, Self, cancellationToken);
        return RedirectToPage();
    }

    private async Task<IActionResult> InviteAsync(string email, string name, SiteRole role, CancellationToken cancellationToken)
    {
        switch (await invite.ExecuteAsync(email, name, role, Self, cancellationToken))
        {
            case InviteOutcome.Invited invited:
                Invited = (invited.Account, await letters.InviteAsync(invited, Self, cancellationToken));
                break;
            case InviteOutcome.HasAccount known:
                Invited = (known.Account, null);
                break;
            default:
                return this.Again("Input.Email", RefusalTexts.NotAnAddressIn(texts["Email"]));
        }

        // The next person is somebody else.
        ModelState.Clear();
        Input = new Form();
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => People = await readAccounts.ExecuteAsync(Search, cancellationToken);
}
