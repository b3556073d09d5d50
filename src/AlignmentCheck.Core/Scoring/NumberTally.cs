using AlignmentCheck.Core.Answers;

namespace AlignmentCheck.Core.Scoring;

/// <summary>One team's whole numbers from 0 to 100.</summary>
internal sealed class NumberTally
{
    private readonly long[] _counts = new long[Cell.HighestNumber + 1];

    /// <summary>People who filled the column, "don't know" among them.</summary>
    public long Filled { get; private set; }

    /// <summary>People who gave a number.</summary>
    public long People { get; private set; }

    /// <summary>0 to 100; null where nobody gave a number.</summary>
    public double? Mean => People == 0 ? null : _counts.Select((count, number) => (double)count * number).Sum() / People;

    /// <param name="cell">Not empty.</param>
    public void Add(int cell)
    {
        Filled++;
        if (cell != Cell.DontKnowNumber)
        {
            _counts[cell - Cell.NumberOffset]++;
            People++;
        }
    }

    /// <summary>Pairs, one person of each team, whose numbers are at most the tolerance apart.</summary>
    public double PairsWithin(NumberTally other, int tolerance)
    {
        double pairs = 0;
        for (var number = 0; number <= Cell.HighestNumber; number++)
        {
            for (var near = Math.Max(0, number - tolerance); near <= Math.Min(Cell.HighestNumber, number + tolerance); near++)
            {
                pairs += (double)_counts[number] * other._counts[near];
            }
        }

        return pairs;
    }
}

/// <summary>The two numbers of those who gave both.</summary>
internal sealed class SplitTally(int isIndex, int shouldIndex)
{
    private long _people;
    private long _distance;

    public int IsIndex => isIndex;

    /// <summary>How far "should" lies above "is" on average, −100 to 100, among those who gave both; null where nobody did.</summary>
    public double? MeanDistance => _people == 0 ? null : (double)_distance / _people;

    /// <summary>People who gave both numbers.</summary>
    public long People => _people;

    public void Add(ReadOnlySpan<int> cells)
    {
        var (now, wish) = (cells[isIndex], cells[shouldIndex]);
        if (now is not (Cell.Empty or Cell.DontKnowNumber) && wish is not (Cell.Empty or Cell.DontKnowNumber))
        {
            _people++;
            _distance += wish - now;
        }
    }
}
