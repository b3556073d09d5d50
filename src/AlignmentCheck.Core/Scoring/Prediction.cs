namespace AlignmentCheck.Core.Scoring;

/// <summary>How well one team predicts what the other names for itself.</summary>
/// <param name="Hits">H = Σ p·a in percent: the share of the named team's people that a prediction hits on average.</param>
/// <param name="Guess">G = Σ a/12 in percent: what blind picks would hit.</param>
/// <param name="Best">B in percent: the mean of the three greatest a, what the best three picks would hit.</param>
/// <param name="Score">100 × (H − G)/(B − G), 0 to 100; null where B − G is under 0.1, since then the named team has no shared challenge.</param>
internal readonly record struct Prediction(double Hits, double Guess, double Best, double? Score)
{
    private const double LeastSpread = 0.1;

    /// <param name="named">What the named team says of itself.</param>
    /// <param name="predicted">What the other team expects it to say.</param>
    /// <param name="picks">Picks allowed, three in <c>challenges</c>.</param>
    /// <returns>Null where nobody named or nobody predicted.</returns>
    public static Prediction? Of(OptionTally named, OptionTally predicted, int picks)
    {
        if (named.People == 0 || predicted.Picks == 0)
        {
            return null;
        }

        var shares = named.Real.Select(k => (double)named[k] / named.People).ToArray();
        var hits = named.Real.Sum(k => (double)predicted[k] / predicted.Picks * named[k] / named.People);
        var guess = shares.Average();
        var best = shares.OrderDescending().Take(picks).Average();
        double? score = Rounding.Less(best - guess, LeastSpread) ? null : Math.Clamp(100 * (hits - guess) / (best - guess), 0, 100);
        return new Prediction(100 * hits, 100 * guess, 100 * best, score);
    }
}
