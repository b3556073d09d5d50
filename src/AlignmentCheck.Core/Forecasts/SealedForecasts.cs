using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Forecasts;

/// <summary>
/// What the managers of an organisation expected together, frozen when the round closed, and no more of it than is set against the result:
/// nothing where a score is held back, nothing by team in a pooled round. Single forecasts are not in it.
/// </summary>
/// <param name="Managers">Managers who expected at least one score; 1 or more.</param>
/// <param name="Dimensions">In the order of the questionnaire; those without an expected score left out.</param>
public sealed record SealedForecasts(int Managers, IReadOnlyList<ExpectedDimension> Dimensions)
{
    /// <param name="result">What was disclosed at the closing.</param>
    /// <param name="forecasts">One of each manager, in any order.</param>
    /// <returns>Null where nobody expected anything.</returns>
    public static SealedForecasts? Of(DisclosedResult result, IEnumerable<Forecast> forecasts)
    {
        Forecast[] given = [.. forecasts.Where(forecast => !forecast.IsEmpty)];
        return given.Length == 0
            ? null
            : new SealedForecasts(given.Length, [.. result.Dimensions.Select(dimension => Expected(dimension, given)).OfType<ExpectedDimension>()]);
    }

    public byte[] Freeze() => StoredJson.Write(this);

    /// <exception cref="StoredFormatException">The bytes are not what <see cref="Freeze"/> has written.</exception>
    public static SealedForecasts Thaw(ReadOnlySpan<byte> frozen) => StoredJson.Read<SealedForecasts>(frozen);

    private static ExpectedDimension? Expected(DimensionResult dimension, Forecast[] forecasts)
    {
        var id = dimension.Dimension.Id;
        var expected = dimension.Score switch
        {
            null => new ExpectedDimension(id, null, null, null),
            { Pooled: not null } => new ExpectedDimension(id, null, null, Mean(forecasts.Select(forecast => OfBoth(forecast, id)))),
            _ => new ExpectedDimension(id, Mean(forecasts.Select(OfTeam(id, Team.Sales))), Mean(forecasts.Select(OfTeam(id, Team.Marketing))), null),
        };
        return expected is { Sales: null, Marketing: null, Pooled: null } ? null : expected;
    }

    private static Func<Forecast, double?> OfTeam(string id, Team team) => forecast => forecast.Of(id, team);

    // Half an expectation is none of both teams together.
    private static double? OfBoth(Forecast forecast, string id) => (forecast.Of(id, Team.Sales) + forecast.Of(id, Team.Marketing)) / 2.0;

    private static ExpectedFigure? Mean(IEnumerable<double?> scores)
    {
        double[] given = [.. scores.OfType<double>()];
        return given.Length == 0 ? null : new ExpectedFigure(Rounding.Whole(given.Average()), given.Length);
    }
}

/// <param name="Id">The dimension's id.</param>
/// <param name="Sales">Null in a pooled round, or where nobody expected a score.</param>
/// <param name="Marketing">Null in a pooled round, or where nobody expected a score.</param>
/// <param name="Pooled">Both teams together, the plain mean of what each manager expected of the two; null in a round by team.</param>
public sealed record ExpectedDimension(string Id, ExpectedFigure? Sales, ExpectedFigure? Marketing, ExpectedFigure? Pooled);

/// <param name="Expected">The mean of the managers' expected scores, 0 to 100.</param>
/// <param name="Given">Managers behind it; 1 or more.</param>
public sealed record ExpectedFigure(int Expected, int Given);
