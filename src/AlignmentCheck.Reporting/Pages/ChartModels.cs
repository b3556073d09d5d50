using System.Globalization;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Charts;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>Disclosed figures as the charts take them.</summary>
internal static class ChartModels
{
    private const int PointsOfScale = 5;

    /// <summary>So many rows stand beside the statements on one page.</summary>
    private const int MostHits = 6;

    public static ScoreMark? Mark(ScoreFigure? figure) =>
        figure is null ? null : new ScoreMark(figure.Score, new Charts.Interval(figure.Low, figure.High));

    public static CoverRow Cover(DimensionResult dimension) => dimension.Score switch
    {
        { Teams: { } teams } => new CoverRow(teams.Sales.Score, teams.Marketing.Score),
        { Pooled: { } pooled } => new CoverRow(null, null, pooled.Score),
        _ => new CoverRow(null, null),
    };

    /// <summary>The rows of a statement: both teams, or one pooled.</summary>
    public static IReadOnlyList<(Team? Team, StatementFigure Figure)> Rows(StatementResult statement) => statement switch
    {
        { Pooled: { } pooled } => [(null, pooled)],
        { Sales: { } sales, Marketing: { } marketing } => [(Team.Sales, sales), (Team.Marketing, marketing)],
        _ => [],
    };

    public static ShareRow Bars((Team? Team, StatementFigure Figure) row, ReportTexts texts) => new(
        row.Team,
        row.Figure.Mean.ToString(CultureInfo.InvariantCulture),
        row.Figure.Shares is { } shares ? new Charts.Shares(shares.Disagree, shares.Neutral, shares.Agree, Points(row.Figure.Points)) : null,
        texts["Statement.NoShares"]);

    public static TensRow Tens((Team? Team, StatementFigure Figure) row, ReportTexts texts) =>
        new(row.Team, row.Figure.Mean, TensSentences.Of(row.Figure.Mean, texts));

    /// <summary>Both teams' shares by option, options that nobody chose left out, what is not shown by itself last.</summary>
    public static IReadOnlyList<OptionRow> Options(OptionPicture sales, OptionPicture marketing, string others)
    {
        var rows = sales.Options.Concat(marketing.Options)
            .Select(o => o.Option)
            .DistinctBy(o => o.Id, StringComparer.Ordinal)
            .Select(o => new OptionRow(o.Text, sales.Share(o.Id), marketing.Share(o.Id)))
            .Where(r => r.Sales is > 0 || r.Marketing is > 0)
            .ToList();
        if (sales.Others is not null || marketing.Others is not null)
        {
            rows.Add(new OptionRow(others, sales.Others, marketing.Others, Others: true));
        }

        return rows;
    }

    /// <summary>What a team names beside what the other expects, most named first; of many the ones that either side names most.</summary>
    public static IReadOnlyList<HitRow> Hits(PredictionFigure figure) =>
    [
        .. figure.Named.Options.Concat(figure.Predicted.Options)
            .Select(o => o.Option)
            .DistinctBy(o => o.Id, StringComparer.Ordinal)
            .Select(o => new HitRow(o.Text, figure.Named.Share(o.Id), figure.Predicted.Share(o.Id)))
            .Where(r => r.Says is > 0 || r.Predicted is > 0)
            .OrderByDescending(r => Math.Max(r.Says ?? 0, r.Predicted ?? 0))
            .Take(MostHits)
            .OrderByDescending(r => r.Says ?? 0)
            .ThenByDescending(r => r.Predicted ?? 0),
    ];

    private static FivePoints? Points(IReadOnlyList<int>? points) =>
        points is { Count: PointsOfScale } ? new FivePoints(points[0], points[1], points[2], points[3], points[4]) : null;
}
