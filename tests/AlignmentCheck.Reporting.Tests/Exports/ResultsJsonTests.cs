using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Exports;

/// <summary>The form that instrument.md, section 5, promises.</summary>
public sealed partial class ResultsJsonTests
{
    private static readonly string[] Always =
    [
        "questionnaire.id", "questionnaire.version", "questionnaire.sha256", "participation.total", "disclosure.floor", "disclosure.mode", "disclosure.heldBack",
        "dimensions.*.id", "dimensions.*.statements", "steps",
    ];

    private static readonly string[] ForecastMembers = ["expected", "given", "difference", "verdict"];

    private static readonly string[] OfAnyRound =
    [
        .. Always, "round.organisation", "round.quarter", "participation.total.answered", "participation.total.fewerThan", "participation.total.invited",
        "disclosure.heldBack.*.what", "disclosure.heldBack.*.why",
        "changes", "changes.*.what", "changes.*.team", "changes.*.before", "changes.*.now", "changes.*.verdict", "changes.*.since",
    ];

    private static readonly string[] OfShownRounds =
    [
        .. OfAnyRound, "overall.score", "overall.level", "overall.levelName", "overall.border",
        "dimensions.*.score", "dimensions.*.level", "dimensions.*.levelName", "dimensions.*.border", "dimensions.*.toNextLevel", "dimensions.*.statements.*.id",
        "steps.*.id", "steps.*.rank", "steps.*.priority", "steps.*.because.*.condition", "steps.*.because.*.side", "steps.*.because.*.value",
        "steps.*.because.*.threshold", "steps.*.because.*.direction", "forecast.managers", "forecast.dimensions.*.id",
    ];

    private static readonly string[] ScoreMembers = ["score", "answered", "low", "high"];
    private static readonly string[] StatementMembers = ["answered", "mean", "disagree", "neutral", "agree", "points", "points.*", "dontKnow"];

    private static readonly string[] OfPooledRounds =
    [
        .. OfShownRounds, .. ScoreMembers.Select(m => $"dimensions.*.pooled.{m}"), .. StatementMembers.Select(m => $"dimensions.*.statements.*.pooled.{m}"),
        .. ForecastMembers.Select(m => $"forecast.dimensions.*.pooled.{m}"),
    ];

    private static readonly string[] OfRoundsByTeam =
    [
        .. OfShownRounds, "overall.TEAM", "participation.TEAM.answered", "participation.TEAM.invited",
        "dimensions.*.gap", "dimensions.*.verdict", "dimensions.*.cliffsDelta", "dimensions.*.p", "dimensions.*.pBelow", "dimensions.*.split", "dimensions.*.split.*",
        .. ScoreMembers.Select(m => $"dimensions.*.teams.TEAM.{m}"), .. StatementMembers.Select(m => $"dimensions.*.statements.*.teams.TEAM.{m}"),
        .. ForecastMembers.Select(m => $"forecast.dimensions.*.teams.TEAM.{m}"),
        "dimensions.*.check.id", "dimensions.*.check.score", "dimensions.*.check.guess", "dimensions.*.check.answered.TEAM",
        "dimensions.*.check.teams.TEAM.options.OPTION", "dimensions.*.check.teams.TEAM.others", "dimensions.*.check.teams.TEAM.mean",
        "dimensions.*.check.teams.TEAM.is", "dimensions.*.check.teams.TEAM.should", "dimensions.*.check.teams.TEAM.distance",
        "dimensions.*.check.DIRECTION", .. new[] { "hits", "guess", "best", "named.options.OPTION", "named.others", "predicted.options.OPTION", "predicted.others" }
            .Select(m => $"dimensions.*.check.predictions.DIRECTION.{m}"),
        "words.TEAM.unkind", "words.TEAM.words.OPTION", "comments", "comments.*", "disclosure.commentsWithheld",
        "ownership", "ownership.*.task", "ownership.*.agreement", "ownership.*.reference", "ownership.*.TEAM.options.OPTION", "ownership.*.TEAM.others",
        "steps.*.because.*.TEAM",
        .. new[] { "id", "title", "since", "state", "owner", "due", "takenUp", "begun", "what", "team", "before", "now", "verdict", "reason" }.Select(m => $"plan.*.{m}"),
    ];

