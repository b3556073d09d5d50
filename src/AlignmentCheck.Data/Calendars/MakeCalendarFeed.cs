using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Calendars;

/// <summary>Makes the secret of somebody's calendar, or a new one: the one before does not work any more.</summary>
public sealed class MakeCalendarFeed(AlignmentContext db, Dialect dialect, AuditLog audit, TimeProvider time)
{
    /// <returns>The secret, which is stored nowhere.</returns>
    public async Task<string> ExecuteAsync(Guid userId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var secret = InvitationToken.New();
            if (await db.CalendarFeeds.SingleOrDefaultAsync(feed => feed.UserId == userId, cancellationToken) is { } known)
            {
                known.Key = OnceKey.ForCalendar(secret);
                known.MadeAt = time.GetUtcNow();
            }
            else
            {
                db.CalendarFeeds.Add(new CalendarFeed { UserId = userId, Key = OnceKey.ForCalendar(secret), MadeAt = time.GetUtcNow() });
            }

            audit.Add(AuditAction.CalendarMade, userId);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return secret;
            }
            catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed) || failed is DbUpdateConcurrencyException)
            {
                // Made or revoked by a second click: once more, and the last one works.
                db.ChangeTracker.Clear();
            }
        }
    }
}
