using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Forecasts;

/// <summary>What the distance between an expected and a found score can be taken for.</summary>
public enum ForecastVerdict
{
    /// <summary>Less than 10 points.</summary>
    Foreseen,

    /// <summary>10 points or more, but the expected score lies within the 95 % interval of the found one.</summary>
    WithinChance,

    /// <summary>The found score is clearly lower than expected.</summary>
    Lower,

    /// <summary>The found score is clearly higher than expected.</summary>
    Higher,
}

/// <summary>An expected score beside the one that was found.</summary>
/// <param name="Dimension">What was asked.</param>
/// <param name="Team">Whose score; null in a pooled round.</param>
/// <param name="Expected">The mean of the managers' forecasts, 0 to 100.</param>
/// <param name="Given">Managers behind it; 1 or more.</param>
/// <param name="Found">As it is shown.</param>
public sealed record ForecastRow(Dimension Dimension, Team? Team, int Expected, int Given, ScoreFigure Found)
{
    /// <summary>Points from which on a distance counts, as with a gap between the teams.</summary>
    public const int LeastDistance = 10;

    /// <summary>Found − expected, −100 to 100.</summary>
    public int Difference => Found.Score - Expected;

    public int Distance => Math.Abs(Difference);

    public ForecastVerdict Verdict =>
        Distance < LeastDistance ? ForecastVerdict.Foreseen
        : Expected >= Found.Low && Expected <= Found.High ? ForecastVerdict.WithinChance
        : Difference < 0 ? ForecastVerdict.Lower
        : ForecastVerdict.Higher;

    public bool IsSurprise => Verdict is ForecastVerdict.Lower or ForecastVerdict.Higher;
}

/// <summary>The managers' forecasts set against the result.</summary>
/// <param name="Managers">Managers who gave a forecast; 1 or more.</param>
/// <param name="Rows">In the order of the questionnaire, Sales before Marketing. Scores that are held back, or that nobody expected, have none.</param>
/// <param name="HeldBack"><c>forecast:teams</c> in a pooled round; <c>forecast</c> where nothing of it is set against a result.</param>
public sealed record ForecastComparison(int Managers, IReadOnlyList<ForecastRow> Rows, IReadOnlyList<HeldBack> HeldBack)
{
    /// <param name="result">The disclosed result that <paramref name="forecasts"/> were frozen with.</param>
    /// <param name="forecasts">What the managers expected.</param>
    public static ForecastComparison Of(DisclosedResult result, SealedForecasts forecasts)
    {
        ForecastRow[] rows = [.. forecasts.Dimensions.SelectMany(expected => RowsOf(result.Find(expected.Id), expected))];
        return new ForecastComparison(forecasts.Managers, rows, [.. Held(result.Mode, rows.Length > 0)]);
    }

    private static IEnumerable<HeldBack> Held(DisclosureMode mode, bool hasRows)
    {
        if (!hasRows)
        {
            yield return new HeldBack("forecast", mode == DisclosureMode.PerTeam ? HoldReason.Floor : HoldReason.Mode);
        }
        else if (mode == DisclosureMode.Pooled)
        {
            yield return new HeldBack("forecast:teams", HoldReason.Mode);
        }
    }

    private static IEnumerable<ForecastRow> RowsOf(DimensionResult? found, ExpectedDimension expected)
    {
        var score = found?.Score;
        (Team? Team, ExpectedFigure? Expected, ScoreFigure? Found)[] figures =
        [
            (Team.Sales, expected.Sales, score?.Teams?.Sales),
            (Team.Marketing, expected.Marketing, score?.Teams?.Marketing),
            (null, expected.Pooled, score?.Pooled),
        ];
        foreach (var figure in figures)
        {
            if (figure is { Expected: { } expectation, Found: { } shown })
            {
                yield return new ForecastRow(found!.Dimension, figure.Team, expectation.Expected, expectation.Given, shown);
            }
        }
    }
}
