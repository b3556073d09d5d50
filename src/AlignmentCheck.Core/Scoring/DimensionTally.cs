using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Scoring;

/// <summary>One team's answers to the statements of a dimension, which stand side by side in a sheet.</summary>
internal sealed class DimensionTally
{
    private readonly int _start;
    private readonly bool[] _reversed;

    public DimensionTally(Dimension dimension, int start)
    {
        _start = start;
        _reversed = [.. dimension.Statements.Select(s => s.Reversed)];
        Statements = [.. dimension.Statements.Select(_ => new StatementTally())];
        Scores = new PersonScores(dimension.Statements.Count);
    }

    public PersonScores Scores { get; }

    public IReadOnlyList<StatementTally> Statements { get; }

    public void Add(ReadOnlySpan<int> cells)
    {
        var (points, scored) = (0, 0);
        for (var i = 0; i < _reversed.Length; i++)
        {
            var cell = cells[_start + i];
            if (cell is >= 1 and <= Cell.HighestPoint)
            {
                points += _reversed[i] ? Cell.HighestPoint - cell : cell - 1;
                scored++;
                Statements[i].Choosers++;
            }
            else if (cell == Cell.DontKnowPoint)
            {
                Statements[i].Choosers++;
                Statements[i].DontKnow++;
            }
        }

        // Who mostly skipped a dimension enters no figure of its statements' points either, so that no single answers stand out.
        if (scored > 0 && 2 * scored >= _reversed.Length)
        {
            Scores.Add(points, scored);
            for (var i = 0; i < _reversed.Length; i++)
            {
                Statements[i].Count(cells[_start + i]);
            }
        }
    }
}
