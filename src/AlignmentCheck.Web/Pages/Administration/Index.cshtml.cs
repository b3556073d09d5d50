using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Pages.Administration;

/// <summary>Consultants and administrators. Nothing of any organisation is shown here.</summary>
internal sealed class IndexModel(
    UserManager<User> users, InviteUser invite, AccountLetters letters, BarUser bar, PageTexts<IndexModel> texts) : PageModel
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

    public IReadOnlyList<User> People { get; private set; } = [];

    public Guid Self { get; private set; }

    public bool GoesByMail => letters.GoByMail;

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

        switch (await invite.ExecuteAsync(Input.Email, Input.Name ?? "", Input.Role, Self, cancellationToken))
        {
            case InviteOutcome.NotAnAddress:
                return this.Again("Input.Email", RefusalTexts.NotAnAddressIn(texts["Email"]));
            case InviteOutcome.Invited invited:
                Invited = (invited.Account, await letters.InviteAsync(invited, Self, cancellationToken));
                break;
            case InviteOutcome.HasAccount known:
                Invited = (known.Account, null);
                break;
        }

        // The next person is somebody else.
        ModelState.Clear();
        Input = new Form();
        await ReadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostBarAsync(Guid id, CancellationToken cancellationToken)
    {
        await bar.ExecuteAsync(id, barred: true, Guid.Parse(users.GetUserId(User)!), cancellationToken);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostReadmitAsync(Guid id, CancellationToken cancellationToken)
    {
        await bar.ExecuteAsync(id, barred: false, Guid.Parse(users.GetUserId(User)!), cancellationToken);
        return RedirectToPage();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Self = Guid.Parse(users.GetUserId(User)!);
        People = await users.Users.AsNoTracking()
            .Where(person => person.IsConsultant || person.IsAdministrator)
            .OrderBy(person => person.Name)
            .ThenBy(person => person.Email)
            .ToListAsync(cancellationToken);
    }
}
