namespace AlignmentCheck.Core.Scoring;

/// <summary>
/// How many people have each dimension score. A person's score is a mean of 2 to m statements, so it lies on a grid of few values
/// (multiples of 25/12 where m is 4), and counts say everything about a team of any size.
/// </summary>
internal sealed class PersonScores
{
    private readonly long[] _counts;
    private readonly int _units;

    /// <param name="statements">Statements of the dimension, 1 to 8.</param>
    public PersonScores(int statements)
        : this(UnitsFor(statements), new long[(4 * UnitsFor(statements)) + 1])
    {
    }

    private PersonScores(int units, long[] counts)
    {
        _units = units;
        _counts = counts;
    }

    /// <summary>People by score, from 0 to 100 in equal steps.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    public long People { get; private set; }

    /// <summary>0 to 100; null where nobody has a score.</summary>
    public double? Mean => People == 0 ? null : 25.0 * Sum / (_units * (double)People);

    /// <summary>In points, with divisor n − 1; null for fewer than two people.</summary>
    public double? StandardDeviation
    {
        get
        {
            if (People < 2)
            {
                return null;
            }

            Int128 squares = 0;
            for (var i = 0; i < _counts.Length; i++)
            {
                squares += (Int128)_counts[i] * i * i;
            }

            // Whole numbers up to here: the difference of two great sums would lose digits.
            var numerator = (People * squares) - ((Int128)Sum * Sum);
            return Math.Sqrt((double)numerator / ((double)People * (People - 1))) * 25 / _units;
        }
    }

    private long Sum
    {
        get
        {
            long sum = 0;
            for (var i = 0; i < _counts.Length; i++)
            {
                sum += i * _counts[i];
            }

            return sum;
        }
    }

    /// <summary>The score, 0 to 100, that a place in <see cref="Counts"/> stands for.</summary>
    public double ScoreAt(int place) => 25.0 * place / _units;

    /// <param name="points">The sum of the statements' points, 0 to 4 each, turned where reversed.</param>
    /// <param name="scored">How many statements were scored, at least half of them.</param>
    public void Add(int points, int scored)
    {
        _counts[points * _units / scored]++;
        People++;
    }

    /// <summary>Both teams as one.</summary>
    public static PersonScores Together(PersonScores first, PersonScores second)
    {
        var counts = new long[first._counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = first._counts[i] + second._counts[i];
        }

        return new PersonScores(first._units, counts) { People = first.People + second.People };
    }

    /// <summary>The least number of equal parts of a point in which every mean of half to all statements falls.</summary>
    private static int UnitsFor(int statements)
    {
        var units = 1;
        for (var scored = (statements + 1) / 2; scored <= statements; scored++)
        {
            units *= scored / (int)System.Numerics.BigInteger.GreatestCommonDivisor(units, scored);
        }

        return units;
    }
}
