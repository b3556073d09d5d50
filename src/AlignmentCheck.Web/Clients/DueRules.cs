using System.Diagnostics;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Web.Clients;

/// <summary>Finds what is due at a client, from its rounds alone.</summary>
internal static class DueRules
{
    /// <param name="client">As its consultant sees it.</param>
    /// <param name="today">In the organisation's time zone.</param>
    public static Due Next(SeenOrganisation client, DateOnly today)
    {
        var underWay = client.Rounds.Where(round => round.State != RoundState.Released).Select(round => OfRound(round, client.Organisation, today)).ToList();
        return underWay.Count > 0
            ? underWay.OrderBy(due => due.On).ThenBy(due => due.Kind).First()
            : NextRound(client, today);
    }

    private static Due OfRound(SeenRound seen, Organisation organisation, DateOnly today)
    {
        var round = seen.Round;
        return round.State switch
        {
            RoundState.Draft => new Due(DueKind.Opening, Later(round.OpensOn, today), round.Quarter),
            RoundState.Open when round.IsAhead(today) => new Due(DueKind.FirstAnswers, round.OpensOn, round.Quarter),
            RoundState.Open when today > round.ClosesOn => new Due(DueKind.Closing, today, round.Quarter),
            RoundState.Open => BelowFloor(seen.Participation) is { Count: > 0 } below
                ? new Due(DueKind.Reminding, round.ClosesOn, round.Quarter) { BelowFloor = below, Floor = round.Floor }
                : new Due(DueKind.LastDay, round.ClosesOn, round.Quarter),
            RoundState.Closed => round.ReleaseAfterDays is { } days
                ? new Due(DueKind.ReleasesItself, Later(ClosedOn(round, organisation).AddDays(days), today), round.Quarter)
                : new Due(DueKind.Releasing, today, round.Quarter),
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
        var earliest = client.Rounds.Max(seen => ClosedOn(seen.Round, client.Organisation)).AddDays(Round.LeastDaysBetween);
        return new Due(DueKind.NextRound, Later(Later(last.Quarter.Next.FirstDay, earliest), today), last.Quarter.Next);
    }

    private static IReadOnlyList<Team> BelowFloor(RoundParticipation? counted) => counted is null ? [] :
    [
        .. counted.Sales == ParticipationStep.FewerThanFloor ? [Team.Sales] : Array.Empty<Team>(),
        .. counted.Marketing == ParticipationStep.FewerThanFloor ? [Team.Marketing] : Array.Empty<Team>(),
    ];

    private static DateOnly ClosedOn(Round round, Organisation organisation) =>
        round.ClosedAt is { } closed ? organisation.DayOf(closed) : round.ClosesOn;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
