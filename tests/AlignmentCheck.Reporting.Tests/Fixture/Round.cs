using System.Globalization;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;

namespace AlignmentCheck.Reporting.Tests.Fixture;

/// <summary>
/// A round of answers from patterns. Each pattern is a column and what the team's people put there, in the order of the people:
/// <c>sg-1: 6*5 4*dk</c>. In place of a column there may be a dimension's id, <c>all</c> (every dimension) or <c>ticks</c> (every
/// statement): the first two take scores, 75 being 4 or, where a statement is asked the other way round, 2; the third takes answers
/// as ticked. A later pattern replaces what an earlier one put into a column; <c>-</c> is no answer,
/// and one value alone is everybody's. A column that no pattern
/// names was not asked.
/// </summary>
internal sealed class Round(Questionnaire questionnaire)
{
    private readonly List<(Team Team, int People, Dictionary<string, string[]> Columns)> _teams = [];
    private readonly List<AnswerSheet> _read = [];
    private HashSet<string>? _columns;

    public static Round Core => new(ShippedContent.Core);

    public static Round Extended => new(ShippedContent.Extended);

    public RoundTerms Terms { get; private set; } = new();

    public DisclosedResult Result => Close().Result;

    public Round Sales(int people, params string[] patterns) => With(Team.Sales, people, patterns);

    public Round Marketing(int people, params string[] patterns) => With(Team.Marketing, people, patterns);

    /// <summary>A comment may hold anything, so it is no pattern; each is by one of the people that came before.</summary>
    public Round Comments(Team team, params string[] comments)
    {
        var (_, people, columns) = _teams.Last(t => t.Team == team);
        columns["comment"] = [.. comments, .. Enumerable.Repeat("", people - comments.Length)];
        return this;
    }

    public Round On(RoundTerms terms)
    {
        Terms = terms;
        return this;
    }

    /// <summary>The answers of a file under <c>content/samples</c>.</summary>
    public Round Sample(string name)
    {
        var rows = Csv.Rows(File.ReadAllText(Path.Combine(ShippedContent.Root, "content", "samples", name)));
        var builder = new AnswerSheetBuilder(questionnaire);
        foreach (var row in rows.Skip(1))
        {
            for (var i = 1; i < row.Length; i++)
            {
                Put(builder, rows[0][i], row[i]);
            }

            _read.Add(builder.Build(row[0] == "sales" ? Team.Sales : Team.Marketing));
        }

        _columns = [.. rows[0]];
        return this;
    }

    /// <summary>Answers of single people, by question; everything was asked.</summary>
    public Round People(IEnumerable<(Team Team, IReadOnlyDictionary<string, string> Answers)> people)
    {
        var builder = new AnswerSheetBuilder(questionnaire);
        foreach (var (team, answers) in people)
        {
            foreach (var (question, answer) in answers)
            {
                Put(builder, question, answer);
            }

            _read.Add(builder.Build(team));
        }

        _columns = [.. questionnaire.Questions.Select(question => question.Id)];
        return this;
    }

    public ClosedRound Close()
    {
        var asked = _columns ?? [.. _teams.SelectMany(t => t.Columns.Keys)];
        var notAsked = questionnaire.Questions.Where(q => q is not Statement && !asked.Contains(q.Id)).Select(q => q.Id).ToHashSet();
        return Closing.Close(questionnaire, Terms, _read.Concat(_teams.SelectMany(t => Sheets(t.Team, t.People, t.Columns))), notAsked);
    }

    public Report Report(Round? before = null, string? organisation = null, Quarter? quarter = null) =>
        ReportAfter(before is null ? [] : [before], organisation, quarter);

    /// <summary>The report of the last of several rounds, each a quarter after the one before; 2026-Q3 is the one before this.</summary>
    public Report ReportAfter(IReadOnlyList<Round> before, string? organisation = null, Quarter? quarter = null)
    {
        var (last, closed) = (new Quarter(2026, 3), Close());
        var history = RoundHistory.Of([.. before.Select((round, i) => new DatedRound(last.Plus(i + 1 - before.Count), round.Close())), new DatedRound(quarter, closed)]);
        var now = closed.Result;
        return new Report(
            now,
            Recommending.From(now, ShippedContent.English.Steps),
            history.SincePrevious,
            new ReportHeading(organisation, quarter, before.Count > 0 ? last : null, new DateOnly(2026, 11, 22)),
            ShippedContent.English.Sources)
        {
            History = history,
            UsualTasks = ShippedContent.English.UsualTasks,
        };
    }

    private Round With(Team team, int people, string[] patterns)
    {
        var columns = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            var (name, cells) = Read(pattern, people);
            foreach (var (column, values) in Columns(name, cells))
            {
                columns[column] = values;
            }
        }

        _teams.Add((team, people, columns));
        return this;
    }

    private static (string Name, string[] Cells) Read(string pattern, int people)
    {
        var parts = pattern.Split(": ");
        var runs = parts[1].Split(' ');
        string[] cells = runs is [var same] && !same.Contains('*', StringComparison.Ordinal)
            ? [.. Enumerable.Repeat(same, people)]
            : [.. runs.SelectMany(Repeated)];
        return cells.Length == people ? (parts[0], cells) : throw new ArgumentException($"\"{pattern}\" is not for {people} people.", nameof(pattern));
    }

    private static IEnumerable<string> Repeated(string run) => run.Split('*') is [var times, var value]
        ? Enumerable.Repeat(value, int.Parse(times, CultureInfo.InvariantCulture))
        : [run];

    private IEnumerable<(string Column, string[] Cells)> Columns(string name, string[] cells) => name switch
    {
        "ticks" => questionnaire.Statements.Select(s => (s.Id, cells)),
        "all" => questionnaire.Dimensions.SelectMany(d => Scored(d, cells)),
        _ => questionnaire.Dimensions.FirstOrDefault(d => d.Id == name) is { } dimension ? Scored(dimension, cells) : [(name, cells)],
    };

    private static IEnumerable<(string Column, string[] Cells)> Scored(Dimension dimension, string[] scores) =>
        dimension.Statements.Select(s => (s.Id, scores.Select(score => Ticked(s, score)).ToArray()));

    private static string Ticked(Statement statement, string score) => (score, statement.Reversed) switch
    {
        ("-", _) => "",
        ("0", false) or ("100", true) => "1",
        ("25", false) or ("75", true) => "2",
        ("50", _) => "3",
        ("75", false) or ("25", true) => "4",
        ("100", false) or ("0", true) => "5",
        _ => throw new ArgumentException($"No answer scores {score}.", nameof(score)),
    };

    private IEnumerable<AnswerSheet> Sheets(Team team, int people, Dictionary<string, string[]> columns)
    {
        var builder = new AnswerSheetBuilder(questionnaire);
        for (var person = 0; person < people; person++)
        {
            foreach (var (column, cells) in columns)
            {
                Put(builder, column, cells[person] == "-" ? "" : cells[person]);
            }

            yield return builder.Build(team);
        }
    }

    private void Put(AnswerSheetBuilder builder, string column, string cell)
    {
        if (builder.Put(questionnaire.IndexOf(column), cell) is { } problem)
        {
            throw new ArgumentException($"{column}: {problem.Found}, expected {problem.Expected}.", nameof(cell));
        }
    }
}
