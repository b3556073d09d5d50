using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What the board page says, made from the shown figures of all dimensions.</summary>
public sealed class BoardSentences(DisclosedResult result, ReportTexts texts)
{
    private const int NoticeableDistance = 10;

    private readonly DimensionResult[] _shown = [.. result.Dimensions.Where(d => d.Score is not null)];

    private bool IsByTeam => result.Mode == DisclosureMode.PerTeam;

    /// <summary>The finding, as the page's title.</summary>
    public string Title()
    {
        if (_shown.Length == 0)
        {
            return texts["Board.Title.None"];
        }

        if (!IsByTeam)
        {
            return WeakestTitle("Board.Title.Pooled");
        }

        var (widest, gap) = Widest();
        var verdict = widest.Max(d => d.Score!.Teams!.Verdict);
        var names = Names(widest);
        if (verdict >= GapVerdict.Likely)
        {
            return LowerThroughout() is { } lower
                ? texts.Format(widest.Length == 1 ? "Board.Title.LowerAndGap" : "Board.Title.LowerAndGaps", texts.TeamName(lower), AllOf(_shown.Length), names)
                : texts.Format(widest.Length == 1 ? "Board.Title.Gap" : "Board.Title.Gaps", names, gap);
        }

        if (verdict == GapVerdict.Close)
        {
            return WeakestTitle("Board.Title.Close");
        }

        // A narrower gap can be the clearer one: what is known is said before what is not.
        var clear = _shown.Where(d => d.Score!.Teams!.Verdict >= GapVerdict.Likely).MaxBy(d => Math.Abs(d.Score!.Teams!.Gap));
        return clear is null
            ? texts.Format("Board.Title.Unclear", names)
            : texts.Format("Board.Title.Clearest", texts.Lower(clear.Dimension.Name), Math.Abs(clear.Score!.Teams!.Gap));
    }

    public string Strongest()
    {
        var best = _shown.Max(d => d.Score!.Score);
        var dimensions = _shown.Where(d => d.Score!.Score == best).ToArray();
        if (dimensions.Length == _shown.Length && _shown.Length > 1)
        {
            return texts.Format("Board.AllEqual", texts.Capital(AllOf(_shown.Length)), best);
        }

        var sentence = Standing(dimensions, best);
        var level = dimensions[0].Score!.Level.Number;
        return dimensions.Length == 1 && _shown.Count(d => d.Score!.Level.Number >= level) == 1
            ? texts.Format("Board.OnlyAtLevel", sentence, texts.LevelName(level))
            : sentence;
    }

    public string Weakest()
    {
        var least = _shown.Min(d => d.Score!.Score);
        var dimensions = _shown.Where(d => d.Score!.Score == least).ToArray();
        var sentence = Standing(dimensions, least);
        return dimensions is [{ Score.Teams: { } teams }] && Math.Abs(teams.Gap) >= NoticeableDistance
            ? texts.Format("Board.LowerTeam", sentence, texts.TeamName(LowerOf(teams)), Math.Min(teams.Sales.Score, teams.Marketing.Score))
            : sentence;
    }

    /// <summary>Null in a pooled round.</summary>
    public string? WidestGap()
    {
        if (!IsByTeam)
        {
            return null;
        }

        var (widest, gap) = Widest();
        var clearest = widest.MaxBy(d => d.Score!.Teams!.Verdict)!.Score!.Teams!;
        return texts.Format(
            widest.Length == 1 ? $"Board.Gap.{clearest.Verdict}" : $"Board.Gaps.{clearest.Verdict}",
            texts.Capital(Names(widest)),
            gap,
            new VerdictSentences(texts).TimesInTen(clearest.ChanceInTenths ?? 0));
    }

    /// <summary>Where belief and check differ most.</summary>
    public string FeltAgainstChecked()
    {
        var both = _shown.Where(d => d.Check?.Score is not null).ToArray();
        if (both.Length == 0)
        {
            return texts[!IsByTeam ? "Board.Checked.Pooled" : IsACheckHeldBack ? "Board.Checked.NotShown" : "Board.Checked.None"];
        }

        var farthest = both.MaxBy(d => Math.Abs(Distance(d)))!;
        var distance = Distance(farthest);
        return Math.Abs(distance) < NoticeableDistance
            ? texts["Board.Checked.Near"]
            : texts.Format(
                distance > 0 ? "Board.Checked.LessThanFelt" : "Board.Checked.MoreThanFelt",
                farthest.Dimension.Name,
                farthest.Score!.Score,
                farthest.Check!.Check.Short,
                farthest.Check.Score);
    }

    private bool IsACheckHeldBack =>
        _shown.Any(d => d.Dimension.Check is { } check && result.HeldBack.Any(h => string.Equals(h.What, $"check:{check.Id}", StringComparison.Ordinal)));

    private static int Distance(DimensionResult dimension) => dimension.Score!.Score - dimension.Check!.Score!.Value;

    private static Team LowerOf(TeamComparison teams) => teams.Gap > 0 ? Team.Marketing : Team.Sales;

    private string WeakestTitle(string key)
    {
        var least = _shown.Min(d => d.Score!.Score);
        var weakest = _shown.Where(d => d.Score!.Score == least).ToArray();
        return weakest.Length == _shown.Length && _shown.Length > 1
            ? texts.Format($"{key}.AllEqual", AllOf(_shown.Length), least)
            : texts.Format(weakest.Length == 1 ? $"{key}.One" : $"{key}.Several", Names(weakest), least);
    }

    private string Standing(DimensionResult[] dimensions, int score) =>
        texts.Format(dimensions.Length == 1 ? "Board.Standing.One" : "Board.Standing.Several", texts.Capital(Names(dimensions)), score);

    private (DimensionResult[] Dimensions, int Gap) Widest()
    {
        var gap = _shown.Max(d => Math.Abs(d.Score!.Teams!.Gap));
        return ([.. _shown.Where(d => Math.Abs(d.Score!.Teams!.Gap) == gap)], gap);
    }

    /// <summary>The team that is lower on every dimension, if there are several and one is.</summary>
    private Team? LowerThroughout() =>
        _shown.Length < 2 ? null
        : _shown.All(d => d.Score!.Teams!.Gap > 0) ? Team.Marketing
        : _shown.All(d => d.Score!.Teams!.Gap < 0) ? Team.Sales
        : null;

    private string AllOf(int number) => number is >= 2 and <= 9 ? texts[$"All.{number}"] : texts.Format("All.Many", number);

    /// <summary>Names within a sentence: the first letter of a name is a capital only at its start.</summary>
    private string Names(IEnumerable<DimensionResult> dimensions) => texts.List([.. dimensions.Select(d => texts.Lower(d.Dimension.Name))]);
}
