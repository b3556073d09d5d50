using AlignmentCheck.Data.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Accounts;

/// <summary>
/// Makes sure that somebody has an account: a new one has no password, and its one-time link lets them choose one. What somebody may do
/// already is never taken away here.
/// </summary>
public sealed class InviteUser(UserManager<User> users, FirstLinks links, AlignmentContext db, Dialect dialect, AuditLog audit, TimeProvider time)
{
    /// <param name="email">Also the name to sign in with.</param>
    /// <param name="name">As the others see it, at most <see cref="User.LongestName"/> characters; empty: the address up to its @.</param>
    /// <param name="role">What the person may do on the site as a whole; organisations give their own rights by membership.</param>
    /// <param name="invitedBy">Null where an operator does it on the command line.</param>
    public async Task<InviteOutcome> ExecuteAsync(
        string email, string name, SiteRole role, Guid? invitedBy, CancellationToken cancellationToken)
    {
        if (!MailAddressRule.Accepts(email))
        {
            return new InviteOutcome.NotAnAddress();
        }

        var (user, isNew) = await users.FindByEmailAsync(email) is { } known ? (known, false) : await CreateAsync(email, OneLine.Clean(name), invitedBy);
        await GrantAsync(user, role, invitedBy, cancellationToken);
        return user.PasswordHash is null ? await LinkAsync(user, isNew, invitedBy, cancellationToken) : new InviteOutcome.HasAccount(user);
    }

    private async Task<InviteOutcome.Invited> LinkAsync(User user, bool isNew, Guid? invitedBy, CancellationToken cancellationToken)
    {
        var token = await links.ForAddressAsync(user);
        var handedOn = invitedBy is { } by ? await links.ToHandOnAsync(user, by, isNew, cancellationToken) : token;
        await audit.WriteAsync(handedOn is null ? AuditAction.LinkWithheld : AuditAction.LinkShown, invitedBy, null, user.Email, cancellationToken);
        return new InviteOutcome.Invited(user, token, handedOn);
    }

    private async Task<(User User, bool IsNew)> CreateAsync(string email, string name, Guid? invitedBy)
    {
        var user = new User
        {
            Id = Guid.NewGuid(),
            Name = name.Length > 0 ? name : Shortened(email.Split('@')[0]),
            UserName = email,
            Email = email,
            CreatedAt = time.GetUtcNow(),
        };
        audit.Add(AuditAction.UserCreated, invitedBy, detail: email);
        try
        {
            var created = await users.CreateAsync(user);
            return created.Succeeded ? (user, true) : throw new InvalidOperationException(string.Join(' ', created.Errors.Select(error => error.Code)));
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            // Somebody else invited the same address a moment ago.
            db.ChangeTracker.Clear();
            return ((await users.FindByEmailAsync(email))!, false);
        }
    }

    private async Task GrantAsync(User user, SiteRole role, Guid? invitedBy, CancellationToken cancellationToken)
    {
        if (Has(user, role))
        {
            return;
        }

        user.IsConsultant |= role == SiteRole.Consultant;
        user.IsAdministrator |= role == SiteRole.Administrator;
        audit.Add(AuditAction.UserGranted, invitedBy, detail: $"{user.Email} {role}");
        await db.SaveChangesAsync(cancellationToken);
    }

    private static bool Has(User user, SiteRole role) => role switch
    {
        SiteRole.None => true,
        SiteRole.Consultant => user.IsConsultant,
        SiteRole.Administrator => user.IsAdministrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static string Shortened(string text) => text.Length > User.LongestName ? text[..User.LongestName] : text;
}
