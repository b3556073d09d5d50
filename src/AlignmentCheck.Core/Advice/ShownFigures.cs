using AlignmentCheck.Core.Disclosure;

namespace AlignmentCheck.Core.Advice;

/// <summary>A figure as shown: both teams', or one that belongs to both.</summary>
internal readonly record struct ShownFigure(int? Sales, int? Marketing, int? Both)
{
    /// <summary>The values that a side reads. A pooled figure is every side's.</summary>
    public IReadOnlyList<int> Read(Side? side)
    {
        if (Both is { } both)
        {
            return [both];
        }

        if (Sales is not { } sales || Marketing is not { } marketing)
        {
            return [];
        }

        return side switch
        {
            Side.Sales => [sales],
            Side.Marketing => [marketing],
            Side.Lower => [Math.Min(sales, marketing)],
            _ => [sales, marketing],
        };
    }
}

/// <summary>The figures of a disclosed result by the names that steps use.</summary>
internal static class ShownFigures
{
    public static ShownFigure Read(DisclosedResult result, FigureName name) => name.Kind switch
    {
        FigureKind.Dimension => OfDimension(result.Find(name.Id)?.Score),
        FigureKind.Statement => OfStatement(Statement(result, name.Id), f => f.Mean),
        FigureKind.DontKnow => OfStatement(Statement(result, name.Id), f => f.DontKnow),
        FigureKind.Gap => new ShownFigure(null, null, result.Find(name.Id)?.Score?.Teams is { } teams ? Math.Abs(teams.Gap) : null),
        FigureKind.Check => new ShownFigure(null, null, Check(result, name.Id)?.Score),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Unknown kind of figure."),
    };

    public static StatementResult? Statement(DisclosedResult result, string id) =>
        result.Dimensions.Select(d => d.Find(id)).FirstOrDefault(s => s is not null);

    private static CheckResult? Check(DisclosedResult result, string id) =>
        result.Dimensions.Select(d => d.Check).FirstOrDefault(c => string.Equals(c?.Check.Id, id, StringComparison.Ordinal));

    private static ShownFigure OfDimension(DimensionScore? score) =>
        new(score?.Teams?.Sales.Score, score?.Teams?.Marketing.Score, score?.Pooled?.Score);

    private static ShownFigure OfStatement(StatementResult? statement, Func<StatementFigure, int?> figure) => new(
        statement?.Sales is { } sales ? figure(sales) : null,
        statement?.Marketing is { } marketing ? figure(marketing) : null,
        statement?.Pooled is { } pooled ? figure(pooled) : null);
}
