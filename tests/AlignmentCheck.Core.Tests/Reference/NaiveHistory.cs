using System.Globalization;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Reference;

/// <summary>
/// Changes and lines over rounds straight from instrument.md, over shown figures by name and people with their texts. What it gives are
/// lines of text, one for each change, point and break.
/// </summary>
internal sealed class NaiveHistory(IReadOnlyList<(Quarter Quarter, Round Round)> rounds)
{
    private static readonly string[] Groups = ["Sales", "Marketing", "Pooled"];

    private readonly SortedDictionary<string, string>[] _figures = [.. rounds.Select(r => Figures.Of(r.Round.Result()))];

    /// <summary>The last round's figures against the last, or the first, round that gives the same one.</summary>
    public IEnumerable<string> Changes(bool sinceFirst)
    {
        var last = rounds.Count - 1;
        int[] order = sinceFirst ? [.. Enumerable.Range(0, last)] : [.. Enumerable.Range(0, last).Reverse()];
        foreach (var dimension in rounds[last].Round.Questionnaire.Dimensions)
        {
            var score = order.Where(i => Same(i, last, dimension.Id) && Score(i, dimension.Id, "") is not null && Score(last, dimension.Id, "") is not null).Cast<int?>().FirstOrDefault();
            if (score is { } before)
            {
                foreach (var group in Groups.Where(g => Score(last, dimension.Id, Path(g)) is not null))
                {
                    yield return Line(dimension.Id, group, before, Score(before, dimension.Id, Path(group))!.Value, Score(last, dimension.Id, Path(group))!.Value, Needed(before, last, dimension, group));
                }

                var (level, now) = (Score(before, dimension.Id, "Level.Number")!.Value, Score(last, dimension.Id, "Level.Number")!.Value);
                var isReal = level != now && Math.Abs(Score(before, dimension.Id, "Lower")!.Value - Score(last, dimension.Id, "Lower")!.Value) >= 10;
                yield return $"{dimension.Id}:level  {level} {now} {(isReal ? now > level ? "Risen" : "Fallen" : "WithinChance")} since {rounds[before].Quarter}";
            }

            foreach (var statement in dimension.Statements)
            {
                if (order.Where(i => SameStatement(i, last, statement.Id) && Whole(i, statement.Id) && Whole(last, statement.Id)).Cast<int?>().FirstOrDefault() is { } place)
                {
                    foreach (var group in Groups.Where(g => Mean(last, statement.Id, g) is not null))
                    {
                        yield return Line(statement.Id, group, place, Mean(place, statement.Id, group)!.Value, Mean(last, statement.Id, group)!.Value, 20);
                    }
                }
            }

            if (dimension.Check is { } check
                && order.Where(i => SameCheck(i, last, check.Id) && CheckScore(i, check.Id) is not null && CheckScore(last, check.Id) is not null).Cast<int?>().FirstOrDefault() is { } at)
            {
                yield return Line($"check:{check.Id}", "", at, CheckScore(at, check.Id)!.Value, CheckScore(last, check.Id)!.Value, 20);
            }
        }
    }

    /// <summary>The points of a dimension's line and where it is joined.</summary>
    public IEnumerable<string> DimensionLine(string id)
    {
        for (var i = 0; i < rounds.Count; i++)
        {
            var shown = string.Join(' ', new[] { "Teams.Sales", "Teams.Marketing", "Pooled" }.Select(g => $"{Score(i, id, $"{g}.Score")}[{Score(i, id, $"{g}.Low")},{Score(i, id, $"{g}.High")}]"));
            var joined = i > 0 && Score(i, id, "") is not null && Score(i - 1, id, "") is not null && Same(i - 1, i, id);
            yield return $"{(joined ? "-" : "|")} {shown} {Score(i, id, "")}";
        }
    }

    private string Line(string what, string group, int before, int from, int to, double needed) =>
        $"{what} {(group == "Pooled" ? "" : group)} {from} {to} {(Math.Abs(to - from) < needed - 1e-9 ? "WithinChance" : to > from ? "Up" : "Down")} since {rounds[before].Quarter}";

    /// <summary>max(10, 1.4 · √(s₁²/n₁ + s₂²/n₂)), s in whole points.</summary>
    private double Needed(int before, int last, Dimension dimension, string group)
    {
        var errors = new[] { before, last }.Select(i =>
        {
            var asked = rounds[i].Round.Questionnaire.Dimensions.Single(d => d.Id == dimension.Id);
            var scores = rounds[i].Round.People.Where(p => group == "Pooled" || $"{p.Team}" == group).Select(p => NaiveReport.ScoreOf(p, asked)).OfType<double>().ToArray();
            var s = Naive.Whole(Naive.Deviation(scores));
            return (double)s * s / scores.Length;
        });
        return Math.Max(10, 1.4 * Math.Sqrt(errors.Sum()));
    }

    private bool SameMode(int i, int j) => _figures[i]["Mode"] == _figures[j]["Mode"];

    private bool Same(int i, int j, string dimension) =>
        SameMode(i, j) && Statements(i, dimension).Intersect(Statements(j, dimension)).Count() >= 3;

    private IEnumerable<string> Statements(int i, string dimension) =>
        rounds[i].Round.Questionnaire.Dimensions.Where(d => d.Id == dimension).SelectMany(d => d.Statements).Select(Text);

    private bool SameStatement(int i, int j, string id) =>
        SameMode(i, j) && rounds[i].Round.Questionnaire.Statements.Where(s => s.Id == id).Select(Text).Any(text => rounds[j].Round.Questionnaire.Statements.Any(s => Text(s) == text));

    private bool SameCheck(int i, int j, string id) =>
        SameMode(i, j) && CheckText(i, id) is { } text && text == CheckText(j, id);

    private string? CheckText(int i, string id) =>
        rounds[i].Round.Questionnaire.Dimensions.Where(d => d.Check?.Id == id).Select(d => Everything.Of(d.Check)).SingleOrDefault();

    private static string Text(Statement s) => $"{s.Id} {s.Reversed} {s.Text}";

    private static string Path(string group) => group == "Pooled" ? "Pooled.Score" : $"Teams.{group}.Score";

    private int? Score(int i, string dimension, string part) => Number(i, $"Dimensions[{dimension}].Score.{(part.Length == 0 ? "Score" : part)}");

    private int? Mean(int i, string statement, string group) => Number(i, $"Dimensions[{OwnerOf(i, statement)}].Statements[{statement}].{group}.Mean");

    private bool Whole(int i, string statement) => _figures[i].GetValueOrDefault($"Dimensions[{OwnerOf(i, statement)}].Statements[{statement}].IsWhole") == Figures.Show(true);

    private int? CheckScore(int i, string check) =>
        rounds[i].Round.Questionnaire.Dimensions.FirstOrDefault(d => d.Check?.Id == check) is { } owner ? Number(i, $"Dimensions[{owner.Id}].Check.Score") : null;

    private string? OwnerOf(int i, string statement) => rounds[i].Round.Questionnaire.Dimensions.FirstOrDefault(d => d.Statements.Any(s => s.Id == statement))?.Id;

    private int? Number(int i, string path) => _figures[i].TryGetValue(path, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
