using System.Diagnostics;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Who belongs to an organisation; consultants invite and remove.</summary>
internal sealed class MembersModel(
    ReadMembers readMembers, InviteMember inviteMember, RemoveMember removeMember, AccountLetters letters, PageTexts<MembersModel> texts) : PageModel
{
    [BindProperty]
    public InviteForm Input { get; set; } = new();

    public IReadOnlyList<Membership> Members { get; private set; } = [];

    /// <summary>The one-time link to hand on, shown once, right after an invitation.</summary>
    [TempData]
    public string? OneTimeLink { get; set; }

    public bool GoesByMail => letters.GoByMail;

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string Address => $"/organisations/{Organisation.Slug}";

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(cancellationToken);
        }

        switch (await inviteMember.ExecuteAsync(Organisation.Id, Input.Email, Input.Name ?? "", Input.Role, User.AccountId(), cancellationToken))
        {
            case InviteMemberOutcome.NotAnAddress:
                ModelState.AddModelError("Input.Email", RefusalTexts.NotAnAddressIn(texts["Email"]));
                return await AgainAsync(cancellationToken);
            case InviteMemberOutcome.Invited invited:
                return await InvitedAsync(invited.Invitation, cancellationToken);
            case InviteMemberOutcome.LastConsultant last:
                return Told("Told.StaysConsultant", last.Account.Email!);
            case InviteMemberOutcome.Added added:
                return await AddedAsync(added, cancellationToken);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid member, CancellationToken cancellationToken) =>
        await removeMember.ExecuteAsync(Organisation.Id, member, User.AccountId(), cancellationToken) switch
        {
            RemoveMemberOutcome.Removed or RemoveMemberOutcome.NoMember when member == User.AccountId() => Redirect("/organisations"),
            RemoveMemberOutcome.Removed => Told("Told.Removed"),
            RemoveMemberOutcome.NoMember => Told("Told.NoMember"),
            RemoveMemberOutcome.LastConsultant => Told("Told.LastConsultant"),
            var other => throw new UnreachableException($"Unhandled outcome {other}."),
        };

    // Another name that the account has was given elsewhere, and is not told here.
    private async Task<IActionResult> InvitedAsync(InviteOutcome.Invited invitation, CancellationToken cancellationToken)
    {
        OneTimeLink = (await letters.InviteAsync(invitation, Organisation, Input.Role, User.AccountId(), cancellationToken))?.ToString();
        return OneTimeLink is not null
            ? Told("Told.Invited", string.IsNullOrWhiteSpace(Input.Name) ? Input.Email : Input.Name)
            : Told(GoesByMail ? "Told.InvitedByMail" : "Told.InvitedBefore", Input.Email);
    }

    private async Task<IActionResult> AddedAsync(InviteMemberOutcome.Added added, CancellationToken cancellationToken)
    {
        var isTold = added.IsNew && await letters.AddedAsync(added.Account, Organisation, Input.Role, User.AccountId(), cancellationToken);
        return Told(isTold ? "Told.AddedByMail" : "Told.Added", added.Account.Email!);
    }

    private RedirectResult Told(string name, params object[] parts)
    {
        TempData.Tell(texts[name, parts]);
        return Redirect($"{Address}/members");
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return this.Again();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) =>
        Members = await readMembers.ExecuteAsync(Organisation.Id, cancellationToken);
}
