using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Calendars;

/// <summary>Ends somebody's calendar: its address leads nowhere from now on.</summary>
public sealed class RevokeCalendarFeed(AlignmentContext db, AuditLog audit)
{
    /// <returns>False where there was none.</returns>
    public async Task<bool> ExecuteAsync(Guid userId, CancellationToken cancellationToken)
    {
        if (await db.CalendarFeeds.Where(feed => feed.UserId == userId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }

        await audit.WriteAsync(AuditAction.CalendarRevoked, userId, cancellationToken);
        return true;
    }
}
