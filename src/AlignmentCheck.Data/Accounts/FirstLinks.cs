using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Data.Accounts;

/// <summary>
/// The codes of the links by which somebody chooses a first password. Who holds a link holds the account: so one goes to the address alone, and
/// one to hand on is only for whoever gave the account everything that it may do.
/// </summary>
public sealed class FirstLinks(UserManager<User> users, AlignmentContext db, IOptions<MailOptions> mail)
{
    private const char Between = '.';

    /// <summary>For a mail to the account's address, or for the operator.</summary>
    public Task<string> ForAddressAsync(User account) => users.GenerateUserTokenAsync(account, InvitationTokens.Provider, InvitationTokens.Purpose);

    /// <summary>
    /// For somebody to hand on where no mail brings one to the address: for whoever has made the account, now or earlier, or an administrator, if
    /// they rule over all that it may do.
    /// </summary>
    /// <param name="account">Without a password.</param>
    /// <param name="by">Who wants to hand it on.</param>
    /// <param name="isNew">Whether they have made it at this moment.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null where it is not theirs to hand on.</returns>
    public async Task<string?> ToHandOnAsync(User account, Guid by, bool isNew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);

        // Whoever is shown a link could use it first.
        if (mail.Value.IsConfigured)
        {
            return null;
        }

        var person = await users.FindByIdAsync(by.ToString());
        var isAsked = isNew || person is { IsAdministrator: true } || await HasMadeAsync(account, by, cancellationToken);
        return isAsked && await RulesOverAsync(person, account, cancellationToken)
            ? $"{by:n}{Between}{await users.GenerateUserTokenAsync(account, InvitationTokens.Provider, InvitationTokens.HandedOnBy(by))}"
            : null;
    }

    /// <summary>
    /// Whether a code opens an account now. One that was handed on opens it no more once the account may do more than who handed it on could
    /// give: they may have kept it.
    /// </summary>
    public async Task<bool> OpensAsync(User account, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(code);
        if (code.IndexOf(Between, StringComparison.Ordinal) is not (> 0 and var end))
        {
            return await users.VerifyUserTokenAsync(account, InvitationTokens.Provider, InvitationTokens.Purpose, code);
        }

        return Guid.TryParse(code[..end], out var by)
            && await users.VerifyUserTokenAsync(account, InvitationTokens.Provider, InvitationTokens.HandedOnBy(by), code[(end + 1)..])
            && await RulesOverAsync(await users.FindByIdAsync(by.ToString()), account, cancellationToken);
    }

    // The audit is only ever added to.
    private Task<bool> HasMadeAsync(User account, Guid by, CancellationToken cancellationToken) => db.AuditEntries.AnyAsync(
        entry => entry.Action == Audit.AuditAction.UserCreated && entry.UserId == by && entry.Detail == account.Email, cancellationToken);

    private async Task<bool> RulesOverAsync(User? person, User account, CancellationToken cancellationToken) =>
        person is { IsBarred: false }
        && (person.IsAdministrator
            || (account is { IsConsultant: false, IsAdministrator: false }
                && !await db.Memberships.Where(theirs => theirs.UserId == account.Id).AnyAsync(
                    theirs => !db.Memberships.Any(own =>
                        own.OrganisationId == theirs.OrganisationId && own.UserId == person.Id && own.Role == MemberRole.Consultant),
                    cancellationToken)));
}
