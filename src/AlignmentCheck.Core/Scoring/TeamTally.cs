using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Scoring;

/// <summary>One team's answers as counts.</summary>
internal sealed class TeamTally
{
    private readonly DimensionTally[] _dimensions;
    private readonly OptionTally?[] _options;
    private readonly NumberTally?[] _numbers;
    private readonly List<SplitTally> _splits = [];
    private readonly Dictionary<string, int> _indexes;

    public TeamTally(Questionnaire questionnaire)
    {
        var questions = questionnaire.Questions;
        _indexes = questions.Select((q, i) => (q.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        _options = [.. questions.Select(OptionTally.For)];
        _numbers = [.. questions.Select(q => q is NumberQuestion ? new NumberTally() : null)];
        _dimensions = [.. questionnaire.Dimensions.Select(d => new DimensionTally(d, _indexes[d.Statements[0].Id]))];
        _splits = [.. questionnaire.Dimensions.Select(d => d.Check).OfType<SplitCheck>().Select(c => new SplitTally(_indexes[c.Is.Id], _indexes[c.Should.Id]))];
    }

    /// <summary>People with at least one cell filled.</summary>
    public long Answered { get; private set; }

    public IReadOnlyList<DimensionTally> Dimensions => _dimensions;

    public void Add(ReadOnlySpan<int> cells)
    {
        Answered++;
        foreach (var dimension in _dimensions)
        {
            dimension.Add(cells);
        }

        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] != Cell.Empty)
            {
                _options[i]?.Add(cells[i]);
                _numbers[i]?.Add(cells[i]);
            }
        }

        foreach (var split in _splits)
        {
            split.Add(cells);
        }
    }

    public OptionTally Options(Question question) => _options[_indexes[question.Id]]!;

    public NumberTally Numbers(NumberQuestion question) => _numbers[_indexes[question.Id]]!;

    public SplitTally Split(SplitCheck check) => _splits.Single(s => s.IsIndex == _indexes[check.Is.Id]);
}
