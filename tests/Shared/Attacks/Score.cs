namespace AlignmentCheck.Tests;

/// <summary>
/// How well an attack did over many rounds. In each it says in which order people answered. Counted are the right links between a person and
/// a response, and how far the whole order is right (Spearman), both in standard deviations from what guessing gives.
/// </summary>
public sealed class Score
{
    /// <summary>Guessing gets there once in a million.</summary>
    public const double ClearlyAbove = 4.75;

    /// <summary>Guessing stays within, 999 times of a thousand.</summary>
    public const double ChanceBound = 3.29;

    private int _rounds;
    private int _links;
    private double _order;
    private double _orderVariance;

    /// <summary>Of the number of right links. One a round is what guessing gives, with a variance of one, however many people there are.</summary>
    public double Links => (_links - _rounds) / Math.Sqrt(_rounds);

    /// <summary>Of the sum of the rounds' rank correlations.</summary>
    public double Order => _order / Math.Sqrt(_orderVariance);

    public int Rounds => _rounds;

    /// <param name="truth">The order in which they came, at least two.</param>
    /// <param name="guess">The same in the order that the attack names.</param>
    public void Add<T>(IReadOnlyList<T> truth, IReadOnlyList<T> guess)
        where T : notnull
    {
        guess.Count.ShouldBe(truth.Count);
        var place = guess.Index().ToDictionary(one => one.Item, one => one.Index);
        var squares = 0.0;
        for (var i = 0; i < truth.Count; i++)
        {
            var apart = place[truth[i]] - i;
            _links += apart == 0 ? 1 : 0;
            squares += apart * apart;
        }

        double n = truth.Count;
        _rounds++;
        _order += 1 - (6 * squares / (n * ((n * n) - 1)));
        _orderVariance += 1 / (n - 1);
    }

    /// <summary>That the attack works where there is something to find.</summary>
    public void ShouldBeatChanceClearly() => Math.Max(Links, Order).ShouldBeGreaterThan(ClearlyAbove, ToString());

    /// <summary>An order that is wrong too often would tell as much as one that is right.</summary>
    public void ShouldNotBeatChance()
    {
        _rounds.ShouldBeGreaterThanOrEqualTo(200);
        Links.ShouldBeLessThan(ChanceBound, ToString());
        Math.Abs(Order).ShouldBeLessThan(ChanceBound, ToString());
    }

    public override string ToString() => FormattableString.Invariant($"{_rounds} rounds: links {Links:0.0}, order {Order:0.0} standard deviations from chance");
}
