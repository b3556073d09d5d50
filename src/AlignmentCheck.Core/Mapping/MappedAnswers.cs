using System.Collections.Frozen;
using System.Globalization;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Mapping;

/// <summary>
/// Everybody's sheet, made of an export by what its columns and texts stand for. Each answer is put in the form of <c>responses.csv</c> and
/// read as it is there; columns that answer nothing are never looked at.
/// </summary>
public sealed class MappedAnswers
{
    private const string PickSign = "|";

    private readonly ExportTable _table;
    private readonly Questionnaire _asked;
    private readonly ColumnMapping _mapping;
    private readonly Action<MappingProblem> _report;
    private readonly Dictionary<int, PickSeparator> _separators = [];
    private readonly double _hundred;

    private MappedAnswers(ExportTable table, Questionnaire asked, ColumnMapping mapping, Action<MappingProblem> report)
    {
        (_table, _asked, _mapping, _report) = (table, asked, mapping, report);
        _hundred = WrittenNumber.AreParts(NumbersIn()) ? 100 : 1;
        NotAsked = asked.Questions.Select(question => question.Id).Where(id => !mapping.Questions.ContainsKey(id)).ToFrozenSet(StringComparer.Ordinal);
        Sheets = [];
    }

    /// <summary>Of the people who are counted; meaningless where anything was reported.</summary>
    public IReadOnlyList<AnswerSheet> Sheets { get; private set; }

    /// <summary>Ids of the questions without a column.</summary>
    public IReadOnlySet<string> NotAsked { get; }

    /// <summary>Rows that are left out by their team.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Times "don't know" was ticked at a statement that does not offer it; it counts as not answered there.</summary>
    public int NotOffered { get; private set; }

    /// <param name="table">The export.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="mapping">What its columns and texts stand for.</param>
    /// <param name="report">Told of everything that is wrong.</param>
    public static MappedAnswers Of(ExportTable table, Questionnaire asked, ColumnMapping mapping, Action<MappingProblem> report)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(report);
        var isRight = true;
        void Report(MappingProblem problem)
        {
            isRight = false;
            report(problem);
        }

        MappingRules.Check(table, asked, mapping, Report);
        var answers = new MappedAnswers(table, asked, mapping, Report);

        // Where a question's columns are wrong, nothing of its cells is worth telling.
        if (isRight || mapping.Questions.Values.All(columns => columns.First <= columns.Last))
        {
            answers.Read();
        }

        if (isRight && answers.Sheets.Count == 0)
        {
            report(new MappingProblem.Nobody());
        }

        return answers;
    }

    private void Read()
    {
        var builder = new AnswerSheetBuilder(_asked);
        var sheets = new List<AnswerSheet>();
        foreach (var row in _table.Rows)
        {
            var team = _mapping.Team is { } column ? Meaning(ValueGroup.TeamId, row.Cells[column]) : null;
            if (team is not (ValueGroup.Sales or ValueGroup.Marketing))
            {
                LeftOut += team is ValueGroup.Nothing ? 1 : 0;
                continue;
            }

            for (var i = 0; i < _asked.Questions.Count; i++)
            {
                if (_mapping.Questions.TryGetValue(_asked.Questions[i].Id, out var columns) && builder.Put(i, Answer(_asked.Questions[i], columns, row)) is { } problem)
                {
                    _report(new MappingProblem.Wrong(problem, row.Line, columns.First));
                }
            }

            sheets.Add(builder.Build(team is ValueGroup.Sales ? Team.Sales : Team.Marketing));
        }

        Sheets = sheets;
    }

    // In the form of responses.csv; empty where nothing was answered, or where it was reported that nobody knows what was.
    private string Answer(Question question, ColumnRange columns, ExportRow row) => question switch
    {
        Statement statement => Point(statement, Meaning(ValueGroup.StatementsId, row.Cells[columns.First])),
        ChoiceQuestion => Meaning(ValueGroups.IdOf(_asked, question), row.Cells[columns.First]),
        PicksQuestion when columns.IsOne => Picks(question, row.Cells[columns.First], columns.First),
        PicksQuestion => Picks(question, columns, row),
        NumberQuestion => Number(row, columns.First),
        _ => row.Cells[columns.First],
    } is { } answer and not ValueGroup.Nothing ? answer : "";

    private string? Point(Statement statement, string? point)
    {
        var isOffered = point is not Option.DontKnowId || statement.OffersDontKnow;
        NotOffered += isOffered ? 0 : 1;
        return isOffered ? point : null;
    }

    private string Picks(Question question, string cell, int column)
    {
        if (!_separators.TryGetValue(column, out var separator))
        {
            _separators[column] = separator = PickSeparator.Of(_table, column);
        }

        var group = ValueGroups.IdOf(_asked, question);
        return Joined(separator.Split(cell).Select(text => Meaning(group, text)));
    }

    private string Picks(Question question, ColumnRange columns, ExportRow row) => Joined(
        from column in columns.Columns
        let option = _mapping.Values.GetValueOrDefault(new ValueKey(ValueGroups.HeadingsOf(question), ValueGroups.HeadingText(_table, column)))
        where option is not (null or ValueGroup.Nothing)
        where Heading.Of(_table.Columns[column]).IsRepeatedBy(row.Cells[column]) || Meaning(ValueGroup.TicksId, row.Cells[column]) is ValueGroup.Ticked
        select option);

    // Two texts may stand for one option, which was picked once.
    private static string Joined(IEnumerable<string?> options) =>
        string.Join(PickSign, options.Where(option => option is not (null or ValueGroup.Nothing)).Distinct(StringComparer.Ordinal));

    private string? Number(ExportRow row, int column)
    {
        if (WrittenNumber.TryParse(row.Cells[column]) is not { } number)
        {
            return Meaning(ValueGroup.NumbersId, row.Cells[column]);
        }

        var whole = Math.Round(number * _hundred, MidpointRounding.AwayFromZero);
        if (whole is >= 0 and <= 100)
        {
            return whole.ToString("0", CultureInfo.InvariantCulture);
        }

        _report(new MappingProblem.OutOfRange(CellText.Of(row.Cells[column]), row.Line, column));
        return null;
    }

    private List<double> NumbersIn()
    {
        var columns = _asked.Questions.OfType<NumberQuestion>()
            .Where(question => _mapping.Questions.ContainsKey(question.Id))
            .Select(question => _mapping.Questions[question.Id].First);
        return [.. columns.SelectMany(column => _table.Rows.Select(row => WrittenNumber.TryParse(row.Cells[column]))).OfType<double>()];
    }

    private string? Meaning(string group, string cell) => _mapping.Values.GetValueOrDefault(new ValueKey(group, CellText.Of(cell)));
}
