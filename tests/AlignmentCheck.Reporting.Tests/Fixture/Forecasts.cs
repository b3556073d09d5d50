using System.Globalization;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Reporting.Model;

namespace AlignmentCheck.Reporting.Tests.Fixture;

/// <summary>What managers expected, one text each: <c>shared-goals 60/40, feedback-channel -/35</c>; <c>all</c> is every dimension.</summary>
internal static class Forecasts
{
    public static Report Forecast(this Report report, params string[] managers) =>
        report with { Forecast = ForecastComparison.Of(report.Result, SealedForecasts.Of(report.Result, managers.Select(text => Read(report, text)))!) };

    private static Forecast Read(Report report, string text)
    {
        var scores = new Dictionary<string, ExpectedScores>(StringComparer.Ordinal);
        foreach (var part in text.Split(", "))
        {
            var (name, expected) = part.Split(' ') is [var one, var two] ? (one, two.Split('/')) : throw new ArgumentException($"\"{part}\" is no forecast.", nameof(text));
            foreach (var dimension in report.Result.Questionnaire.Dimensions.Where(dimension => name == "all" || dimension.Id == name))
            {
                scores[dimension.Id] = new ExpectedScores(Score(expected[0]), Score(expected[1]));
            }
        }

        return new Forecast(scores);
    }

    private static int? Score(string text) => text == "-" ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
