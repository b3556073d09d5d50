using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Mapping;

/// <summary>Which columns answer which question, as far as headings tell: by a question's id or its wording in any language.</summary>
public sealed class ColumnSuggestions
{
    // A few words may differ; another question shares fewer.
    private const double LeastLikeness = 0.8;
    private const double Certain = 2;
    private const int LeastOptionColumns = 3;
    private const int MostTeams = 12;
    private const string TeamCode = "team";

    private readonly ExportTable _table;
    private readonly IReadOnlyList<Question> _open;
    private readonly IReadOnlyList<Wording> _wordings;
    private readonly Heading[] _headings;
    private readonly Dictionary<string, ColumnRange> _found = new(StringComparer.Ordinal);
    private readonly bool[] _isTaken;

    private ColumnSuggestions(ExportTable table, IReadOnlyList<Question> open, IReadOnlyList<Wording> wordings)
    {
        _table = table;
        _open = open;
        _wordings = wordings;
        _headings = [.. table.Columns.Select(Heading.Of)];
        _isTaken = new bool[_headings.Length];
    }

    /// <param name="table">The export.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="wordings">The same questionnaire in each language.</param>
    /// <returns>Without any values.</returns>
    public static ColumnMapping Of(ExportTable table, Questionnaire asked, IReadOnlyList<Wording> wordings)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(wordings);
        var suggestions = new ColumnSuggestions(table, asked.Questions, wordings);
        suggestions.Find();
        return new ColumnMapping(suggestions.FindTeam(), suggestions._found, new Dictionary<ValueKey, string>());
    }

    /// <param name="table">The export.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="wordings">The same questionnaire in each language.</param>
    /// <param name="remembered">An earlier matching, which is kept.</param>
    /// <returns>With what headings tell of the questions whose columns were called otherwise then.</returns>
    public static ColumnMapping Of(ExportTable table, Questionnaire asked, IReadOnlyList<Wording> wordings, RememberedFit remembered)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(wordings);
        ArgumentNullException.ThrowIfNull(remembered);
        var known = remembered.Mapping;
        var suggestions = new ColumnSuggestions(table, [.. asked.Questions.Where(question => remembered.Missing.Contains(question.Id))], wordings);
        foreach (var column in known.Questions.Values.SelectMany(columns => columns.Columns).Concat(known.Team is { } team ? [team] : []))
        {
            suggestions._isTaken[column] = true;
        }

        suggestions.Find();
        return known with
        {
            Team = remembered.LacksTeam ? suggestions.FindTeam() : known.Team,
            Questions = known.Questions.Concat(suggestions._found).ToDictionary(StringComparer.Ordinal),
        };
    }

    private void Find()
    {
        FindOptionColumns();
        FindAnswers();
        FindColumnsNamedLikeOptions();
    }

    // "Question [option]", beside each other.
    private void FindOptionColumns()
    {
        foreach (var question in _open.OfType<PicksQuestion>())
        {
            var first = Array.FindIndex(_headings, heading => heading.Part.Length > 0 && LikenessTo(question, heading.Question, heading.Codes[1]) >= LeastLikeness);
            if (first < 0)
            {
                continue;
            }

            var last = first;
            while (last + 1 < _headings.Length && string.Equals(_headings[last + 1].Question, _headings[first].Question, StringComparison.Ordinal))
            {
                last++;
            }

            Take(question, new ColumnRange(first, last));
        }
    }

    // The best likeness first, so that no question takes another one's column.
    private void FindAnswers()
    {
        var pairs =
            from question in _open
            from column in Enumerable.Range(0, _headings.Length)
            let likeness = LikenessTo(question, _headings[column])
            where likeness >= LeastLikeness
            orderby likeness descending, column
            select (question, column);
        foreach (var (question, column) in pairs)
        {
            if (!_isTaken[column] && !_found.ContainsKey(question.Id))
            {
                Take(question, new ColumnRange(column, column));
            }
        }
    }

    // Only the option's own words, and an option that comes again begins the next question.
    private void FindColumnsNamedLikeOptions()
    {
        foreach (var question in _open.OfType<PicksQuestion>().Where(question => !_found.ContainsKey(question.Id)))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i <= _headings.Length; i++)
            {
                var option = i < _headings.Length && !_isTaken[i] ? OptionCalled(question, _headings[i]) : null;
                if (option is not null && seen.Add(option))
                {
                    continue;
                }

                if (seen.Count >= LeastOptionColumns)
                {
                    Take(question, new ColumnRange(i - seen.Count, i - 1));
                    break;
                }

                seen.Clear();
                if (option is not null)
                {
                    seen.Add(option);
                }
            }
        }
    }

    private int? FindTeam()
    {
        var found =
            from column in Enumerable.Range(0, _headings.Length)
            where !_isTaken[column]
            let values = _table.Rows.Select(row => PlainText.Of(row.Cells[column])).Distinct(StringComparer.Ordinal).Take(MostTeams + 1).ToList()
            where values.Count <= MostTeams
            let named = values.Select(value => ValueSuggestions.TeamIn(value, _wordings)).OfType<Team>().Distinct().Count()
            where named == 2 || _headings[column].IsCode(TeamCode)
            orderby values.Count
            select (int?)column;
        return found.FirstOrDefault();
    }

    private void Take(Question question, ColumnRange columns)
    {
        if (columns.Columns.Any(column => _isTaken[column]))
        {
            return;
        }

        _found[question.Id] = columns;
        foreach (var column in columns.Columns)
        {
            _isTaken[column] = true;
        }
    }

    private double LikenessTo(Question question, Heading heading) => heading.IsCode(question.Id)
        ? Certain
        : Math.Max(LikenessTo(question, heading.Whole, code: null), LikenessTo(question, heading.Part, code: null));

    private double LikenessTo(Question question, string text, string? code) => string.Equals(code, PlainText.Code(question.Id), StringComparison.Ordinal)
        ? Certain
        : _wordings.SelectMany(wording => wording.TextsOf(question.Id)).Select(wording => PlainText.Likeness(text, wording)).DefaultIfEmpty(0).Max();

    private string? OptionCalled(PicksQuestion question, Heading heading) =>
        ValueSuggestions.OptionCalled(question, question.Options, heading.Whole, _wordings);
}
