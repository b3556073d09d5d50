using System.Globalization;
using System.Text.Json.Nodes;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Reporting.Model;

namespace AlignmentCheck.Reporting.Exports;

/// <summary>The steps under way in <c>results.json</c>: each with its number before and now, which are absent where they are not shown.</summary>
internal static class PlanJson
{
    public static JsonArray Of(Report report) => ResultsJson.Array(
        report.FollowUps.Select(one => FollowUp(one, Recommending.Beside(report.Steps, one))).Concat(report.Dropped.Select(Taken)));

    private static JsonObject FollowUp(FollowUp followUp, Recommendation? beside) => Taken(followUp.Taken)
        .With("what", followUp.Figure.ToString())
        .With("team", followUp.Team?.Camel())
        .With("before", followUp.Before)
        .With("now", followUp.Now)
        .With("verdict", followUp.Verdict.Camel())
        .With("why", followUp.Why?.Camel())
        .With("stalled", followUp.IsStalled ? true : null)
        .With("beside", beside?.Step.Id);

    private static JsonObject Taken(StepTakenUp taken) => new JsonObject
    {
        ["id"] = taken.Step.Id,
        ["title"] = taken.Step.Title,
        ["since"] = taken.Since.ToString(),
        ["state"] = taken.State.Camel(),
        ["owner"] = taken.Owner,
        ["due"] = Day(taken.DueOn),
        ["takenUp"] = Day(taken.TakenUpOn),
    }
    .With("begun", taken.BegunOn is { } begun ? Day(begun) : null)
    .With("reason", taken.Reason);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
