using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Data.Rounds;

/// <summary>What the round after an organisation's last one is: the same again, its days a quarter later.</summary>
public static class NextRound
{
    private const int MonthsInAQuarter = 3;
    private const int WeekendDays = 2;
    private const int UsualDays = 14;

    // Nobody plans that far ahead, and from there the calendar's end is far enough.
    private const int LastYear = 9000;

    /// <summary>The round that is followed: the latest that was opened; null where none was.</summary>
    public static Round? Last(IEnumerable<Round> rounds) =>
        rounds.Where(round => round.State != RoundState.Draft).MaxBy(round => round.Quarter.FirstDay);

    /// <summary>The round that follows, where somebody has drafted one; null where nobody has.</summary>
    public static Round? Drafted(IEnumerable<Round> rounds) =>
        rounds.Where(round => round.State == RoundState.Draft).MinBy(round => round.Quarter.FirstDay);

    /// <summary>
    /// The first day is the same day of the month as many quarters later as it takes to be in this quarter or a later one, and then no earlier
    /// than today and than <see cref="RoundSpacing"/> allows. What was no weekend becomes none.
    /// </summary>
    /// <param name="organisation">Whose days count.</param>
    /// <param name="rounds">All of its rounds.</param>
    /// <param name="today">In its time zone.</param>
    /// <param name="after">Only a quarter after this one; null for any.</param>
    /// <returns>Null where no round was opened.</returns>
    public static RoundPlan? Plan(Organisation organisation, IReadOnlyCollection<Round> rounds, DateOnly today, Quarter? after = null)
    {
        if (Last(rounds) is not { } last || last.OpensOn.Year >= LastYear || last.Quarter.Year >= LastYear)
        {
            return null;
        }

        var least = RoundSpacing.Earliest(organisation, rounds, today) is { } spaced && spaced > today ? spaced : today;
        var quarters = Math.Max(1, Quarter.Of(least).Since(Quarter.Of(last.OpensOn)));
        if (after is not null)
        {
            quarters = Math.Max(quarters, after.Next.Since(last.Quarter));
        }

        var moved = NoNewWeekend(last.OpensOn.AddMonths(quarters * MonthsInAQuarter), last.OpensOn);
        var opens = moved < least ? least : moved;
        var plan = TakenOver(last);
        return plan with { Quarter = last.Quarter.Plus(quarters), OpensOn = opens, ClosesOn = Closing(opens, last) };
    }

    /// <summary>Whether a plan begins a quarter after a round, at most moved off a weekend.</summary>
    public static bool IsAQuarterLater(Round last, RoundPlan plan)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(plan);

        // Of a round that was run elsewhere the first day is unknown.
        return last.Origin == RoundOrigin.Site && plan.OpensOn.DayNumber - last.OpensOn.AddMonths(MonthsInAQuarter).DayNumber is >= 0 and <= WeekendDays;
    }

    /// <summary>A round as it was planned.</summary>
    internal static RoundPlan TakenOver(Round last) => new()
    {
        Quarter = last.Quarter,
        QuestionnaireId = last.QuestionnaireId,
        Language = last.Language,
        OpensOn = last.OpensOn,
        ClosesOn = last.ClosesOn,
        WayIn = last.WayIn,
        Floor = last.Floor,
        MayPool = last.MayPool,

        // They follow from the lists of people, which are entered anew.
        InvitedSales = last.WayIn == WayIn.Invitations ? null : last.InvitedSales,
        InvitedMarketing = last.WayIn == WayIn.Invitations ? null : last.InvitedMarketing,
        KeepAnswersDays = last.KeepAnswersDays,
        ReleaseAfterDays = last.ReleaseAfterDays,
        ShowsSummary = last.ShowsSummary || last.Origin == RoundOrigin.Import,
    };

    private static DateOnly Closing(DateOnly opens, Round last)
    {
        // Of a round that was run elsewhere the last day alone is known.
        var lasted = last.Origin == RoundOrigin.Import ? UsualDays : last.ClosesOn.DayNumber - last.OpensOn.DayNumber;
        var days = Math.Clamp(lasted, 0, RoundPlan.MostDaysOpen - WeekendDays);
        return NoNewWeekend(opens.AddDays(days), last.ClosesOn);
    }

    private static DateOnly NoNewWeekend(DateOnly day, DateOnly before) => IsWeekend(before) ? day : day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(WeekendDays),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
