using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Calendars;

/// <summary>An organisation's dates.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Rounds">All of its rounds, by quarter.</param>
/// <param name="NextDraft">What its schedule drafts next; null where it drafts nothing.</param>
public sealed record ClientDates(Organisation Organisation, IReadOnlyList<Round> Rounds, PlannedDraft? NextDraft);

/// <summary>Finds what a calendar's secret leads to: the dates of all organisations that its owner runs at this moment, or of the one that it was made for.</summary>
public sealed class ReadCalendarFeed(AlignmentContext db, TimeProvider time)
{
    /// <param name="secret">The end of the address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>By name; null where the secret is none, its owner is kept out, or does not run the one organisation that it was made for.</returns>
    public async Task<IReadOnlyList<ClientDates>?> ExecuteAsync(string secret, CancellationToken cancellationToken)
    {
        var key = OnceKey.ForCalendar(secret);
        var ofAll = await db.CalendarFeeds.AsNoTracking()
            .Where(feed => feed.Key == key && !feed.IsEnded)
            .Select(feed => new { feed.UserId, OrganisationId = (Guid?)null })
            .SingleOrDefaultAsync(cancellationToken);
        var leadsTo = ofAll ?? await db.ClientFeeds.AsNoTracking()
            .Where(feed => feed.Key == key)
            .Select(feed => new { feed.UserId, OrganisationId = (Guid?)feed.OrganisationId })
            .SingleOrDefaultAsync(cancellationToken);
        if (leadsTo is null || await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == leadsTo.UserId, cancellationToken) is not { IsBarred: false })
        {
            return null;
        }

        var organisations = await db.Memberships.RunBy(leadsTo.UserId)
            .Where(organisation => leadsTo.OrganisationId == null || organisation.Id == leadsTo.OrganisationId)
            .ToListAsync(cancellationToken);
        return leadsTo.OrganisationId is not null && organisations.Count == 0 ? null : await DatesAsync(organisations, cancellationToken);
    }

    private async Task<IReadOnlyList<ClientDates>> DatesAsync(IReadOnlyList<Organisation> organisations, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. organisations.Select(organisation => organisation.Id)];
        var rounds = (await db.Rounds.AsNoTracking().Where(round => ids.Contains(round.OrganisationId)).ToListAsync(cancellationToken)).ToLookup(round => round.OrganisationId);
        var schedules = await db.Schedules.AsNoTracking().Where(schedule => ids.Contains(schedule.OrganisationId)).ToDictionaryAsync(schedule => schedule.OrganisationId, cancellationToken);
        var now = time.GetUtcNow();
        return
        [
            .. organisations
                .OrderBy(organisation => organisation.Name, StringComparer.Ordinal)
                .Select(organisation => Of(organisation, [.. rounds[organisation.Id].OrderBy(round => round.Quarter.FirstDay)], schedules.GetValueOrDefault(organisation.Id), now)),
        ];
    }

    private static ClientDates Of(Organisation organisation, IReadOnlyList<Round> rounds, Schedule? schedule, DateTimeOffset now) =>
        new(organisation, rounds, schedule?.Next(organisation, rounds, organisation.DayOf(now)));
}
