using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Calendars;

/// <summary>Whose dates stand in somebody's calendars.</summary>
internal static class ClientsRunBy
{
    /// <summary>The organisations that somebody runs at this moment and that are not in the archive.</summary>
    public static IQueryable<Organisation> RunBy(this IQueryable<Membership> memberships, Guid userId) => memberships.AsNoTracking()
        .Where(member => member.UserId == userId && member.Role == MemberRole.Consultant && member.Organisation!.ArchivedAt == null)
        .Select(member => member.Organisation!);
}
