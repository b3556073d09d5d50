using System.Globalization;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Texts;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Accounts;

/// <summary>One-time links: their addresses, and the mails that carry them where mail is set up.</summary>
internal sealed class AccountLetters(QueueMail mails, IOptions<MailOptions> mail, IOptions<SiteOptions> site, TimeProvider time)
{
    private static readonly ResourceTexts Texts = new(typeof(AccountLetters));

    // Pressing a button again and again makes one mail in this time: nobody's box is filled by a stranger.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Whether links go by mail. Where not, whoever invites hands the link on.</summary>
    public bool GoByMail => mail.Value.IsConfigured;

    /// <summary>The link by which somebody who was invited chooses a password; it also goes by mail, where mail is set up.</summary>
    /// <param name="invited">Whose it is.</param>
    /// <param name="organisationId">Whose consultants may see that it was sent; null where none invited.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Uri> InviteAsync(InviteOutcome.Invited invited, Guid? organisationId, CancellationToken cancellationToken)
    {
        var link = Link("/account/invitation", invited.Account, invited.Token);
        var text = Texts.Format([invited.Account.Name, site.Value.Address, link, InvitationTokens.Days], "InvitationText");
        await SendAsync("invitation", invited.Account, Texts.Get("InvitationSubject"), text, organisationId, cancellationToken);
        return link;
    }

    /// <summary>Mails the link to a new password.</summary>
    public Task ResetAsync(User user, string token, CancellationToken cancellationToken)
    {
        var link = Link("/account/reset", user, token);
        var text = Texts.Format([user.Name, site.Value.Address, link, ResetTokens.Hours], "ResetText");
        return SendAsync("reset", user, Texts.Get("ResetSubject"), text, organisationId: null, cancellationToken);
    }

    private Uri Link(string page, User user, string token) => site.Value.Page($"{page}?user={user.Id:n}&code={token}");

    private async Task SendAsync(string what, User user, string subject, string text, Guid? organisationId, CancellationToken cancellationToken)
    {
        if (!GoByMail)
        {
            return;
        }

        var slot = (time.GetUtcNow().Ticks / Pause.Ticks).ToString(CultureInfo.InvariantCulture);
        var letter = new Letter($"{what}/{user.Id:n}/{slot}", user.Email!, subject, text) { Kind = MailKind.AccountLink, OrganisationId = organisationId };
        await mails.ExecuteAsync(letter, cancellationToken);
    }
}
