using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Audit;

/// <summary>An entry and who is behind it.</summary>
/// <param name="Entry">What was done.</param>
/// <param name="Person">The name on the account; null where the program did it, or the account is gone.</param>
public sealed record SeenEntry(AuditEntry Entry, string? Person);

/// <summary>One sheet of the audit.</summary>
/// <param name="Entries">Latest first.</param>
/// <param name="Number">1 for the latest sheet.</param>
/// <param name="HasOlder">Whether a sheet follows.</param>
public sealed record AuditSheet(IReadOnlyList<SeenEntry> Entries, int Number, bool HasOlder);

/// <summary>Reads what was done, latest first, a sheet at a time.</summary>
public sealed class ReadAudit(AlignmentContext db)
{
    public const int EntriesOnASheet = 50;

    // Far beyond any audit; keeps the count of entries to pass over within a whole number.
    private const int LastSheet = 1_000_000;

    /// <param name="organisationId">Where; null for what belongs to no organisation, such as sign-ins and new accounts.</param>
    /// <param name="number">1 for the latest sheet; anything below counts as 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AuditSheet> ExecuteAsync(Guid? organisationId, int number, CancellationToken cancellationToken)
    {
        number = Math.Clamp(number, 1, LastSheet);
        var found = await db.AuditEntries
            .AsNoTracking()
            .Where(entry => entry.OrganisationId == organisationId)
            .OrderByDescending(entry => entry.At)
            .ThenBy(entry => entry.Id)
            .Skip((number - 1) * EntriesOnASheet)
            .Take(EntriesOnASheet + 1)
            .LeftJoin(db.Users, entry => entry.UserId, user => user.Id, (entry, user) => new { entry, Person = user == null ? null : user.Name })
            .OrderByDescending(seen => seen.entry.At)
            .ThenBy(seen => seen.entry.Id)
            .ToListAsync(cancellationToken);
        return new AuditSheet(
            [.. found.Take(EntriesOnASheet).Select(seen => new SeenEntry(seen.entry, seen.Person))], number, found.Count > EntriesOnASheet);
    }
}
