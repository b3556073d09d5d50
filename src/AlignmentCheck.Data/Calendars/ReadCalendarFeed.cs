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

/// <summary>Finds what a calendar's secret leads to: the dates of the organisations that its owner runs at this moment.</summary>
public sealed class ReadCalendarFeed(AlignmentContext db, TimeProvider time)
{
    /// <param name="secret">The end of the address.</param>
    /// <param name="slug">Only this organisation; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>By name; null where the secret is none, its owner is kept out, or does not run that organisation.</returns>
    public async Task<IReadOnlyList<ClientDates>?> ExecuteAsync(string secret, string? slug, CancellationToken cancellationToken)
    {
        var key = OnceKey.ForCalendar(secret);
        var owner = await db.CalendarFeeds.AsNoTracking()
            .Where(feed => feed.Key == key)
            .Join(db.Users, feed => feed.UserId, user => user.Id, (_, user) => user)
            .SingleOrDefaultAsync(cancellationToken);
        if (owner is not { IsBarred: false })
        {
            return null;
        }

        var organisations = await RunBy(owner.Id)
            .Where(organisation => slug == null || organisation.Slug == slug)
            .ToListAsync(cancellationToken);
        return slug is not null && organisations.Count == 0 ? null : await DatesAsync(organisations, cancellationToken);
    }

    private IQueryable<Organisation> RunBy(Guid userId) => db.Memberships.AsNoTracking()
        .Where(member => member.UserId == userId && member.Role == MemberRole.Consultant && member.Organisation!.ArchivedAt == null)
        .Select(member => member.Organisation!);

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
