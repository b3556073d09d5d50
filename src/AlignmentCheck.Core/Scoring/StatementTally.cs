using AlignmentCheck.Core.Answers;

namespace AlignmentCheck.Core.Scoring;

/// <summary>One team's answers to a statement.</summary>
internal sealed class StatementTally
{
    private readonly long[] _points = new long[Cell.HighestPoint];

    /// <summary>People by point as ticked, from 1 to 5, of those who have a score in the dimension.</summary>
    public IReadOnlyList<long> Points => _points;

    /// <summary>People on the scale, of those who have a score in the dimension.</summary>
    public long Answered { get; private set; }

    /// <summary>People who chose a point or "don't know".</summary>
    public long Choosers { get; set; }

    /// <summary>People who chose "don't know".</summary>
    public long DontKnow { get; set; }

    public void Count(int cell)
    {
        if (cell is >= 1 and <= Cell.HighestPoint)
        {
            _points[cell - 1]++;
            Answered++;
        }
    }

    /// <summary>0 to 100 as scored; null where nobody answered.</summary>
    public double? Mean(bool reversed)
    {
        if (Answered == 0)
        {
            return null;
        }

        long sum = 0;
        for (var i = 0; i < _points.Length; i++)
        {
            sum += _points[i] * (reversed ? Cell.HighestPoint - 1 - i : i);
        }

        return 25.0 * sum / Answered;
    }

    /// <summary>Both teams as one.</summary>
    public static StatementTally Together(StatementTally first, StatementTally second)
    {
        var both = new StatementTally
        {
            Answered = first.Answered + second.Answered,
            Choosers = first.Choosers + second.Choosers,
            DontKnow = first.DontKnow + second.DontKnow,
        };
        for (var i = 0; i < both._points.Length; i++)
        {
            both._points[i] = first._points[i] + second._points[i];
        }

        return both;
    }
}
