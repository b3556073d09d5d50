using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Exports;

/// <summary><c>results.json</c>: every figure of the report as it is shown, and absent where it is held back.</summary>
public static class ResultsJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,

        // Names and comments stay legible; the file is never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Report report, ReportTexts texts) => Tree(report, texts).ToJsonString(Readable) + "\n";

    internal static JsonObject Tree(Report report, ReportTexts texts)
    {
        var result = report.Result;
        return new JsonObject
        {
            ["questionnaire"] = new JsonObject
            {
                ["id"] = result.Questionnaire.Id,
                ["version"] = result.Questionnaire.Version,
                ["sha256"] = result.Questionnaire.Sha256,
            },
        }
        .With("round", Round(report.Heading))
        .With("participation", Participation(result.Participation))
        .With("disclosure", Disclosure(result, report.HeldBack))
        .With("overall", Overall(result.Overall, texts))
        .With("dimensions", Array(result.Dimensions.Select(d => DimensionJson.Of(d, texts))))
        .With("changes", report.Comparison is { } comparison ? Array(comparison.Changes.Select(Change)) : null)
        .With("forecast", ForecastJson.Of(report.Forecast))
        .With("comments", result.Comments.Count > 0 ? Array(result.Comments.Select(c => JsonValue.Create(c))) : null)
        .With("words", Words(result.Words))
        .With("ownership", result.Ownership.Count > 0 ? Array(result.Ownership.Select(Task)) : null)
        .With("plan", report.HasPlan ? PlanJson.Of(report) : null)
        .With("steps", Array(report.Steps.Select(s => Step(s, result.Mode == DisclosureMode.Pooled))));
    }

    internal static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    private static JsonObject? Round(ReportHeading heading) =>
        heading.Organisation is null && heading.Quarter is null
            ? null
            : new JsonObject().With("organisation", heading.Organisation).With("quarter", heading.Quarter?.ToString());

    private static JsonObject Participation(Participation participation)
    {
        var total = participation.Total;
        return new JsonObject()
            .With("sales", Team(participation.Sales))
            .With("marketing", Team(participation.Marketing))
            .With("total", new JsonObject().With("answered", total.Answered).With("fewerThan", total.FewerThan).With("invited", total.Invited));

        static JsonObject? Team(TeamParticipation? team) =>
            team is null ? null : new JsonObject().With("answered", team.Answered).With("invited", team.Invited);
    }

    private static JsonObject Disclosure(DisclosedResult result, IReadOnlyList<HeldBack> heldBack) => new JsonObject
    {
        ["floor"] = result.Terms.Floor,
        ["mode"] = result.Mode.Camel(),
        ["heldBack"] = Array(heldBack.Select(h => new JsonObject { ["what"] = h.What, ["why"] = h.Why.Camel() })),
    }
    .With("commentsWithheld", result.CommentsWithheld > 0 ? result.CommentsWithheld : null);

    private static JsonObject? Overall(OverallResult? overall, ReportTexts texts) =>
        overall is null
            ? null
            : new JsonObject().With("score", overall.Score).WithLevel(overall.Level, texts).With("sales", overall.Sales).With("marketing", overall.Marketing);

    private static JsonObject Change(Change change) => new JsonObject()
        .With("what", change.What)
        .With("team", change.Team?.Camel())
        .With("before", change.Before)
        .With("now", change.Now)
        .With("verdict", change.Verdict.Camel())
        .With("since", change.Since?.ToString());

    private static JsonObject? Words(WordsResult? words)
    {
        return words is null ? null : new JsonObject { ["sales"] = Team(words.Sales), ["marketing"] = Team(words.Marketing) };

        static JsonObject Team(WordsFigure figure) => new JsonObject()
            .With("unkind", figure.Unkind)
            .With("words", figure.Words is null ? null : DimensionJson.Options(figure.Words));
    }

    private static JsonObject Task(TaskResult task) => new()
    {
        ["task"] = task.Task.Id,
        ["agreement"] = task.Agreement,
        ["reference"] = task.Task.Reference,
        ["sales"] = DimensionJson.Picture(task.Sales),
        ["marketing"] = DimensionJson.Picture(task.Marketing),
    };

    private static JsonObject Step(Recommendation step, bool isPooled) => new()
    {
        ["id"] = step.Step.Id,
        ["rank"] = step.Rank,
        ["priority"] = step.Priority,
        ["because"] = Array(step.Because.Select(r => Reason(r, isPooled))),
    };

    // In a pooled round every side reads the pooled figure: a team named here would be one that was not looked at.
    private static JsonObject Reason(Reason reason, bool isPooled) => new JsonObject()
        .With("condition", reason.Condition.Figure.ToString())
        .With("side", isPooled ? null : reason.Condition.Side?.Camel())
        .With("value", reason.Value)
        .With("threshold", reason.Condition.Threshold)
        .With("direction", reason.Condition.IsBelow ? "below" : "above")
        .With("sales", reason.Sales)
        .With("marketing", reason.Marketing);
}
