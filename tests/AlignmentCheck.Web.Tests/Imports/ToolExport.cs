using System.Globalization;
using System.Text;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Tests.Imports;

/// <summary>A survey tool by the shape of its exports.</summary>
public enum Tool
{
    LimeSurvey,
    GoogleForms,
    MicrosoftForms,
    SurveyMonkey,
    Typeform,
}

/// <summary>Writes answers as a survey tool exports them: its own columns, its separators, its way with several picks.</summary>
internal sealed class ToolExport(Tool tool, Questionnaire asked)
{
    private static readonly string[] Points = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];

    /// <param name="people">Answers as they stand in <c>responses.csv</c>, by question id, with <c>team</c>.</param>
    public byte[] Write(IReadOnlyList<IReadOnlyDictionary<string, string>> people)
    {
        List<(string First, string Second, Func<int, string> Cell)> columns = [.. Own(), ("Where do you work?", "Response", person => people[person]["team"] == "sales" ? "Sales team" : "Marketing")];
        foreach (var question in asked.Questions)
        {
            columns.AddRange(Of(question).Select(column => (column.First, column.Second, (Func<int, string>)(person => column.Cell(people[person].GetValueOrDefault(question.Id, ""))))));
        }

        if (tool == Tool.SurveyMonkey)
        {
            BlankRepeated(columns);
        }

        var rows = Enumerable.Range(0, people.Count).Select(person => columns.Select(column => column.Cell(person)));
        var head = columns.Select(column => column.First);
        IEnumerable<IEnumerable<string>> all = tool == Tool.SurveyMonkey ? [head, columns.Select(column => column.Second), .. rows] : [head, .. rows];
        var separator = tool switch { Tool.MicrosoftForms => ';', Tool.Typeform => '\t', _ => ',' };
        var text = string.Concat(all.Select(row => string.Join(separator, row.Select(cell => Quoted(cell, separator))) + "\r\n"));
        return tool switch
        {
            Tool.MicrosoftForms => Encoding.Latin1.GetBytes(text),
            Tool.Typeform => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            Tool.LimeSurvey => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private IEnumerable<(string First, string Second, Func<int, string> Cell)> Own() => (tool switch
    {
        Tool.LimeSurvey => (string[])["Response ID", "Date submitted", "Last page", "IP address"],
        Tool.GoogleForms => ["Timestamp", "Email Address"],
        Tool.MicrosoftForms => ["ID", "Start time", "Completion time", "Email", "Name"],
        Tool.SurveyMonkey => ["Respondent ID", "Collector ID", "Start Date", "IP Address"],
        _ => ["#", "Network ID", "Submit Date (UTC)"],
    }).Select((name, i) => (name, "", (Func<int, string>)(person => $"{name} {i} {person}@example.test")));

    private IEnumerable<(string First, string Second, Func<string, string> Cell)> Of(Question question) => question switch
    {
        Statement => [(InGrid("How far do you agree?", question.Text), question.Text, Point)],
        PicksQuestion picks when tool is Tool.GoogleForms or Tool.MicrosoftForms => [(picks.Text, "", answer => Joined(picks, answer))],
        PicksQuestion picks => picks.Options.Select(option => (OptionHeading(picks, option), option.Text, (Func<string, string>)(answer => Mark(option, answer)))),
        ChoiceQuestion choice when choice.Id.StartsWith("owns.", StringComparison.Ordinal) => [(InGrid(asked.Ownership!.Text, TaskOf(choice)), TaskOf(choice), answer => TextOf(choice.Options, answer))],
        ChoiceQuestion choice => [(choice.Text, "Response", answer => TextOf(choice.Options, answer))],
        NumberQuestion => [(question.Text, "Response", Number)],
        _ => [(question.Text, "Open-Ended Response", answer => answer)],
    };

    private string TaskOf(Question question) => asked.Ownership!.Tasks.Single(task => task.Question == question).Name;

    private string InGrid(string grid, string row) => tool switch
    {
        Tool.LimeSurvey or Tool.GoogleForms => $"{grid} [{row}]",
        Tool.SurveyMonkey => grid,
        _ => row,
    };

    private string OptionHeading(PicksQuestion picks, Option option) => tool switch
    {
        Tool.LimeSurvey => $"{picks.Text} [{option.Text}]",
        Tool.SurveyMonkey => picks.Text,
        _ => option.Text,
    };

    private string Point(string answer) => answer switch
    {
        "" => "",
        "dk" => "Don’t know".Replace('’', tool == Tool.MicrosoftForms ? '\'' : '’'),
        _ => tool switch
        {
            Tool.GoogleForms => answer,
            Tool.Typeform => (int.Parse(answer, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture),
            Tool.MicrosoftForms => $"{answer} - {Points[answer[0] - '1']}",
            _ => Points[answer[0] - '1'],
        },
    };

    private string Number(string answer) => (answer, tool) switch
    {
        ("", _) => "",
        ("dk", _) => "don't know",
        (_, Tool.MicrosoftForms) => answer + " %",
        (_, Tool.SurveyMonkey) => (int.Parse(answer, CultureInfo.InvariantCulture) / 100.0).ToString("0.00", CultureInfo.InvariantCulture),
        _ => answer,
    };

    private string Joined(PicksQuestion picks, string answer) =>
        string.Concat(answer.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(id => TextOf(picks.Options, id) + (tool == Tool.GoogleForms ? ", " : ";"))).TrimEnd(' ').TrimEnd(',');

    private string Mark(Option option, string answer)
    {
        var isPicked = answer.Split('|').Contains(option.Id);
        return tool switch
        {
            Tool.LimeSurvey => answer.Length == 0 ? "" : isPicked ? "Yes" : "No",
            _ => isPicked ? option.Text : "",
        };
    }

    private static string TextOf(IReadOnlyList<Option> options, string id) => id.Length == 0 ? "" : options.Single(option => option.Id == id).Text;

    // A question's words stand above the first of its columns only.
    private static void BlankRepeated(List<(string First, string Second, Func<int, string> Cell)> columns)
    {
        for (var i = columns.Count - 1; i > 0; i--)
        {
            columns[i] = columns[i] with { First = columns[i].First == columns[i - 1].First ? "" : columns[i].First };
        }
    }

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().ContainsAny($"{separator}\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
