using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Scoring;

/// <summary>All scores of a round, unrounded and unguarded. Only the gate reads it.</summary>
internal sealed class RoundResult(Tally tally)
{
    public Questionnaire Questionnaire => tally.Questionnaire;

    public TeamTally Sales => tally.Sales;

    public TeamTally Marketing => tally.Marketing;

    public IReadOnlyList<string> Comments => tally.Comments.Shuffled;

    public IReadOnlyList<DimensionScores> Dimensions { get; } =
    [
        .. tally.Questionnaire.Dimensions.Select((d, i) =>
            new DimensionScores(d, tally.Sales.Dimensions[i], tally.Marketing.Dimensions[i])),
    ];
}

/// <summary>Both teams' scores in a dimension.</summary>
internal sealed class DimensionScores(Dimension dimension, DimensionTally sales, DimensionTally marketing)
{
    public Dimension Dimension => dimension;

    public DimensionTally Sales => sales;

    public DimensionTally Marketing => marketing;

    /// <summary>Both teams as one, for a pooled round.</summary>
    public PersonScores Together { get; } = PersonScores.Together(sales.Scores, marketing.Scores);

    /// <summary>The plain mean of the two teams' means: head count does not let one team outvote the other. Null where a team has none.</summary>
    public double? Score => (sales.Scores.Mean + marketing.Scores.Mean) / 2;

    /// <summary>2(1 − Φ(|gap| / √(sₛ²/nₛ + sₘ²/nₘ))): how often two teams of one mind would be that far apart, 0 to 1.</summary>
    public double ChanceOfGap(int gap)
    {
        var error = Math.Sqrt(SquaredError(sales.Scores) + SquaredError(marketing.Scores));
        return error == 0 ? 0 : 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(gap) / error);
    }

    private static double SquaredError(PersonScores scores)
    {
        var deviation = scores.StandardDeviation ?? 0;
        return deviation * deviation / scores.People;
    }
}
