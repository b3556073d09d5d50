using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Data.Rounds;

/// <summary>How far apart an organisation's rounds lie: from reports of rounds that are closer, one could subtract the other.</summary>
public static class RoundSpacing
{
    /// <param name="organisation">Whose days count.</param>
    /// <param name="others">Its rounds but the one that is meant.</param>
    /// <param name="today">In its time zone.</param>
    /// <returns>
    /// The first day on which a round may take answers, which may have passed; null where none came before. Of a round that is open it is
    /// supposed that it ends as planned.
    /// </returns>
    public static DateOnly? Earliest(Organisation organisation, IEnumerable<Round> others, DateOnly today) =>
        others.Select(other => ClosedOn(organisation, other, today) is { } closed ? Later(closed, Round.LeastDaysBetween) : (DateOnly?)null).Max();

    private static DateOnly? ClosedOn(Organisation organisation, Round round, DateOnly today) => round switch
    {
        // Rounds that were brought from files are apart: nobody could choose when they were asked.
        { Origin: not RoundOrigin.Site } => null,
        { ClosedAt: { } closed } => organisation.DayOf(closed),

        // It closes by itself when its last day is over.
        { State: RoundState.Open } => round.ClosesOn < today ? today : Later(round.ClosesOn, 1),
        _ => null,
    };

    private static DateOnly Later(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
