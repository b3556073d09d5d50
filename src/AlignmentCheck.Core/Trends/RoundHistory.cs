using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Trends;

/// <summary>All closed rounds of an organisation up to one of them, which is the present one.</summary>
public sealed class RoundHistory
{
    private RoundHistory(IReadOnlyList<DatedRound> rounds)
    {
        DisclosedResult[] results = [.. rounds.Select(round => round.Closed.Result)];
        Rounds = [.. rounds.Select(round => HistoryRound.Of(round.Quarter, round.Closed.Result))];
        if (rounds.Count > 1)
        {
            RoundComparison[] compared = [.. rounds.SkipLast(1).Select(before => Dated(before, rounds[^1].Closed))];
            SinceFirst = FigureByFigure(results[^1], compared);
            SincePrevious = FigureByFigure(results[^1], [.. compared.Reverse()]);
        }

        var asked = Asked(results);
        Overall = Trending.Overall(results);
        OverallLevel = OverallChange.Of([.. rounds.Select(round => (round.Quarter, round.Closed.Result))]);
        Dimensions = [.. asked.Select(dimension => Trending.Of(dimension, results))];
        Statements = [.. asked.SelectMany(dimension => dimension.Statements.Select(statement => Trending.Of(statement, dimension, results)))];
        Checks = [.. asked.Where(dimension => dimension.Check is not null).Select(dimension => Trending.Of(dimension.Check!, dimension, results))];
        Questionnaires = [.. Differences(results)];
    }

    /// <summary>Oldest first; the last is the present one.</summary>
    public IReadOnlyList<HistoryRound> Rounds { get; }

    /// <summary>
    /// Every figure of the present round against the last round before that gives it in a form that compares: the same question, by
    /// team or pooled alike, and for a statement in whole numbers. What no round before gives so is not compared; the reason is that of
    /// the last round. Null where there is no round before.
    /// </summary>
    public RoundComparison? SincePrevious { get; }

    /// <summary>The same against the first such round.</summary>
    public RoundComparison? SinceFirst { get; }

    /// <summary>The mean of the five core dimensions over all rounds.</summary>
    public FigureTrend Overall { get; }

    /// <summary>The present overall level against that of the last round before that compares; null where there is none.</summary>
    public Change? OverallLevel { get; }

    /// <summary>Every dimension over all rounds: those of the last questionnaire, then those that only earlier ones asked.</summary>
    public IReadOnlyList<FigureTrend> Dimensions { get; }

    /// <summary>Every statement over all rounds, in whole numbers, by dimension.</summary>
    public IReadOnlyList<FigureTrend> Statements { get; }

    /// <summary>Every check over all rounds, by dimension.</summary>
    public IReadOnlyList<FigureTrend> Checks { get; }

    /// <summary>Where neighbouring rounds asked different things, in the order of the rounds.</summary>
    public IReadOnlyList<QuestionnaireChange> Questionnaires { get; }

    /// <param name="rounds">Oldest first, each in a later quarter than the one before; the last is the present one.</param>
    /// <exception cref="ArgumentException">There is none, they are not in order, or one before the last has no quarter.</exception>
    public static RoundHistory Of(params IReadOnlyList<DatedRound> rounds)
    {
        if (rounds.Count == 0 || rounds.Take(rounds.Count - 1).Any(round => round.Quarter is null))
        {
            throw new ArgumentException("A history has a round at least, and every round before the last has a quarter.", nameof(rounds));
        }

        if (rounds.Zip(rounds.Skip(1)).Any(pair => pair.Second.Quarter is { } later && !pair.First.Quarter!.IsBefore(later)))
        {
            throw new ArgumentException("The rounds are not in the order of their quarters.", nameof(rounds));
        }

        return new RoundHistory(rounds);
    }

    /// <summary>Each dimension as it was worded last.</summary>
    private static List<Dimension> Asked(IReadOnlyList<DisclosedResult> rounds)
    {
        var asked = new List<Dimension>();
        foreach (var dimension in rounds.Reverse().SelectMany(round => round.Questionnaire.Dimensions))
        {
            if (!asked.Exists(later => Is(later.Id, dimension.Id)))
            {
                asked.Add(dimension);
            }
        }

        return asked;
    }

    private static IEnumerable<QuestionnaireChange> Differences(IReadOnlyList<DisclosedResult> rounds)
    {
        for (var place = 1; place < rounds.Count; place++)
        {
            var (before, now) = (rounds[place - 1].Questionnaire, rounds[place].Questionnaire);
            if (QuestionComparison.Of(before, now) is { Count: > 0 } questions)
            {
                yield return new QuestionnaireChange(place, before, now, questions);
            }
        }
    }

    private static RoundComparison Dated(DatedRound before, ClosedRound now)
    {
        var comparison = Comparison.Of(before.Closed, now);
        return new RoundComparison(
            [.. comparison.Changes.Select(change => change with { Since = before.Quarter })],
            [.. comparison.NotCompared.Select(not => not with { Since = before.Quarter })]);
    }

    /// <param name="now">The present round.</param>
    /// <param name="compared">The present round beside each earlier one; the first that gives a figure is the one that counts.</param>
    private static RoundComparison FigureByFigure(DisclosedResult now, IReadOnlyList<RoundComparison> compared)
    {
        var changes = new List<Change>();
        var not = new List<NotCompared>();
        foreach (var dimension in now.Dimensions)
        {
            var whats = WhatsOf(dimension);
            var found = whats.SelectMany(what => FirstOf(what, compared)).ToArray();
            changes.AddRange(found);
            not.AddRange(found.Length == 0
                ? compared[0].NotCompared.Where(reason => whats.Contains(reason.What))
                : whats
                    .Where(what => !found.Any(change => Is(change.What, what)))
                    .Select(what => Reason(what, dimension.Dimension.Id, compared[0]))
                    .OfType<NotCompared>());
        }

        return new RoundComparison(changes, not);
    }

    /// <summary>The figure's changes, one for each team where teams are shown.</summary>
    private static IEnumerable<Change> FirstOf(string what, IEnumerable<RoundComparison> compared) =>
        compared.Select(comparison => comparison.Changes.Where(change => Is(change.What, what))).FirstOrDefault(changes => changes.Any()) ?? [];

    /// <summary>A figure's own reason, or that of its whole dimension. A level has none besides its score's.</summary>
    private static NotCompared? Reason(string what, string dimension, RoundComparison last)
    {
        if (Is(what, LevelOf(dimension)))
        {
            return null;
        }

        var reason = last.NotCompared.FirstOrDefault(own => Is(own.What, what))
            ?? last.NotCompared.FirstOrDefault(whole => Is(whole.What, dimension));
        return reason is null ? null : reason with { What = what };
    }

    /// <summary>The names of a dimension's figures, its own first.</summary>
    private static List<string> WhatsOf(DimensionResult result)
    {
        var dimension = result.Dimension;
        return
        [
            dimension.Id,
            LevelOf(dimension.Id),
            .. dimension.Statements.Select(statement => statement.Id),
            .. dimension.Check is { } check ? [$"check:{check.Id}"] : Array.Empty<string>(),
        ];
    }

    private static string LevelOf(string dimension) => $"{dimension}:level";

    private static bool Is(string what, string other) => string.Equals(what, other, StringComparison.Ordinal);
}
