using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
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
            return Extreme() is { } pooled ? texts.Format("Board.Title.Pooled.Extreme", pooled) : WeakestTitle("Board.Title.Pooled");
        }

        var (widest, gap) = Widest();
        var verdict = widest.Max(d => d.Score!.Teams!.Verdict);
        var names = Names(widest);
        if ((gap < Level.Width || verdict < GapVerdict.Likely) && Extreme() is { } extreme)
        {
            return texts.Capital(extreme);
        }

        if (verdict >= GapVerdict.Likely)
        {
            return LowerThroughout() is { } lower && _shown.All(d => d.Score!.Teams!.Verdict >= GapVerdict.Likely)
                ? texts.Format(widest.Length == 1 ? "Board.Title.LowerAndGap" : "Board.Title.LowerAndGaps", texts.TeamName(lower), texts.AllOf(_shown.Length), names)
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
            return texts.Format("Board.AllEqual", texts.Capital(texts.AllOf(_shown.Length)), best);
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
        if (dimensions.Length == _shown.Length && _shown.Length > 1)
        {
            return texts.Format("Board.NoneWeakest", texts.AllOf(_shown.Length), least);
        }

        var sentence = Standing(dimensions, least);
        return dimensions is [{ Score.Teams: { } teams }] && Math.Abs(teams.Gap) >= NoticeableDistance
            ? texts.Format("Board.LowerTeam", sentence, texts.TeamName(LowerOf(teams)), Math.Min(teams.Sales.Score, teams.Marketing.Score))
            : sentence;
    }

    /// <summary>The widest gap, and which others can be relied on. Null in a pooled round.</summary>
    public string? WidestGap()
    {
        if (!IsByTeam)
        {
            return null;
        }

        var (widest, gap) = Widest();
        return string.Join(' ', [TheWidest(widest, gap), .. Others(widest, GapVerdict.Differ), .. Others(widest, GapVerdict.Likely)]);
    }

    private string TheWidest(DimensionResult[] widest, int gap)
    {
        var clearest = widest.MaxBy(d => d.Score!.Teams!.Verdict)!.Score!.Teams!;
        var chance = new VerdictSentences(texts).TimesInTen(clearest.ChanceInTenths ?? 0);
        var isClose = clearest.Verdict == GapVerdict.Close;
        return gap == 0 ? texts["Board.Gap.Nowhere"]
            : widest is [{ Score.Teams: { } teams }] ? texts.Format(
                $"Board.Gap.{clearest.Verdict}", isClose ? Names(widest) : texts.Capital(Names(widest)), gap, chance, teams.Sales.Score, teams.Marketing.Score)
            : clearest.Verdict >= GapVerdict.Likely && widest.All(d => d.Score!.Teams!.Verdict == clearest.Verdict) ? texts.Format(
                $"Board.Gaps.All.{clearest.Verdict}", texts.Capital(Names(widest)), gap, Higher(widest), texts.AllOf(widest.Length))
            : texts.Format($"Board.Gaps.{clearest.Verdict}", isClose ? Names(widest) : texts.Capital(Names(widest)), gap, chance, Higher(widest));
    }

    /// <summary>The other dimensions of a verdict; which team is higher is said where the widest gap does not say it for all.</summary>
    private IEnumerable<string> Others(DimensionResult[] widest, GapVerdict verdict)
    {
        var others = _shown.Except(widest).Where(d => d.Score!.Teams!.Verdict == verdict).ToArray();
        if (others.Length == 0)
        {
            yield break;
        }

        var isOneWay = widest.Concat(others).Select(d => Math.Sign(d.Score!.Teams!.Gap)).Distinct().Count() == 1;
        var named = others.Select(d => isOneWay ? texts.Lower(d.Dimension.Name) : texts.Format("Board.OtherGaps.Item", texts.Lower(d.Dimension.Name), texts.TeamName(HigherOf(d.Score!.Teams!))));
        yield return texts.Count($"Board.OtherGaps.{verdict}", others.Length, texts.List([.. named]));
    }

    /// <summary>Where belief and check differ most.</summary>
    public string FeltAgainstChecked()
    {
        var both = _shown.Where(d => d.Check?.Score is not null).ToArray();
        if (both.Length == 0)
        {
            return texts[!IsByTeam ? "Board.Checked.Pooled" : IsACheckHeldBack ? "Board.Checked.NotShown" : "Board.Checked.None"];
        }

        var most = both.Max(d => Math.Abs(Distance(d)));
        if (most < NoticeableDistance)
        {
            return texts["Board.Checked.Near"];
        }

        var farthest = both.Where(d => Math.Abs(Distance(d)) == most).ToArray();
        return farthest is [var one]
            ? texts.Format(
                Distance(one) > 0 ? "Board.Checked.LessThanFelt" : "Board.Checked.MoreThanFelt",
                one.Dimension.Name,
                one.Score!.Score,
                one.Check!.Check.Short,
                one.Check.Score)
            : texts.Format(
                farthest.All(d => Distance(d) > 0) ? "Board.Checked.Tied.LessThanFelt"
                    : farthest.All(d => Distance(d) < 0) ? "Board.Checked.Tied.MoreThanFelt"
                    : "Board.Checked.Tied.BothWays",
                texts.Capital(texts.List([.. farthest.Select(d => texts.Format("Board.Checked.Item", texts.Lower(d.Dimension.Name), d.Score!.Score, d.Check!.Score))])),
                most);
    }

    private bool IsACheckHeldBack =>
        _shown.Any(d => d.Dimension.Check is { } check && result.HeldBack.Any(h => string.Equals(h.What, $"check:{check.Id}", StringComparison.Ordinal)));

    private static int Distance(DimensionResult dimension) => dimension.Score!.Score - dimension.Check!.Score!.Value;

    private static Team HigherOf(TeamComparison teams) => teams.Gap > 0 ? Team.Sales : Team.Marketing;

    private static Team LowerOf(TeamComparison teams) => teams.Gap > 0 ? Team.Marketing : Team.Sales;

    /// <summary>That all dimensions are at the lowest level, or at the highest; null where neither is so, or one is held back.</summary>
    private string? Extreme() =>
        _shown.Length == result.Dimensions.Count && _shown.Select(d => d.Score!.Level.Number).Distinct().ToArray() is [1 or Level.Highest] level
            ? texts.Format($"Board.Extreme.{level[0]}", texts.AllOf(_shown.Length), texts.LevelName(level[0]))
            : null;

    /// <summary>Which team is higher in dimensions whose gaps are equally wide, and not 0.</summary>
    private string Higher(DimensionResult[] dimensions)
    {
        var bySales = dimensions.Where(d => d.Score!.Teams!.Gap > 0).ToArray();
        var byMarketing = dimensions.Except(bySales).ToArray();
        return (bySales, byMarketing) switch
        {
            (_, []) => texts.Format("Board.Higher.All", texts.TeamName(Team.Sales), texts.AllOf(dimensions.Length)),
            ([], _) => texts.Format("Board.Higher.All", texts.TeamName(Team.Marketing), texts.AllOf(dimensions.Length)),
            _ => texts.Format("Board.Higher.Each", texts.TeamName(Team.Sales), Names(bySales), texts.TeamName(Team.Marketing), Names(byMarketing)),
        };
    }

    private string WeakestTitle(string key)
    {
        var least = _shown.Min(d => d.Score!.Score);
        var weakest = _shown.Where(d => d.Score!.Score == least).ToArray();
        return weakest.Length == _shown.Length && _shown.Length > 1
            ? texts.Format($"{key}.AllEqual", texts.AllOf(_shown.Length), least)
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

    /// <summary>Names within a sentence: the first letter of a name is a capital only at its start.</summary>
    private string Names(IEnumerable<DimensionResult> dimensions) => texts.List([.. dimensions.Select(d => texts.Lower(d.Dimension.Name))]);
}
