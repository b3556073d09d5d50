using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What a dimension's page says in its titles.</summary>
public sealed class DimensionSentences(DimensionResult dimension, ReportTexts texts)
{
    private const int NoticeableDistance = 20;
    private const int High = 75;

    /// <summary>The finding, as the page's title.</summary>
    public string Title()
    {
        var name = dimension.Dimension.Name;
        if (dimension.Score is not { } score)
        {
            return texts.Format("Dimension.Title.NotShown", name);
        }

        if (score.Teams is { Verdict: >= GapVerdict.Likely } teams)
        {
            return texts.Format($"Dimension.Title.{teams.Verdict}", name, teams.Sales.Score, teams.Marketing.Score);
        }

        var check = dimension.Check?.Score;
        return (score.Score - check) switch
        {
            >= NoticeableDistance => texts.Format("Dimension.Title.FeltMore", name, score.Score, check),
            <= -NoticeableDistance => texts.Format("Dimension.Title.CheckedMore", name, score.Score, check),
            _ => texts.Format("Dimension.Title.Level", name, score.Score, texts.LevelPhrase(score.Level)),
        };
    }

    /// <summary>The finding of the statements' figure.</summary>
    public string Statements()
    {
        var means = dimension.Statements.Select(s => (s.Statement, Low: Low(s), Apart: Apart(s))).ToArray();
        if (means.Length == 0)
        {
            return texts["Statements.Title.NotShown"];
        }

        var widest = means.MaxBy(s => s.Apart);
        if (widest.Apart >= NoticeableDistance)
        {
            return texts.Format("Statements.Title.Apart", widest.Statement.Short);
        }

        var lowest = means.MinBy(s => s.Low);
        return lowest.Low >= High
            ? texts["Statements.Title.AllHigh"]
            : texts.Format(lowest.Statement.Reversed ? "Statements.Title.LowestReversed" : "Statements.Title.Lowest", lowest.Statement.Short);
    }

    private static int Low(StatementResult statement) => statement is { Sales: { } sales, Marketing: { } marketing }
        ? Math.Min(sales.Mean, marketing.Mean)
        : statement.Pooled!.Mean;

    private static int Apart(StatementResult statement) =>
        statement is { Sales: { } sales, Marketing: { } marketing } ? Math.Abs(sales.Mean - marketing.Mean) : 0;
}
