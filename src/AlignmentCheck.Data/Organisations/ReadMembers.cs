using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>Who belongs to an organisation: consultants first, then by name.</summary>
public sealed class ReadMembers(AlignmentContext db)
{
    public async Task<IReadOnlyList<Membership>> ExecuteAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        var members = await db.Memberships
            .AsNoTracking()
            .Include(member => member.User)
            .Where(member => member.OrganisationId == organisationId)
            .ToListAsync(cancellationToken);
        return [.. members.OrderByDescending(member => member.Role).ThenBy(member => member.User!.ShownName, StringComparer.CurrentCultureIgnoreCase)];
    }
}
