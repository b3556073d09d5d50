using System.Text.Json.Nodes;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Reporting.Exports;

/// <summary>What managers expected, in <c>results.json</c>: <c>{managers, dimensions: [{id, teams | pooled}]}</c>.</summary>
internal static class ForecastJson
{
    /// <returns>Null where none is compared: what is held back is absent.</returns>
    public static JsonObject? Of(ForecastComparison? forecast) => forecast is not { Rows.Count: > 0 } ? null : new JsonObject
    {
        ["managers"] = forecast.Managers,
        ["dimensions"] = ResultsJson.Array(forecast.Rows.GroupBy(row => row.Dimension.Id, StringComparer.Ordinal).Select(Dimension)),
    };

    private static JsonObject Dimension(IGrouping<string, ForecastRow> rows)
    {
        var teams = new JsonObject()
            .With("sales", Figure(rows, Team.Sales))
            .With("marketing", Figure(rows, Team.Marketing));
        return new JsonObject { ["id"] = rows.Key }
            .With("teams", teams.Count > 0 ? teams : null)
            .With("pooled", Figure(rows, null));
    }

    private static JsonObject? Figure(IEnumerable<ForecastRow> rows, Team? team) => rows.FirstOrDefault(row => row.Team == team) is not { } row ? null : new JsonObject
    {
        ["expected"] = row.Expected,
        ["given"] = row.Given,
        ["difference"] = row.Difference,
        ["verdict"] = row.Verdict.Camel(),
    };
}
