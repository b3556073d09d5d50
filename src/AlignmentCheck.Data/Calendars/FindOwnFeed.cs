using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Calendars;

/// <summary>Whether somebody's calendar has an address, and since when.</summary>
public sealed class FindOwnFeed(AlignmentContext db)
{
    /// <returns>Null where it has none.</returns>
    public Task<CalendarFeed?> ExecuteAsync(Guid userId, CancellationToken cancellationToken) =>
        db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.UserId == userId, cancellationToken);
}
