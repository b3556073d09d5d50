using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What has become of a figure over the rounds, in a line.</summary>
public sealed class TrendSentences(RoundHistory history, ReportTexts texts)
{
    /// <summary>The overall level. The score has no spread of its own, so nothing more is said of it.</summary>
    public string Overall()
    {
        if (history.OverallLevel is not { } change)
        {
            return history.Overall.Points[^1].Level is { } level
                ? texts.Format("Trend.Overall.Only", texts.LevelName(level.Number))
                : texts["Trend.Overall.None"];
        }

        var (now, before, since) = (texts.LevelName(change.Now), texts.LevelName(change.Before), texts.QuarterBrief(change.Since!));
        return change switch
        {
            { Verdict: ChangeVerdict.Risen } => texts.Format("Trend.Overall.Risen", now, before, since),
            { Verdict: ChangeVerdict.Fallen } => texts.Format("Trend.Overall.Fallen", now, before, since),
            { Difference: 0 } => texts.Format("Trend.Overall.Same", now, since),
            _ => texts.Format("Trend.Overall.WithinChance", now, before, since),
        };
    }

    /// <summary>A dimension or a check: which team has moved since the last round that gives it.</summary>
    public string Of(FigureTrend trend)
    {
        var name = trend.What.StartsWith("check:", StringComparison.Ordinal) ? texts.Capital(trend.Dimension!.Check!.Short) : trend.Dimension!.Name;
        var changes = history.SincePrevious?.Changes.Where(change => string.Equals(change.What, trend.What, StringComparison.Ordinal)).ToArray() ?? [];
        if (changes.Length == 0)
        {
            return texts.Format(trend.Points[^1].Missing is null ? "Trend.Finding.None" : "Trend.Finding.Missing", name);
        }

        // Where most figures are beside the round before, only the others say beside which.
        var since = changes[0].Since!;
        return since == history.Rounds[^2].Quarter
            ? texts.Format("Trend.Finding", name, Moved(changes))
            : texts.Format("Trend.Finding.Since", name, Moved(changes), texts.QuarterBrief(since));
    }

    /// <summary>What the titles of dimensions and checks are about.</summary>
    public string Dimensions() => history.SincePrevious is { Changes.Count: > 0 }
        ? texts.Format("Trend.DimensionsSince", texts.QuarterBrief(history.Rounds[^2].Quarter!))
        : texts["Trend.Dimensions"];

    private string Moved(IReadOnlyList<Change> changes) => changes switch
    {
        [{ Verdict: ChangeVerdict.WithinChance }, { Verdict: ChangeVerdict.WithinChance }] or [{ Verdict: ChangeVerdict.WithinChance }] =>
            texts["Trend.Moved.None"],
        [var both] => texts[$"Trend.Moved.{both.Verdict}"],
        [var sales, var marketing] when sales.Verdict == marketing.Verdict => texts.Format(
            $"Trend.Moved.Team.{sales.Verdict}", texts.Lower(texts["Team.Both"])),
        _ => texts.List([.. changes.Where(change => change.HasMoved).Select(change => texts.Format($"Trend.Moved.Team.{change.Verdict}", texts.TeamName(change.Team!.Value)))]),
    };
}
