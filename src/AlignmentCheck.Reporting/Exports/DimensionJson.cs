using System.Text.Json.Nodes;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Exports;

/// <summary>One dimension of <c>results.json</c>.</summary>
internal static class DimensionJson
{
    public static JsonObject Of(DimensionResult dimension, ReportTexts texts)
    {
        var json = new JsonObject { ["id"] = dimension.Dimension.Id };
        if (dimension.Score is { } score)
        {
            json.With("score", score.Score)
                .WithLevel(score.Level, texts)
                .With("toNextLevel", score.Level.ToNext)
                .WithTeams(score.Teams)
                .With("pooled", score.Pooled is { } pooled ? Score(pooled) : null);
        }

        return json
            .With("statements", ResultsJson.Array(dimension.Statements.Select(Statement)))
            .With("check", dimension.Check is { } check ? Check(check) : null);
    }

    public static JsonObject Options(IEnumerable<OptionShare> options)
    {
        var json = new JsonObject();
        foreach (var option in options)
        {
            json[option.Option.Id] = option.Percent;
        }

        return json;
    }

    public static JsonObject Picture(OptionPicture picture) =>
        new JsonObject().With("options", Options(picture.Options)).With("others", picture.Others);

    private static JsonObject WithTeams(this JsonObject json, TeamComparison? teams) => teams is null
        ? json
        : json.With("gap", teams.Gap)
            .With("verdict", teams.Verdict.Camel())
            .With("cliffsDelta", teams.CliffsDelta)
            .With("p", teams.P)
            .With("pBelow", teams.PBelow)
            .With("split", ResultsJson.Array(teams.Split.Select(t => JsonValue.Create(t.Camel()))))
            .With("teams", new JsonObject { ["sales"] = Score(teams.Sales), ["marketing"] = Score(teams.Marketing) });

    private static JsonObject Score(ScoreFigure figure) => new()
    {
        ["score"] = figure.Score,
        ["answered"] = figure.Answered,
        ["low"] = figure.Low,
        ["high"] = figure.High,
    };

    private static JsonObject Statement(StatementResult statement)
    {
        var json = new JsonObject { ["id"] = statement.Statement.Id };
        return statement is { Sales: { } sales, Marketing: { } marketing }
            ? json.With("teams", new JsonObject { ["sales"] = Figure(sales), ["marketing"] = Figure(marketing) })
            : json.With("pooled", Figure(statement.Pooled!));
    }

    private static JsonObject Figure(StatementFigure figure) => new JsonObject()
        .With("answered", figure.Answered)
        .With("mean", figure.Mean)
        .With("disagree", figure.Shares?.Disagree)
        .With("neutral", figure.Shares?.Neutral)
        .With("agree", figure.Shares?.Agree)
        .With("points", figure.Points is { } points ? ResultsJson.Array(points.Select(p => JsonValue.Create(p))) : null)
        .With("dontKnow", figure.DontKnow);

    private static JsonObject Check(CheckResult check)
    {
        var json = new JsonObject { ["id"] = check.Check.Id }
            .With("score", check.Score)
            .With("guess", check.Guess)
            .With("answered", new JsonObject { ["sales"] = check.AnsweredSales, ["marketing"] = check.AnsweredMarketing });
        return check switch
        {
            ChoiceCheckResult c => json.With("teams", Teams(Picture(c.Sales), Picture(c.Marketing))),
            FrequencyCheckResult c => json.With("teams", Teams(
                Picture(c.Sales).With("mean", c.SalesMean), Picture(c.Marketing).With("mean", c.MarketingMean))),
            PredictionCheckResult c => json
                .With("salesKnowsMarketing", c.SalesKnowsMarketing.Score)
                .With("marketingKnowsSales", c.MarketingKnowsSales.Score)
                .With("predictions", new JsonObject
                {
                    ["salesKnowsMarketing"] = Prediction(c.SalesKnowsMarketing),
                    ["marketingKnowsSales"] = Prediction(c.MarketingKnowsSales),
                }),
            SplitCheckResult c => json.With("teams", Teams(Split(c.Sales), Split(c.Marketing))),
            _ => throw new ArgumentException($"Unknown kind of check {check.GetType().Name}.", nameof(check)),
        };
    }

    private static JsonObject Teams(JsonObject sales, JsonObject marketing) => new() { ["sales"] = sales, ["marketing"] = marketing };

    private static JsonObject Prediction(PredictionFigure figure) => new()
    {
        ["hits"] = figure.Hits,
        ["guess"] = figure.Guess,
        ["best"] = figure.Best,
        ["named"] = Picture(figure.Named),
        ["predicted"] = Picture(figure.Predicted),
    };

    private static JsonObject Split(SplitFigure figure) => new JsonObject()
        .With("is", figure.Is)
        .With("should", figure.Should)
        .With("distance", figure.Distance);
}
