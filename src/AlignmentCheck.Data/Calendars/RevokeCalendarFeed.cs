using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Calendars;

/// <summary>Ends one of somebody's calendars: its address leads nowhere from now on. The others stay.</summary>
public sealed class RevokeCalendarFeed(AlignmentContext db, AuditLog audit)
{
    /// <param name="userId">Whose.</param>
    /// <param name="organisationId">The client's alone; null for the one of all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False where there was none.</returns>
    public async Task<bool> ExecuteAsync(Guid userId, Guid? organisationId, CancellationToken cancellationToken)
    {
        var ended = organisationId is { } id
            ? await db.ClientFeeds.Where(feed => feed.OrganisationId == id && feed.UserId == userId).ExecuteDeleteAsync(cancellationToken)
            : await db.CalendarFeeds.Where(feed => feed.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        if (ended == 0)
        {
            return false;
        }

        await audit.WriteAsync(AuditAction.CalendarRevoked, userId, organisationId, detail: null, cancellationToken);
        return true;
    }
}