    public static TheoryData<string> Rounds => Reports.Names;

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Members_AreThoseOfTheRoundsMode(string round)
    {
        var report = Reports.Of(round);
        var members = Members(Json(report)).ToHashSet();

        var allowed = report.Result.Mode switch
        {
            DisclosureMode.PerTeam => OfRoundsByTeam,
            DisclosureMode.Pooled => OfPooledRounds,
            _ => OfAnyRound,
        };
        members.Except(allowed.SelectMany(Prefixes)).ShouldBeEmpty();
        Always.Except(members).ShouldBeEmpty();
    }

    [Fact]
    public void Members_OfAllRoundsTogether_AreAllThatMayBe() =>
        OfRoundsByTeam.Concat(OfPooledRounds).Distinct()
            .Except(Rounds.SelectMany(round => Members(Json(Reports.Of(round.Data))))).ShouldBeEmpty("a member that no round here has is not tested");

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Nulls_AreNowhere(string round)
    {
        var text = ResultsJson.Write(Reports.Of(round), English.Texts);

        Regex.IsMatch(text, @":\s*null|\[\s*null|,\s*null").ShouldBeFalse();
        text.ShouldEndWith("}\n");
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Numbers_AreWholeButForThree(string round)
    {
        foreach (var figure in JsonFigure.All(Json(Reports.Of(round))).Where(f => f.Value.GetValueKind() == JsonValueKind.Number))
        {
            var member = figure.Path.Split('.')[^1];
            var decimals = member switch
            {
                "cliffsDelta" or "priority" or "pBelow" => @"^-?[01](\.\d{1,2})?$",
                "p" => @"^[01](\.\d{1,3})?$",
                "guess" when !figure.Path.Contains("predictions", StringComparison.Ordinal) => @"^\d+(\.\d)?$",
                "gap" or "distance" or "difference" => @"^(-?[1-9]\d*|0)$",
                _ => @"^\d+$",
            };
            figure.Value.ToJsonString().ShouldMatch(decimals, figure.Path);
        }
    }

    [Fact]
    public void Round_ByTeam_IsWhatWasAnswered()
    {
        // 24 and 20 people: five points. Sales 75 and 25, twelve each: mean 50.
        var json = Json(Round.Core.Sales(24, "all: 12*25 12*75", "sg-1: 6*1 6*2 6*5 6*dk", "kpi: 18*revenue 6*none").Marketing(20, "all: 10*50 10*75", "sg-3: 4", "kpi: 10*revenue 5*pipeline 5*-")
            .On(new RoundTerms { InvitedSales = 30, InvitedMarketing = 25 }).Report(organisation: "Demo", quarter: new Quarter(2026, 4)));

        json["questionnaire"]!["id"]!.ToJsonString().ShouldBe("\"core\"");
        json["questionnaire"]!["sha256"]!.GetValue<string>().ShouldMatch("^[0-9a-f]{64}$");
        Compact(json["round"]).ShouldBe("""{"organisation":"Demo","quarter":"2026-Q4"}""");
        Compact(json["participation"]).ShouldBe("""{"sales":{"answered":24,"invited":30},"marketing":{"answered":20,"invited":25},"total":{"answered":44,"invited":55}}""");
        Compact(json["disclosure"]!["mode"]).ShouldBe("\"perTeam\"");

        var dimension = json["dimensions"]![0]!;
        var statement = dimension["statements"]![0]!;
        Compact(statement["teams"]!["sales"]).ShouldBe("""{"answered":18,"mean":42,"disagree":67,"neutral":0,"agree":33,"dontKnow":25}""");
        Compact(dimension["statements"]![2]!["teams"]!["sales"]).ShouldBe("""{"answered":24,"mean":50,"dontKnow":0}""", "Marketing is of one mind, so both teams' shares are held back");
        Compact(dimension["check"]).ShouldBe(
            """{"id":"kpi","score":50,"guess":12.5,"answered":{"sales":24,"marketing":15},"teams":"""
            + """{"sales":{"options":{"new-customers":0,"revenue":75,"pipeline":0,"retention":0,"qualified-leads":0,"spend-per-customer":0,"deals-won":0,"satisfaction":0,"none":25,"dk":0}}"""
            + ""","marketing":{"options":{"new-customers":0,"revenue":67,"pipeline":33,"retention":0,"qualified-leads":0,"spend-per-customer":0,"deals-won":0,"satisfaction":0,"none":0,"dk":0}}}}""");
    }

    [Fact]
    public void Dimension_ByTeam_HasScoreGapAndLevel()
    {
        var json = Json(Round.Core.Sales(20, "all: 10*25 10*75").Marketing(20, "all: 50").Report())["dimensions"]![0]!.AsObject();

        json.Remove("statements");
        Compact(json).ShouldBe(
            """{"id":"shared-goals","score":50,"level":3,"levelName":"Aligned","border":2,"toNextLevel":25,"gap":0,"verdict":"close","cliffsDelta":0,"p":1,"split":[]"""
            + ""","teams":{"sales":{"score":50,"answered":20,"low":35,"high":65},"marketing":{"score":50,"answered":20,"low":50,"high":50}}}""");
    }

    [Fact]
    public void Dimension_BelowTwiceTheFloor_HasNoPAndOneDecimal()
    {
        var json = Json(Round.Core.Sales(6, "all: 5*50 1*75").Marketing(7, "all: 6*25 1*50").Report())["dimensions"]![0]!.AsObject();

        json.ContainsKey("p").ShouldBeFalse();
        json["pBelow"]!.ToJsonString().ShouldBe("0.05");
        json["cliffsDelta"]!.ToJsonString().ShouldMatch(@"^0\.\d$");
    }

    [Fact]
    public void Dimension_AtTwiceTheFloor_HasPAndTwoDecimals()
    {
        var json = Json(Round.Core.Sales(11, "all: 50", "shared-goals: 8*50 3*75").Marketing(10, "all: 50", "shared-goals: 7*50 3*25").Report())["dimensions"]![0]!.AsObject();

        json["p"]!.ToJsonString().ShouldMatch(@"^[01]\.\d{3}$");
        json["cliffsDelta"]!.ToJsonString().ShouldMatch(@"^0\.\d\d$");
    }

    [Fact]
    public void Dimension_WhereBothTeamsAreTorn_NamesThemAsSplit() =>
        Compact(Json(Round.Core.Sales(10, "all: 5*0 5*100").Marketing(10, "all: 5*0 5*100").Report())["dimensions"]![0]!["split"]).ShouldBe("""["sales","marketing"]""");

    [Fact]
    public void Pooled_HasOneFigureInPlaceOfTwo()
    {
        var json = Json(Round.Core.Sales(4, "all: 75", "kpi: revenue").Marketing(16, "all: 8*25 8*50", "kpi: revenue").Report());
        var dimension = json["dimensions"]![1]!.AsObject();

        Compact(json["participation"]).ShouldBe("""{"total":{"answered":20}}""");
        Compact(json["overall"]).ShouldBe("""{"score":45,"level":2,"levelName":"Defined","border":3}""");
        Compact(dimension["pooled"]).ShouldBe("""{"score":45,"answered":20,"low":35,"high":55}""");
        Compact(dimension["statements"]![0]).ShouldBe("""{"id":"ma-1","pooled":{"answered":20,"mean":45,"disagree":40,"neutral":40,"agree":20,"points":[0,40,40,20,0]}}""");
    }

    [Fact]
    public void None_HasNothingButTheTotal()
    {
        var json = Json(Round.Core.Sales(4, "all: 75").Marketing(5, "all: 75").On(new RoundTerms { InvitedSales = 9, InvitedMarketing = 9 }).Report());

        Compact(json["participation"]).ShouldBe("""{"total":{"fewerThan":10,"invited":18}}""");
        json["dimensions"]!.AsArray().ShouldAllBe(d => d!["statements"]!.AsArray().Count == 0 && d.AsObject().Count == 2);
        Compact(json["steps"]).ShouldBe("[]");
        json.ContainsKey("overall").ShouldBeFalse();
    }

    [Fact]
    public void Checks_HaveWhatTheyAreMadeOf()
    {
        var json = Json(Reports.Of("by team, five points"))["dimensions"]!.AsArray().Select(d => d!["check"]!.AsObject()).ToArray();

        json[1]["salesKnowsMarketing"].ShouldNotBeNull();
        json[1]["predictions"]!["marketingKnowsSales"]!.AsObject().Select(m => m.Key).ShouldBe(["hits", "guess", "best", "named", "predicted"]);
        json[2]["teams"]!["sales"]!["mean"]!.ToJsonString().ShouldBe("30", "9 never, 8 once, 7 weekly: (200 + 525) / 24");
        json[2].ContainsKey("guess").ShouldBeFalse();
        json[3]["guess"]!.ToJsonString().ShouldBe("6");
        Compact(json[4]["teams"]!["sales"]).ShouldBe("""{"is":43,"should":53,"distance":9}""");
    }

    [Fact]
    public void Steps_HaveTheFigureThatMetEachCondition()
    {
        var json = Json(Round.Core.Sales(10, "all: 25", "kpi: revenue").Marketing(10, "all: 50", "kpi: pipeline").Report());
        var step = json["steps"]!.AsArray().First(s => s!["id"]!.GetValue<string>() == "answer-for-one-result")!;

        var thresholds = ShippedContent.English.Steps.First(s => s.Id == "answer-for-one-result").Conditions.ToDictionary(c => c.Figure.ToString(), c => c.Threshold);
        step["because"]!.AsArray().Select(Compact).Take(2).ShouldBe(
        [
            $$"""{"condition":"shared-goals","side":"lower","value":25,"threshold":{{thresholds["shared-goals"]}},"direction":"below","sales":25,"marketing":50}""",
            $$"""{"condition":"check:kpi","value":0,"threshold":{{thresholds["check:kpi"]}},"direction":"below"}""",
        ]);
        json["steps"]!.AsArray().Select(s => s!["rank"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, json["steps"]!.AsArray().Count));
    }

    [Fact]
    public void Changes_HaveBothRounds()
    {
        var json = Json(Round.Core.Sales(10, "all: 75").Marketing(10, "all: 50").Report(before: Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50")));

        json["changes"]!.AsArray().Take(4).Select(Compact).ShouldBe(
        [
            """{"what":"shared-goals","team":"sales","before":50,"now":75,"verdict":"up","since":"2026-Q3"}""",
            """{"what":"shared-goals","team":"marketing","before":50,"now":50,"verdict":"withinChance","since":"2026-Q3"}""",
            """{"what":"shared-goals:level","before":3,"now":3,"verdict":"withinChance","since":"2026-Q3"}""",
            """{"what":"sg-1","team":"sales","before":50,"now":75,"verdict":"up","since":"2026-Q3"}""",
        ]);
    }

    [Fact]
    public void Texts_StayLegible()
    {
        var text = ResultsJson.Write(Round.Core.Sales(1, "all: 50").Report(organisation: "Müller & Söhne <GmbH> \"x\" \u0001"), English.Texts);

        text.ShouldContain("\"Müller & Söhne <GmbH> \\\"x\\\" \\u0001\"");
        JsonNode.Parse(text)!["round"]!["organisation"]!.GetValue<string>().ShouldBe("Müller & Söhne <GmbH> \"x\" \u0001");
    }

    private static JsonObject Json(Report report) => JsonNode.Parse(ResultsJson.Write(report, English.Texts))!.AsObject();

    private static string Compact(JsonNode? node) => node!.ToJsonString();

    /// <summary>The members of a document, entries and ids made alike.</summary>
    private static IEnumerable<string> Members(JsonNode root)
    {
        return Walk(root, "").Distinct();

        static IEnumerable<string> Walk(JsonNode? node, string path) => node switch
        {
            JsonObject json => json.SelectMany(m => Member(m.Value, path.Length == 0 ? m.Key : $"{path}.{General(m.Key, path)}")),
            JsonArray items => items.SelectMany(item => Member(item, $"{path}.*")),
            _ => [],
        };

        static IEnumerable<string> Member(JsonNode? node, string path) => Walk(node, path).Prepend(path);
    }

    private static string General(string member, string path) =>
        path.EndsWith("options", StringComparison.Ordinal) || path.EndsWith("words", StringComparison.Ordinal) && path != "words" ? "OPTION"
        : member is "sales" or "marketing" ? "TEAM"
        : member is "salesKnowsMarketing" or "marketingKnowsSales" ? "DIRECTION"
        : member;

    private static IEnumerable<string> Prefixes(string path) => Dot().Matches(path).Select(dot => path[..dot.Index]).Append(path);

    [GeneratedRegex(@"\.")]
    private static partial Regex Dot();
}
