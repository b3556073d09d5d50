using System.Globalization;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>The portfolio's sentences, made from what is due.</summary>
internal static class PortfolioTexts
{
    private const int LargestNumberInLetters = 12;
    private const int SentencesInLead = 2;

    private static readonly ResourceTexts Texts = new(typeof(PortfolioTexts));

    /// <summary>The finding: "Two of five clients need you this week".</summary>
    /// <param name="rows">Those of clients that the reader runs; at least one.</param>
    public static string Heading(IReadOnlyList<PortfolioRow> rows)
    {
        var soon = rows.Count(row => row.IsSoon);
        return (soon, rows.Count) switch
        {
            (0, 1) => Texts.Format([rows[0].Client.Organisation.Name], "Heading.OnlyNot"),
            (1, 1) => Texts.Format([rows[0].Client.Organisation.Name], "Heading.Only"),
            (0, _) => Texts.Get("Heading.None"),
            (1, var all) => Texts.Format([InLetters(all)], "Heading.OneOf"),
            (2, 2) => Texts.Get("Heading.Both"),
            (var some, var all) when some == all => Texts.Format([InLetters(all)], "Heading.All"),
            (var some, var all) => Texts.Format([Capital(InLetters(some)), InLetters(all)], "Heading.Some"),
        };
    }

    /// <summary>"Three clients are in the archive", or how many of those that are shown have the words in their name.</summary>
    public static string FoundHeading(PortfolioFilter filter, int found) => Texts.Format(
        [found <= LargestNumberInLetters ? Capital(InLetters(found)) : InLetters(found), filter.Search],
        $"Found.{(filter.IsSearch ? "Search" : "Archive")}.{(found == 1 ? "One" : "Some")}");

    /// <summary>The heading of somebody who runs none of them.</summary>
    public static string ManagersHeading(int organisations) => Texts.Format([Capital(InLetters(organisations))]);

    /// <summary>Why the first of them need the reader, or what comes first later on.</summary>
    /// <param name="rows">Those of clients that the reader runs, by need; at least one.</param>
    public static string Lead(IReadOnlyList<PortfolioRow> rows)
    {
        var soon = rows.Where(row => row.IsSoon).Take(SentencesInLead).ToList();
        if (soon.Count > 0)
        {
            return string.Join(' ', soon.Select(row => DueTexts.Sentence(row.Client.Organisation, row.Due!, row.Today)));
        }

        var next = rows.MinBy(row => row.Due!.On)!;
        return Texts.Format([DateTexts.WeekdayWithin(next.Due!.On, next.Today), DueTexts.Sentence(next.Client.Organisation, next.Due, next.Today)], "Lead.Later");
    }

    /// <summary>"Q4 2026 open until 18 December".</summary>
    public static string State(Organisation organisation, Round? round, DateOnly today) => round switch
    {
        null => Texts.Get("State.None"),
        { State: RoundState.Draft } => Texts.Format([DateTexts.Name(round.Quarter)], "State.Draft"),
        { State: RoundState.Open } when round.IsAhead(today) =>
            Texts.Format([DateTexts.Name(round.Quarter), DateTexts.Day(round.OpensOn, today)], "State.Opens"),
        { State: RoundState.Open } => Texts.Format([DateTexts.Name(round.Quarter), DateTexts.Day(round.ClosesOn, today)], "State.Open"),
        _ => Texts.Format(
            [DateTexts.Name(round.Quarter), DateTexts.Day(round.ClosedAt is { } closed ? organisation.DayOf(closed) : round.ClosesOn, today)],
            round.State == RoundState.Closed ? "State.Closed" : "State.Released"),
    };

    /// <summary>"47 of 100, Q4 2026", with "pooled" where both teams are one.</summary>
    public static string Score(SeenRound seen, OverallResult overall) => Texts.Format(
        [overall.Score, DateTexts.Name(seen.Round.Quarter)],
        seen.Result!.Mode == DisclosureMode.Pooled ? "Score.Pooled" : "Score");

    /// <summary>The name of the sentence about a level since the result before.</summary>
    public static string NameOf(Change change) =>
        change is { Verdict: ChangeVerdict.WithinChance, Difference: 0 } ? "Change.Same" : $"Change.{change.Verdict}";

    /// <summary>"2026", or "2026 and 2027".</summary>
    public static string Years(IReadOnlyList<Quarter> quarters) =>
        quarters[0].Year == quarters[^1].Year
            ? quarters[0].Year.ToString(CultureInfo.InvariantCulture)
            : Texts.Format([quarters[0].Year, quarters[^1].Year]);

    private static string InLetters(int number) =>
        number <= LargestNumberInLetters ? Texts.Get($"Number.{number}") : number.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];
}
