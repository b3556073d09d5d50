using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Calendars;

/// <summary>Makes the secret of one of somebody's calendars, or a new one: the one before does not work any more, those of the others do.</summary>
public sealed class MakeCalendarFeed(AlignmentContext db, Dialect dialect, AuditLog audit, TimeProvider time)
{
    /// <param name="userId">Whose.</param>
    /// <param name="organisationId">The client whose dates alone it leads to; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The secret, which is stored nowhere; null where they do not run that client.</returns>
    public async Task<string?> ExecuteAsync(Guid userId, Guid? organisationId, CancellationToken cancellationToken)
    {
        while (organisationId is null || await db.Memberships.RunBy(userId).AnyAsync(client => client.Id == organisationId, cancellationToken))
        {
            var secret = InvitationToken.New();
            await SetAsync(userId, organisationId, OnceKey.ForCalendar(secret), cancellationToken);
            audit.Add(AuditAction.CalendarMade, userId, organisationId);
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

        return null;
    }

    private async Task SetAsync(Guid userId, Guid? organisationId, OnceKey key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (organisationId is { } id)
        {
            if (await db.ClientFeeds.SingleOrDefaultAsync(feed => feed.OrganisationId == id && feed.UserId == userId, cancellationToken) is { } known)
            {
                (known.Key, known.MadeAt) = (key, now);
            }
            else
            {
                db.ClientFeeds.Add(new ClientFeed { OrganisationId = id, UserId = userId, Key = key, MadeAt = now });
            }
        }
        else if (await db.CalendarFeeds.SingleOrDefaultAsync(feed => feed.UserId == userId, cancellationToken) is { } known)
        {
            (known.Key, known.MadeAt, known.IsEnded) = (key, now, false);
        }
        else
        {
            db.CalendarFeeds.Add(new CalendarFeed { UserId = userId, Key = key, MadeAt = now });
        }
    }
}
