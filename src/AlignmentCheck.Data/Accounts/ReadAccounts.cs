using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Accounts;

/// <summary>An account and what its owner may do.</summary>
/// <param name="Account">Whose name and address are shown.</param>
/// <param name="RunsRounds">Whether they are consultant of any organisation.</param>
/// <param name="Manages">Whether they are manager of any. Which ones is nobody's business here.</param>
public sealed record SeenAccount(User Account, bool RunsRounds, bool Manages);

/// <summary>Some of the accounts.</summary>
/// <param name="Shown">Administrators and consultants first, then by name.</param>
/// <param name="HasMore">Whether there are others that a closer search would find.</param>
public sealed record AccountList(IReadOnlyList<SeenAccount> Shown, bool HasMore);

/// <summary>Reads who has an account, for administrators.</summary>
public sealed class ReadAccounts(AlignmentContext db)
{
    /// <summary>On one page.</summary>
    public const int Most = 200;

    /// <param name="search">Part of an address, in any case; empty: everybody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AccountList> ExecuteAsync(string? search, CancellationToken cancellationToken)
    {
        var wanted = (search ?? "").Trim().ToUpperInvariant();
        var found = await db.Users.AsNoTracking()
            .Where(user => wanted.Length == 0 || user.NormalizedEmail!.Contains(wanted))
            .OrderByDescending(user => user.IsAdministrator || user.IsConsultant)
            .ThenBy(user => user.Name)
            .ThenBy(user => user.Email)
            .Take(Most + 1)
            .Select(user => new SeenAccount(
                user,
                db.Memberships.Any(member => member.UserId == user.Id && member.Role == MemberRole.Consultant),
                db.Memberships.Any(member => member.UserId == user.Id && member.Role == MemberRole.Manager)))
            .ToListAsync(cancellationToken);
        return new AccountList([.. found.Take(Most)], found.Count > Most);
    }
}
