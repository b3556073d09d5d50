using System.Globalization;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Charts;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>The same values that the charts take, as tables for who does not see them or wants to copy the numbers. Nothing is worked out here.</summary>
internal sealed class FigureTables(ReportTexts texts)
{
    private readonly TeamNames _names = new(texts["Team.Sales"], texts["Team.Marketing"], texts["Team.Both"]);

    public FigureTable Scores(string caption, IEnumerable<DimensionResult> dimensions) => new(
        caption,
        [texts["Answers.Team"], texts["Statement.Score"], texts["Figure.Interval"]],
        [.. dimensions.Select(dimension => new FigureGroup(dimension.Dimension.Name, [.. ScoresOf(dimension)]))]);

    public FigureTable Statements(string caption, DimensionResult dimension)
    {
        var withShares = dimension.Statements.SelectMany(ChartModels.Rows).Any(row => row.Figure.Shares is not null);
        IReadOnlyList<string> shares = withShares ? [texts["Figure.Disagree"], texts["Statement.Neutral"], texts["Figure.Agree"]] : [];
        return new FigureTable(
            caption,
            [texts["Answers.Team"], .. shares, texts["Statement.Score"]],
            [.. dimension.Statements.Select(statement => new FigureGroup(statement.Statement.Text, [.. ChartModels.Rows(statement).Select(Row)]))]);

        FigureRow Row((Team? Team, StatementFigure Figure) row)
        {
            if (row.Figure.InTens)
            {
                return new FigureRow(_names.Of(row.Team), [.. Enumerable.Repeat("", shares.Count), ChartModels.Tens(row, texts).Text]);
            }

            var bars = ChartModels.Bars(row, texts);
            return new FigureRow(_names.Of(row.Team), bars.Shares is { } shown
                ? [Percent(shown.Disagree), Percent(shown.Neutral), Percent(shown.Agree), bars.Score]
                : [.. Enumerable.Repeat(bars.EmptyText ?? "", shares.Count), bars.Score]);
        }
    }

    public FigureTable Check(string caption, CheckResult check) => check switch
    {
        ChoiceCheckResult c => Options(caption, c.Sales, c.Marketing),
        FrequencyCheckResult c => Options(caption, c.Sales, c.Marketing),
        PredictionCheckResult c => new FigureTable(
            caption,
            [texts["Misses.Challenge"], texts["Figure.Says"], texts["Figure.Expected"]],
            [Hits(Team.Marketing, c.SalesKnowsMarketing), Hits(Team.Sales, c.MarketingKnowsSales)]),
        SplitCheckResult c => new FigureTable(
            caption, [texts["Answers.Team"], texts["Split.Does"], texts["Split.Should"]], [Split(Team.Sales, c.Sales), Split(Team.Marketing, c.Marketing)]),
        _ => throw new ArgumentException($"Unknown kind of check {check.GetType().Name}.", nameof(check)),
    };

    public FigureTable Words(string caption, WordsResult words) => new(
        caption,
        [texts["Answers.Team"], texts["Words.Unkind"]],
        [new FigureRow(_names.Sales, WordsSentences.Sales(words, texts)), new FigureRow(_names.Marketing, WordsSentences.Marketing(words, texts))]);

    public FigureTable Forecast(string caption, IEnumerable<IReadOnlyList<ForecastRow>> dimensions) => new(
        caption,
        [texts["Answers.Team"], texts["Forecast.Expected"], texts["Forecast.Found"], texts["Figure.Interval"]],
        [
            .. dimensions.Select(rows => new FigureGroup(
                rows[0].Dimension.Name,
                [.. rows.Select(row => new FigureRow(_names.Of(row.Team), [Number(row.Expected), .. Cells(ChartModels.Mark(row.Found)!)]))])),
        ]);

    public FigureTable Trend(string caption, FigureTrend trend, TrendModels models, bool isCheck)
    {
        var isByTeam = trend.Points.Any(point => point.IsByTeam);
        var hasLevels = trend.Points.Any(point => point.Level is not null);
        IReadOnlyList<string> teams = isByTeam ? [_names.Sales, _names.Marketing] : [];
        IReadOnlyList<string> level = hasLevels ? [texts["Board.Level"]] : [];
        return new FigureTable(
            caption,
            [texts["Trend.Column.Round"], .. teams, texts[isCheck ? "Checked" : "Team.Both"], .. level],
            trend.Points.Select((point, place) => new FigureRow(
                models.Name(place),
                [
                    .. isByTeam ? [Cell(point.Sales), Cell(point.Marketing)] : Array.Empty<string>(),
                    point.Missing is { } missing ? texts[$"Trend.Missing.{missing}"] : Cell(point.Both),
                    .. hasLevels ? [point.Level is { } reached ? texts.LevelName(reached.Number) : ""] : Array.Empty<string>(),
                ])));

        string Cell(TrendFigure? figure) => figure is null ? "" : models.Figure(figure);
    }

    private IEnumerable<FigureRow> ScoresOf(DimensionResult dimension)
    {
        if (dimension.Score is not { } score)
        {
            yield return new FigureRow(_names.Both, texts["HeldBack"], "");
        }
        else if (score is { Pooled: { } pooled })
        {
            yield return new FigureRow(_names.Both, Cells(ChartModels.Mark(pooled)!));
        }
        else if (score is { Teams: { } teams })
        {
            yield return new FigureRow(_names.Sales, Cells(ChartModels.Mark(teams.Sales)!));
            yield return new FigureRow(_names.Marketing, Cells(ChartModels.Mark(teams.Marketing)!));
            yield return new FigureRow(texts.Capital(texts["Felt"]), Number(score.Score), "");
        }

        if (dimension.Check?.Score is { } check)
        {
            yield return new FigureRow(texts.Capital(texts["Checked"]), Number(check), "");
        }
    }

    private IReadOnlyList<string> Cells(ScoreMark mark) =>
        [Number(mark.Value), mark.Interval is { } interval ? texts.Format("Figure.Range", interval.Low, interval.High) : ""];

    private FigureTable Options(string caption, OptionPicture sales, OptionPicture marketing) => new(
        caption,
        [texts["Figure.Answer"], _names.Sales, _names.Marketing],
        ChartModels.Options(sales, marketing, texts["Option.Others"]).Select(row => new FigureRow(
            row.Label, Share(row.Sales, sales.InTens), Share(row.Marketing, marketing.InTens))));

    private FigureGroup Hits(Team named, PredictionFigure figure) => new(
        texts[$"Prediction.Heading.{named}"],
        [.. ChartModels.Hits(figure).Select(row => new FigureRow(row.Label, Share(row.Says, figure.Named.InTens), Share(row.Predicted, figure.Predicted.InTens)))]);

    private FigureRow Split(Team team, SplitFigure figure)
    {
        return new FigureRow(texts.TeamName(team), Mean(figure.Is), Mean(figure.Should));

        string Mean(int mean) => figure.InTens ? TensSentences.Of(mean, texts) : texts.Number(mean, "0");
    }

    private string Share(int? percent, bool inTens) => percent is { } known ? TensSentences.Percent(known, inTens, texts) : texts["Option.Hidden"];

    private string Percent(int percent) => texts.Format("Percent", percent);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
