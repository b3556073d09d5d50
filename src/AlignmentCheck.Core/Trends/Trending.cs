using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Trends;

/// <summary>Strings the figures of rounds together.</summary>
internal static class Trending
{
    public const string OverallName = "overall";

    /// <summary>The five core dimensions together. It joins where each of them does.</summary>
    public static FigureTrend Overall(IReadOnlyList<DisclosedResult> rounds) => Of(
        OverallName,
        rounds,
        result => result.Overall is { } overall
            ? new TrendPoint(Alone(overall.Sales), Alone(overall.Marketing), Alone(overall.Score), overall.Level, null)
            : Missing(result, OverallName),
        HaveSameCore);

    /// <summary>Whether two rounds both give the overall score, in the same mode and of the same core dimensions.</summary>
    public static bool OverallCompares(DisclosedResult before, DisclosedResult now) =>
        before.Overall is not null && now.Overall is not null && before.Mode == now.Mode && HaveSameCore(before, now);

    public static FigureTrend Of(Dimension dimension, IReadOnlyList<DisclosedResult> rounds) => Of(
        dimension.Id,
        rounds,
        result => result.Find(dimension.Id)?.Score is { } score
            ? new TrendPoint(Of(score.Teams?.Sales), Of(score.Teams?.Marketing), Of(score.Pooled) ?? Alone(score.Score), score.Level, null)
            : Missing(result, dimension.Id),
        (before, now) => SameQuestions.Compare(before.Find(dimension.Id)!.Dimension, now.Find(dimension.Id)!.Dimension)) with
    {
        Dimension = dimension,
    };

    public static FigureTrend Of(Statement statement, Dimension dimension, IReadOnlyList<DisclosedResult> rounds)
    {
        var id = statement.Id;
        return Of(
            id,
            rounds,
            result => StatementIn(result)?.Found is { } found
                ? found.IsWhole
                    ? new TrendPoint(Alone(found.Sales?.Mean), Alone(found.Marketing?.Mean), Alone(found.Pooled?.Mean), null, null)
                    : new TrendPoint(null, null, null, null, MissingPoint.Tens)
                : Missing(result, id),
            (before, now) => SameQuestions.IsSame(StatementIn(before)!.Value.Asked, StatementIn(now)!.Value.Asked)) with
        {
            Dimension = dimension,
        };

        (Statement Asked, StatementResult? Found)? StatementIn(DisclosedResult result) => result.Dimensions
            .SelectMany(asked => asked.Dimension.Statements.Where(own => Is(own.Id, id)).Select(own => ((Statement, StatementResult?)?)(own, asked.Find(id))))
            .FirstOrDefault();
    }

    public static FigureTrend Of(Check check, Dimension dimension, IReadOnlyList<DisclosedResult> rounds)
    {
        var name = $"check:{check.Id}";
        return Of(
            name,
            rounds,
            result => ResultIn(result)?.Check is { } found
                ? new TrendPoint(null, null, Alone(found.Score), null, found.Score is null ? MissingPoint.NoScore : null)
                : Missing(result, name),
            (before, now) => SameQuestions.IsSame(ResultIn(before)!.Dimension.Check!, ResultIn(now)!.Dimension.Check!)) with
        {
            Dimension = dimension,
        };

        DimensionResult? ResultIn(DisclosedResult result) =>
            result.Dimensions.FirstOrDefault(asked => asked.Dimension.Check is { } own && Is(own.Id, check.Id));
    }

    /// <param name="what">The figure's name.</param>
    /// <param name="rounds">Oldest first.</param>
    /// <param name="point">The figure in one round.</param>
    /// <param name="isSame">Whether two rounds that both give the figure asked the same.</param>
    private static FigureTrend Of(
        string what, IReadOnlyList<DisclosedResult> rounds, Func<DisclosedResult, TrendPoint> point, Func<DisclosedResult, DisclosedResult, bool> isSame)
    {
        TrendPoint[] points = [.. rounds.Select(point)];
        var breaks = new List<TrendBreak>();
        for (var place = 1; place < points.Length; place++)
        {
            if (points[place - 1].Missing is not null || points[place].Missing is not null)
            {
                continue;
            }

            if (rounds[place - 1].Mode != rounds[place].Mode)
            {
                breaks.Add(new TrendBreak(place, NoComparison.Mode));
            }
            else if (!isSame(rounds[place - 1], rounds[place]))
            {
                breaks.Add(new TrendBreak(place, NoComparison.Question));
            }
        }

        return new FigureTrend(what, points, breaks);
    }

    private static TrendPoint Missing(DisclosedResult result, string what)
    {
        var held = result.HeldBack.FirstOrDefault(own => Is(own.What, what));
        return new TrendPoint(null, null, null, null, held switch
        {
            null => MissingPoint.NotAsked,
            _ when result.Mode == DisclosureMode.None => MissingPoint.TooFew,
            { Why: HoldReason.Mode } => MissingPoint.Pooled,
            _ => MissingPoint.HeldBack,
        });
    }

    private static bool HaveSameCore(DisclosedResult before, DisclosedResult now) =>
        CoreOf(before).Count == CoreOf(now).Count
        && CoreOf(now).TrueForAll(dimension => CoreOf(before).Find(earlier => Is(earlier.Id, dimension.Id)) is { } same && SameQuestions.Compare(same, dimension));

    private static List<Dimension> CoreOf(DisclosedResult result) => [.. result.Questionnaire.Dimensions.Where(dimension => dimension.IsCore)];

    private static TrendFigure? Of(ScoreFigure? figure) => figure is null ? null : new TrendFigure(figure.Score, figure.Low, figure.High);

    private static TrendFigure? Alone(int? value) => value is { } shown ? new TrendFigure(shown, null, null) : null;

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
