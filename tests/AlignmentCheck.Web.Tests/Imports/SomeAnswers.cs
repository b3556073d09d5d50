using System.Text;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Answers;

namespace AlignmentCheck.Web.Tests.Imports;

/// <summary>People's answers of all kinds, made from a seed.</summary>
internal sealed class SomeAnswers
{
    private static readonly string[] Comments = ["", "", "More, please", "=1+1", "'quoted' \"twice\"", "two\r\nlines; and | more", "Käse", "@you"];

    private readonly Random _random;

    public SomeAnswers(Questionnaire asked, int seed, int people = 14)
    {
        _random = new Random(seed);

        // Every point and part of a hundred is there, so that numbers say what scale they are of.
        People = [.. Enumerable.Range(0, people).Select(person => (IReadOnlyDictionary<string, string>)asked.Questions
            .Select(question => KeyValuePair.Create(question.Id, person == 0 ? Plain(question) : Any(question)))
            .Append(KeyValuePair.Create("team", person % 2 == 0 ? "sales" : "marketing"))
            .ToDictionary(StringComparer.Ordinal))];
        Asked = asked;
    }

    public Questionnaire Asked { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> People { get; }

    /// <summary>The sheets that <c>responses.csv</c> gives.</summary>
    public IReadOnlyList<AnswerSheet> Sheets()
    {
        string[] columns = ["team", .. Asked.Questions.Select(question => question.Id)];
        var text = string.Concat(People.Select(person => columns.Select(column => $"\"{person[column].Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Prepend(columns).Select(row => string.Join(',', row) + "\n"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var file = new ResponsesFile(stream, Asked);
        var sheets = file.Sheets().ToList();
        file.Problems.Listed.ShouldBeEmpty();
        return sheets;
    }

    /// <summary>A sheet as text, to be compared.</summary>
    public string Text(AnswerSheet sheet) => $"{sheet.Team}: " + string.Join("; ", sheet.Answers(Asked).Select(answer => answer switch
    {
        GivenAnswer.Point point => $"{answer.Question.Id} {point.Value}",
        GivenAnswer.Options options => $"{answer.Question.Id} {string.Join('|', options.Chosen.Select(option => option.Id))}",
        GivenAnswer.Number number => $"{answer.Question.Id} {number.Value}",
        GivenAnswer.Text text => $"{answer.Question.Id} {text.Value}",
        _ => $"{answer.Question.Id} dk",
    }));

    private static string Plain(Question question) => question switch
    {
        Statement statement => statement.Id.EndsWith('1') ? "1" : "5",
        NumberQuestion => "40",
        _ => "",
    };

    private string Any(Question question) => _random.Next(10) == 0 ? "" : question switch
    {
        Statement { OffersDontKnow: true } when _random.Next(8) == 0 => "dk",
        Statement => $"{_random.Next(1, 6)}",
        ChoiceQuestion choice => choice.Options[_random.Next(choice.Options.Count)].Id,
        PicksQuestion picks when _random.Next(6) == 0 => picks.Options[^1].Id,
        PicksQuestion picks => Picked(picks),
        NumberQuestion => _random.Next(5) == 0 ? "dk" : $"{_random.Next(0, 101)}",
        _ => Comments[_random.Next(Comments.Length)],
    };

    private string Picked(PicksQuestion picks)
    {
        var real = picks.Options.Where(option => option.Kind == OptionKind.Real).Select(option => option.Id).ToArray();
        _random.Shuffle(real);
        return string.Join('|', real.Take(_random.Next(1, picks.Most + 1)));
    }
}
