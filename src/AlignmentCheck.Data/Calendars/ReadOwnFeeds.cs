using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Calendars;

/// <summary>The addresses of somebody's calendars, without their secrets.</summary>
/// <param name="All">Of all clients at once; null where there is none.</param>
/// <param name="Clients">The clients that they run now and that are not in the archive, by name.</param>
public sealed record OwnFeeds(CalendarFeed? All, IReadOnlyList<OwnClientFeed> Clients);

/// <param name="Client">The organisation.</param>
/// <param name="MadeAt">When the address of its dates alone was made; null where there is none.</param>
public sealed record OwnClientFeed(Organisation Client, DateTimeOffset? MadeAt);

/// <summary>Which of somebody's calendars have an address, and since when.</summary>
public sealed class ReadOwnFeeds(AlignmentContext db)
{
    public async Task<OwnFeeds> ExecuteAsync(Guid userId, CancellationToken cancellationToken)
    {
        var all = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.UserId == userId, cancellationToken);
        var made = await db.ClientFeeds.AsNoTracking().Where(feed => feed.UserId == userId).ToDictionaryAsync(feed => feed.OrganisationId, cancellationToken);
        var clients = await db.Memberships.RunBy(userId).ToListAsync(cancellationToken);
        return new OwnFeeds(
            all,
            [
                .. clients
                    .OrderBy(client => client.Name, StringComparer.CurrentCultureIgnoreCase)
                    .Select(client => new OwnClientFeed(client, made.GetValueOrDefault(client.Id)?.MadeAt)),
            ]);
    }
}
