using System.Globalization;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Mapping;

/// <summary>Gathers the texts whose meaning has to be known.</summary>
public sealed class ValueGroups
{
    private readonly ExportTable _table;
    private readonly ColumnMapping _mapping;
    private readonly List<(string Id, ValueKind Kind, Question? Question, OrderedDictionary<string, FoundValue> Values)> _groups = [];

    private ValueGroups(ExportTable table, ColumnMapping mapping) => (_table, _mapping) = (table, mapping);

    /// <param name="table">The export.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="mapping">The columns, and which rows are left out by their team.</param>
    public static IReadOnlyList<ValueGroup> Of(ExportTable table, Questionnaire asked, ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(mapping);
        var groups = new ValueGroups(table, mapping);
        groups.AddTeam();
        foreach (var question in asked.Questions)
        {
            if (mapping.Questions.TryGetValue(question.Id, out var columns))
            {
                groups.Add(asked, question, columns);
            }
        }

        return
        [
            .. groups._groups
                .GroupBy(group => group.Id, StringComparer.Ordinal)
                .Select(parts => new ValueGroup(
                    parts.Key,
                    parts.First().Kind,
                    [.. parts.Select(part => part.Question).OfType<Question>()],
                    [.. parts.First().Values.Values.Take(ValueGroup.MostValues)],
                    parts.First().Values.Count))
                .Where(group => group.Values.Count > 0),
        ];
    }

    /// <summary>The group of a question that one column answers.</summary>
    internal static string IdOf(Questionnaire asked, Question question) => question switch
    {
        Statement => ValueGroup.StatementsId,
        NumberQuestion => ValueGroup.NumbersId,
        _ => asked.Questions.First(other => OptionIds(other).SequenceEqual(OptionIds(question), StringComparer.Ordinal)).Id,
    };

    internal static string HeadingsOf(Question question) => ValueGroup.HeadingsId + question.Id;

    private static IEnumerable<string> OptionIds(Question question) => Wording.OptionsOf(question).Select(option => option.Id);

    private void AddTeam()
    {
        if (_mapping.Team is { } column)
        {
            // Who names no team is one of the texts too: an empty one.
            Gather(ValueGroup.TeamId, ValueKind.Team, question: null, _table.Rows, column, cell => [CellText.Of(cell)]);
        }
    }

    private void Add(Questionnaire asked, Question question, ColumnRange columns)
    {
        var id = IdOf(asked, question);
        switch (question)
        {
            case CommentQuestion:
                return;
            case PicksQuestion when !columns.IsOne:
                AddColumns(question, columns);
                return;
            case PicksQuestion:
                var separator = PickSeparator.Of(_table, columns.First);
                Gather(id, ValueKind.Options, question, Counted, columns.First, separator.Split);
                return;
            case NumberQuestion:
                Gather(id, ValueKind.Numbers, question, Counted, columns.First, cell => WrittenNumber.TryParse(cell) is null ? Filled(cell) : []);
                return;
            default:
                Gather(id, question is Statement ? ValueKind.Points : ValueKind.Options, question, Counted, columns.First, Filled);
                return;
        }
    }

    private void AddColumns(Question question, ColumnRange columns)
    {
        var headings = Start(HeadingsOf(question), ValueKind.Headings, question);
        foreach (var column in columns.Columns)
        {
            headings.TryAdd(HeadingText(_table, column), new FoundValue(HeadingText(_table, column), 1, Line: null, column));
        }

        foreach (var column in columns.Columns.Where(column => IsRead(question, column)))
        {
            var heading = Heading.Of(_table.Columns[column]);
            Gather(ValueGroup.TicksId, ValueKind.Ticks, question, Counted, column, cell => heading.IsRepeatedBy(cell) ? [] : Filled(cell));
        }
    }

    private bool IsRead(Question question, int column) =>
        _mapping.Values.GetValueOrDefault(new ValueKey(HeadingsOf(question), HeadingText(_table, column))) is not (null or ValueGroup.Nothing);

    /// <summary>A heading as the text of a group: of several the same, each is its own.</summary>
    internal static string HeadingText(ExportTable table, int column)
    {
        var name = table.Columns[column];
        return CellText.Of(name.Nth == 1 ? name.Text : string.Create(CultureInfo.InvariantCulture, $"{name.Nth}: {name.Text}"));
    }

    // Rows of people who are left out say nothing that has to be understood.
    private IEnumerable<ExportRow> Counted => _table.Rows.Where(row => _mapping.Team is not { } column
        || !string.Equals(_mapping.Values.GetValueOrDefault(new ValueKey(ValueGroup.TeamId, CellText.Of(row.Cells[column]))), ValueGroup.Nothing, StringComparison.Ordinal));

    private static IEnumerable<string> Filled(string cell) => string.IsNullOrWhiteSpace(cell) ? [] : [CellText.Of(cell)];

    private void Gather(
        string id, ValueKind kind, Question? question, IEnumerable<ExportRow> rows, int column, Func<string, IEnumerable<string>> textsIn)
    {
        var values = Start(id, kind, question);
        foreach (var row in rows)
        {
            foreach (var text in textsIn(row.Cells[column]))
            {
                values[text] = values.TryGetValue(text, out var found) ? found with { Count = found.Count + 1 } : new FoundValue(text, 1, row.Line, column);
            }
        }
    }

    private OrderedDictionary<string, FoundValue> Start(string id, ValueKind kind, Question? question)
    {
        var values = _groups.Find(group => string.Equals(group.Id, id, StringComparison.Ordinal)).Values ?? new OrderedDictionary<string, FoundValue>(StringComparer.Ordinal);
        _groups.Add((id, kind, question, values));
        return values;
    }
}
