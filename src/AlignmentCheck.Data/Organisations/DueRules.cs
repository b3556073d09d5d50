using System.Diagnostics;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Organisations;

/// <summary>Finds what is due at a client, from its rounds alone.</summary>
public static class DueRules
{
    /// <summary>Days after its closing within which a result is read and released, where that is done by hand.</summary>
    public const int DaysToRead = 7;

    /// <summary>Days after the first on which it is possible within which the next round is prepared: about a quarter.</summary>
    public const int DaysToAskAgain = 91;

    /// <param name="client">As its consultant sees it.</param>
    /// <param name="today">In the organisation's time zone.</param>
    public static Due Next(SeenOrganisation client, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(client);
        var underWay = client.Rounds.Where(round => round.State != RoundState.Released).Select(round => OfRound(round, client.Organisation, today)).ToList();
        return underWay.Count > 0
            ? underWay.OrderBy(due => due.On).ThenByDescending(due => due.IsOverdue).ThenBy(due => due.Kind).First()
            : NextRound(client, today);
    }

    private static Due OfRound(SeenRound seen, Organisation organisation, DateOnly today)
    {
        var round = seen.Round;
        return round.State switch
        {
            RoundState.Draft => new Due(DueKind.Opening, Later(round.OpensOn, today), round.Quarter) { DaysOverdue = Days(round.OpensOn, today) },
            RoundState.Open when round.IsAhead(today) => new Due(DueKind.FirstAnswers, round.OpensOn, round.Quarter),
            RoundState.Open when today > round.ClosesOn => new Due(DueKind.Closing, today, round.Quarter) { DaysOverdue = Days(round.ClosesOn, today) },
            RoundState.Open => BelowFloor(seen.Participation) is { Count: > 0 } below
                ? new Due(DueKind.Reminding, round.ClosesOn, round.Quarter) { BelowFloor = below, Floor = round.Floor }
                : new Due(DueKind.LastDay, round.ClosesOn, round.Quarter),
            RoundState.Closed => round.ReleaseAfterDays is { } days
                ? new Due(DueKind.ReleasesItself, Later(ClosedOn(round, organisation).AddDays(days), today), round.Quarter)
                : new Due(DueKind.Releasing, today, round.Quarter) { DaysOverdue = Days(IsHereSince(round, organisation), today, DaysToRead) },
            var other => throw new UnreachableException($"Nothing is due in a round that is {other}."),
        };
    }

    private static Due NextRound(SeenOrganisation client, DateOnly today)
    {
        if (client.Rounds.Count == 0)
        {
            return new Due(DueKind.FirstRound, today, null);
        }

        var last = client.Rounds[^1].Round;
        var earliest = client.Rounds.Max(seen => IsHereSince(seen.Round, client.Organisation).AddDays(seen.Round.Origin == RoundOrigin.Import ? 0 : Round.LeastDaysBetween));
        var possible = Later(last.Quarter.Next.FirstDay, earliest);
        var on = Later(possible, today);
        return new Due(DueKind.NextRound, on, Quarter.Of(on)) { DaysOverdue = Days(possible, today, DaysToAskAgain) };
    }

    private static IReadOnlyList<Team> BelowFloor(RoundParticipation? counted) => counted is null ? [] :
    [
        .. counted.Sales == ParticipationStep.FewerThanFloor ? [Team.Sales] : Array.Empty<Team>(),
        .. counted.Marketing == ParticipationStep.FewerThanFloor ? [Team.Marketing] : Array.Empty<Team>(),
    ];

    // Nobody can have read a round that was run elsewhere, or prepared the one after it, before it was brought.
    private static DateOnly IsHereSince(Round round, Organisation organisation) =>
        round.Origin == RoundOrigin.Import ? organisation.DayOf(round.CreatedAt) : ClosedOn(round, organisation);

    private static DateOnly ClosedOn(Round round, Organisation organisation) =>
        round.ClosedAt is { } closed ? organisation.DayOf(closed) : round.ClosesOn;

    private static int Days(DateOnly since, DateOnly today, int allowed = 0) => Math.Max(0, today.DayNumber - since.DayNumber - allowed);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
