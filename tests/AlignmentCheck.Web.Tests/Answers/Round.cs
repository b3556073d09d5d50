using AlignmentCheck.Content;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Tests.Answers;

/// <summary>A small file of answers to the shipped core questionnaire, which tests change where it matters to them.</summary>
public sealed class Round
{
    private readonly List<string> _columns;
    private readonly List<string[]> _rows;

    private Round(List<string> columns, List<string[]> rows) => (_columns, _rows) = (columns, rows);

    public static Questionnaire Core { get; } =
        ContentReader.Read(Path.Join(AppContext.BaseDirectory, "content"), "en").Library!.Find("core")!;

    /// <summary>Six people of each team, every column filled, no comments; the first row is line 2.</summary>
    public static Round Of(int sales = 6, int marketing = 6)
    {
        List<string> columns = ["team", .. Core.Questions.Select(question => question.Id)];
        var rows = Enumerable.Range(0, sales + marketing)
            .Select(person => columns.Select(column => Valid(column, person, person < sales ? "sales" : "marketing")).ToArray());
        return new Round(columns, [.. rows]);
    }

    public IReadOnlyList<string> Columns => _columns;

    /// <param name="line">The line of the file, where no cell has line breaks.</param>
    public Round With(int line, string column, string cell)
    {
        _rows[line - 2][_columns.IndexOf(column)] = cell;
        return this;
    }

    public Round WithAll(string column, string cell)
    {
        foreach (var row in _rows)
        {
            row[_columns.IndexOf(column)] = cell;
        }

        return this;
    }

    public Round WithAllStatements(string cell)
    {
        foreach (var statement in Core.Statements)
        {
            WithAll(statement.Id, cell);
        }

        return this;
    }

    public Round WithColumn(string column, string cell = "", int? at = null)
    {
        var index = at ?? _columns.Count;
        _columns.Insert(index, column);
        for (var i = 0; i < _rows.Count; i++)
        {
            _rows[i] = [.. _rows[i][..index], cell, .. _rows[i][index..]];
        }

        return this;
    }

    public Round Renamed(string column, string name)
    {
        _columns[_columns.IndexOf(column)] = name;
        return this;
    }

    public Round Without(params string[] columns) => Ordered(_columns.Except(columns, StringComparer.Ordinal));

    public Round Ordered(IEnumerable<string> columns)
    {
        var order = columns.Select(column => _columns.IndexOf(column)).ToList();
        return new Round([.. order.Select(i => _columns[i])], [.. _rows.Select(row => order.Select(i => row[i]).ToArray())]);
    }

    public string Text(string separator = ",", string lineEnd = "\n") =>
        string.Concat(_rows.Prepend([.. _columns]).Select(row => string.Join(separator, row) + lineEnd));

    private static string Valid(string column, int person, string team) => column switch
    {
        "team" => team,
        "kpi" => "revenue",
        "challenges.own" => "lead-quality|bad-data|short-staffed",
        "challenges.other" => "lead-volume|weak-content",
        "feedback" => "weekly",
        "reward" => "both",
        "funding.is" => "40",
        "funding.should" => "50",
        "words" => "helpful|slow",
        "comment" => "",
        _ => ((person % 5) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
