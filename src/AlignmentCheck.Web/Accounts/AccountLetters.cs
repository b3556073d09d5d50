using System.Globalization;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Accounts;

/// <summary>One-time links: their addresses, and the mails that carry them where mail is set up.</summary>
internal sealed class AccountLetters(QueueMail mails, UserManager<User> users, IOptions<MailOptions> mail, IOptions<SiteOptions> site, TimeProvider time)
{
    private static readonly ResourceTexts Texts = new(typeof(AccountLetters));

    // Pressing a button again and again makes one mail in this time: nobody's box is filled by a stranger.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Whether links go by mail. Where not, whoever invites hands the link on.</summary>
    public bool GoByMail => mail.Value.IsConfigured;

    /// <summary>Mails the link by which somebody who is to join an organisation chooses a password, where mail is set up.</summary>
    /// <param name="invited">Whose it is.</param>
    /// <param name="organisation">Where; its consultants may see that it was sent.</param>
    /// <param name="role">What they may do there.</param>
    /// <param name="by">Who invites.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The link to hand on; null where it is not for whoever invites.</returns>
    public async Task<Uri?> InviteAsync(InviteOutcome.Invited invited, Organisation organisation, MemberRole role, Guid by, CancellationToken cancellationToken)
    {
        var name = await NameAsync(by);
        var text = Texts.Format(
            [invited.Account.Name, name, organisation.Name, site.Value.Address, Texts.Get($"As.{role}"), MailedLink(invited), InvitationTokens.Days], "MemberText");
        await SendAsync($"invitation/{organisation.Id:n}", invited.Account, Texts.Format([organisation.Name], "MemberSubject"), text, organisation.Id, cancellationToken);
        return HandedOn(invited);
    }

    /// <summary>The same for somebody who gets an account for what they do on the site as a whole.</summary>
    /// <param name="invited">Whose it is.</param>
    /// <param name="by">Who made it; null where an operator did.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The link to hand on; null where it is not for whoever invites.</returns>
    public async Task<Uri?> InviteAsync(InviteOutcome.Invited invited, Guid? by, CancellationToken cancellationToken)
    {
        var name = by is { } person ? await NameAsync(person) : null;
        var text = Texts.Format(
            [invited.Account.Name, name ?? Texts.Get("Operator"), site.Value.Address, MailedLink(invited), InvitationTokens.Days], "InvitationText");
        await SendAsync("invitation", invited.Account, Texts.Get("InvitationSubject"), text, organisationId: null, cancellationToken);
        return HandedOn(invited);
    }

    /// <summary>Mails the link to a first password once more, to somebody who asks for it.</summary>
    public Task AgainAsync(User user, string token, CancellationToken cancellationToken)
    {
        var text = Texts.Format([user.Name, site.Value.Address, Link("/account/invitation", user, token), InvitationTokens.Days], "AgainText");
        return SendAsync("again", user, Texts.Get("InvitationSubject"), text, organisationId: null, cancellationToken);
    }

    /// <summary>Tells somebody with an account that they belong to an organisation now, who did it, and how to leave.</summary>
    /// <returns>Whether a mail says so.</returns>
    public async Task<bool> AddedAsync(User account, Organisation organisation, MemberRole role, Guid by, CancellationToken cancellationToken)
    {
        // The demo's people have no boxes, and an address is known to be theirs once a link was used.
        if (!GoByMail || organisation.IsDemo || !account.EmailConfirmed)
        {
            return false;
        }

        var client = $"/organisations/{organisation.Slug}";
        var name = await NameAsync(by);
        var text = Texts.Format(
            [account.Name, name, organisation.Name, site.Value.Address, Texts.Get($"As.{role}"), site.Value.Page(client), site.Value.Page($"{client}/leave")], "AddedText");
        await SendAsync(
            $"added/{organisation.Id:n}", account, Texts.Format([name, organisation.Name], "AddedSubject"), text, organisation.Id, cancellationToken, MailKind.MemberAdded);
        return true;
    }

    /// <summary>Mails the link to a new password.</summary>
    public Task ResetAsync(User user, string token, CancellationToken cancellationToken)
    {
        var link = Link("/account/reset", user, token);
        var text = Texts.Format([user.Name, site.Value.Address, link, ResetTokens.Hours], "ResetText");
        return SendAsync("reset", user, Texts.Get("ResetSubject"), text, organisationId: null, cancellationToken);
    }

    private async Task<string?> NameAsync(Guid person) => (await users.FindByIdAsync(person.ToString()))?.Name;

    private Uri MailedLink(InviteOutcome.Invited invited) => Link("/account/invitation", invited.Account, invited.Token);

    private Uri? HandedOn(InviteOutcome.Invited invited) => invited.HandedOn is { } code ? Link("/account/invitation", invited.Account, code) : null;

    private Uri Link(string page, User user, string token) => site.Value.Page($"{page}?user={user.Id:n}&code={token}");

    private async Task SendAsync(
        string what, User user, string subject, string text, Guid? organisationId, CancellationToken cancellationToken, MailKind kind = MailKind.AccountLink)
    {
        if (!GoByMail)
        {
            return;
        }

        var slot = (time.GetUtcNow().Ticks / Pause.Ticks).ToString(CultureInfo.InvariantCulture);
        var letter = new Letter($"{what}/{user.Id:n}/{slot}", user.Email!, subject, text) { Kind = kind, OrganisationId = organisationId };
        await mails.ExecuteAsync(letter, cancellationToken);
    }
}
