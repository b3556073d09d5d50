using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Texts;
using Microsoft.AspNetCore.Components;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>The figures of a report of which there are pictures: what its page shows, and no other.</summary>
public static class ReportPictures
{
    public const string Dimensions = "dimensions";
    public const string Words = "words";
    public const string Forecast = "forecast";

    private const int Wide = 780;
    private const int Usual = 660;
    private const int Small = 420;

    /// <summary>All of them, in the order of the report.</summary>
    public static IReadOnlyList<Picture> Of(Report report, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        return [.. ByPart(report, texts)];
    }

    public static string OfStatements(DimensionResult dimension) => $"statements-{dimension.Dimension.Id}";

    public static string OfCheck(CheckResult check) => $"check-{check.Check.Id}";

    public static string OfTrend(FigureTrend trend) => $"trend-{trend.What.Replace(':', '-')}";

    private static IEnumerable<Picture> ByPart(Report report, ReportTexts texts)
    {
        var result = report.Result;
        if (result.Mode != DisclosureMode.None)
        {
            yield return new Picture(Dimensions, texts["Board.Caption"], new BoardSentences(result, texts).Title(), Wide, IsTitled: false, Figure<BoardTable>());
            foreach (var picture in result.Dimensions.SelectMany(dimension => Of(dimension, texts)))
            {
                yield return picture;
            }

            if (result.Words is { } words)
            {
                yield return new Picture(
                    Words, texts["Views.Running"], WordsSentences.Title(words, texts), Usual, IsTitled: true, Figure<Pages.WordsFigure>((nameof(Pages.WordsFigure.Words), words)));
            }

            if (report.Forecast is { Rows.Count: > 0 } forecast)
            {
                yield return new Picture(
                    Forecast, texts["Forecast.Running"], new ForecastSentences(forecast, result, texts).Title(), Wide, IsTitled: false, Figure<ForecastTable>((nameof(ForecastTable.Forecast), forecast)));
            }
        }

        if (report.HasChanges)
        {
            foreach (var picture in TrendsOf(report, report.History!, texts))
            {
                yield return picture;
            }
        }
    }

    private static IEnumerable<Picture> Of(DimensionResult dimension, ReportTexts texts)
    {
        if (dimension.Statements.Count > 0)
        {
            var finding = new DimensionSentences(dimension, texts).Statements();
            yield return new Picture(
                OfStatements(dimension), dimension.Dimension.Name, finding, Usual, IsTitled: true,
                Figure<StatementsFigure>((nameof(StatementsFigure.Dimension), dimension), (nameof(StatementsFigure.Finding), finding)));
        }

        if (dimension.Check is { } check)
        {
            yield return new Picture(
                OfCheck(check), dimension.Dimension.Name, new CheckSentences(check, texts).Title(), Usual, IsTitled: true, Figure<CheckFigure>((nameof(CheckFigure.Check), check)))
            {
                NeedsTeams = check is PredictionCheckResult,
            };
        }
    }

    private static IEnumerable<Picture> TrendsOf(Report report, RoundHistory history, ReportTexts texts)
    {
        var sentences = new TrendSentences(history, texts);
        yield return Trend(history.Overall, sentences.Overall(), Wide, (nameof(TrendFigurePicture.IsLarge), true), (nameof(TrendFigurePicture.Events), report.Events));
        foreach (var dimension in history.Dimensions)
        {
            yield return Trend(dimension, sentences.Of(dimension), Small);
        }

        foreach (var check in history.Checks.Where(check => check.Shown > 0))
        {
            yield return Trend(check, sentences.Of(check), Small, (nameof(TrendFigurePicture.IsCheck), true));
        }

        Picture Trend(FigureTrend trend, string finding, int width, params (string, object)[] more) => new(
            OfTrend(trend), texts["Changes.Running"], finding, width, IsTitled: true,
            Figure<TrendFigurePicture>([
                (nameof(TrendFigurePicture.Id), OfTrend(trend)), (nameof(TrendFigurePicture.Trend), trend), (nameof(TrendFigurePicture.History), history),
                (nameof(TrendFigurePicture.Texts), texts), (nameof(TrendFigurePicture.Finding), finding), .. more]))
        {
            NeedsTeams = trend.Points.Any(point => point.IsByTeam),
        };
    }

    private static RenderFragment Figure<TComponent>(params (string Name, object Value)[] parameters)
        where TComponent : IComponent => builder =>
    {
        builder.OpenComponent<TComponent>(0);
        foreach (var (name, value) in parameters)
        {
            builder.AddComponentParameter(1, name, value);
        }

        builder.CloseComponent();
    };
}
