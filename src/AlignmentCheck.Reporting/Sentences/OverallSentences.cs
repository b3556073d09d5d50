using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>How aligned the teams are as a whole, for who reads nothing else.</summary>
public sealed class OverallSentences(DisclosedResult result, ReportTexts texts)
{
    private const int NoticeableDistance = 10;

    private readonly DimensionResult[] _shown = [.. result.Dimensions.Where(d => d.Score is not null)];

    /// <summary>What the level means, how the dimensions stand, where each team stands, and what the overall scores leave out; as much of it as is shown.</summary>
    public IEnumerable<string> All()
    {
        if (result.Overall is { } overall)
        {
            yield return texts[$"Overall.Means.{overall.Level.Number}"];
        }

        if (Levels() is { } levels)
        {
            yield return levels;
        }

        if (result.Overall is { Sales: { } sales, Marketing: { } marketing })
        {
            yield return Teams(sales, marketing);
        }

        var core = result.Dimensions.Count(d => d.Dimension.IsCore);
        if (result.Overall is not null && core < result.Dimensions.Count)
        {
            yield return texts.Format("Overall.CoreOnly", Word(core));
        }
    }

    /// <summary>How far the level is from its neighbour: a lower one that is close, or else the points that are missing to the next.</summary>
    public string LevelNote(OverallResult overall) => overall.Level switch
    {
        { ToNext: null, Border: null } => texts["Board.Highest"],
        { Border: { } border, Number: var number } when border < number => JustAbove(overall, border),
        { ToNext: { } points, Number: var number } => overall switch
        {
            { Sales: { } sales, Marketing: { } marketing } when sales != marketing => ToNext(sales, marketing, number),
            _ => texts.Count("Board.ToNext", points, texts.LevelName(number + 1)),
        },
        _ => throw new ArgumentException($"Level {overall.Level} borders on none above it.", nameof(overall)),
    };

    /// <summary>At which levels the dimensions are, lowest first; null where none is shown.</summary>
    private string? Levels()
    {
        var all = _shown.GroupBy(d => d.Score!.Level.Number).OrderBy(group => group.Key).Select(group => (Level: group.Key, Number: group.Count())).ToArray();
        return all switch
        {
            [] => null,
            [var (level, number)] => texts.Format(
                (number, number == result.Dimensions.Count) switch
                {
                    (1, _) => "Overall.Levels.One",
                    (_, true) => "Overall.Levels.All",
                    _ => "Overall.Levels.AllShown",
                },
                texts.Capital(texts.AllOf(number)),
                texts.LevelName(level)),
            [var (level, number), .. var others] => texts.Format(
                "Overall.Levels.Mixed",
                texts.List(
                [
                    texts.Count("Overall.Levels.First", number, texts.Capital(Word(number)), texts.LevelName(level)),
                    .. others.Select(other => texts.Format("Overall.Levels.Other", Word(other.Number), texts.LevelName(other.Level))),
                ])),
        };
    }

    private string JustAbove(OverallResult overall, int border) => overall switch
    {
        { Sales: { } sales, Marketing: { } marketing } when Level.Of(sales).Border != Level.Of(marketing).Border =>
            texts.Format("Board.TeamBorder", texts.LevelName(border), texts.TeamName(Lower(sales, marketing))),
        _ => texts.Format("Board.Border", texts.LevelName(border)),
    };

    private string ToNext(int sales, int marketing, int level)
    {
        var next = texts.LevelName(level + 1);
        var (toSales, toMarketing) = ((level * Level.Width) - sales, (level * Level.Width) - marketing);
        return toSales > 0 && toMarketing > 0
            ? texts.Format("Board.TeamsToNext", toSales, toMarketing, next)
            : texts.Count("Board.TeamToNext", Math.Max(toSales, toMarketing), next, texts.TeamName(Lower(sales, marketing)));
    }

    private string Teams(int sales, int marketing)
    {
        var isSameLevel = Level.Of(sales).Number == Level.Of(marketing).Number;
        return Math.Abs(sales - marketing) switch
        {
            0 => texts.Format("Overall.Teams.Equal", sales),
            < NoticeableDistance when isSameLevel => texts.Format("Overall.Teams.Near", sales, marketing),
            < NoticeableDistance => texts.Format("Overall.Teams.NearByLower", sales, marketing, texts.TeamName(Lower(sales, marketing))),
            var distance => texts.Format("Overall.Teams.Apart", sales, marketing, texts.TeamName(Lower(sales, marketing)), distance),
        };
    }

    private static Team Lower(int sales, int marketing) => sales < marketing ? Team.Sales : Team.Marketing;

    private string Word(int number) => number <= ReportTexts.LargestNumberWord ? texts.NumberWord(number) : texts.Number(number, "0");
}
