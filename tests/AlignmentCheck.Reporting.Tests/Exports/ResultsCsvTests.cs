using System.Text.Json;
using System.Text.Json.Nodes;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Exports;

public sealed class ResultsCsvTests
{
    public static TheoryData<string> Rounds => Reports.Names;

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Rows_AreTheFiguresOfTheJson(string round)
    {
        var report = Reports.Of(round);
        var json = JsonFigure.All(JsonNode.Parse(ResultsJson.Write(report, English.Texts))!);

        var rows = Csv.Rows(ResultsCsv.Write(report, English.Texts));

        rows[0].ShouldBe(["figure", "team", "value"]);
        rows.ShouldAllBe(row => row.Length == 3);
        rows.Skip(1).Select(row => row[0]).ShouldBeUnique();
        rows.Skip(1).Select(row => (row[0], row[1], Unguarded(row[2]))).ShouldBe(json.Select(figure => (figure.Path, figure.Team, Text(figure.Value))));
    }

    [Fact]
    public void Team_OfAFigure_IsWhoseItIsAndNotWhatItNames()
    {
        var rows = Rows(Round.Core.Sales(10, "all: 50", "reward: 6*sales 4*marketing").Marketing(10, "all: 25", "reward: both").Report());

        rows["dimensions.fair-incentives.check.teams.sales.options.marketing"].ShouldBe(("sales", "40"));
        rows["dimensions.fair-incentives.check.teams.marketing.options.sales"].ShouldBe(("marketing", "0"));
        rows["dimensions.fair-incentives.check.answered.sales"].ShouldBe(("sales", "10"));
        rows["overall.sales"].ShouldBe(("sales", "50"));
        rows["overall.score"].ShouldBe(("", "38"));
    }

    [Fact]
    public void Team_OfAChange_IsTheOneThatItNames()
    {
        var rows = Rows(Round.Core.Sales(10, "all: 50").Marketing(10, "all: 25").Report(before: Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50")));

        rows["changes.0.what"].ShouldBe(("sales", "shared-goals"));
        rows["changes.1.now"].ShouldBe(("marketing", "25"));
        rows["changes.2.what"].ShouldBe(("", "shared-goals:level"));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 123", "'+49 123")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a=1", "a=1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("a, \"b\"\nc", "a, \"b\"\nc")]
    public void Text_ThatASpreadsheetWouldCalculate_GetsAnApostrophe(string organisation, string value) =>
        Rows(Round.Core.Sales(1, "all: 50").Report(organisation: organisation))["round.organisation"].ShouldBe(("", value));

    [Fact]
    public void Comment_ThatASpreadsheetWouldCalculate_GetsAnApostrophe() =>
        Rows(Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50").Comments(Team.Sales, "=1+1").Report())["comments.0"].ShouldBe(("", "'=1+1"));

    [Fact]
    public void Number_BelowZero_GetsNone()
    {
        var rows = Rows(Round.Core.Sales(10, "all: 25").Marketing(10, "all: 50").Report());

        rows["dimensions.shared-goals.gap"].ShouldBe(("", "-25"));
        rows["dimensions.shared-goals.cliffsDelta"].ShouldBe(("", "-1"));
    }

    private static Dictionary<string, (string Team, string Value)> Rows(Report report) =>
        Csv.Rows(ResultsCsv.Write(report, English.Texts)).Skip(1).ToDictionary(row => row[0], row => (row[1], row[2]));

    private static string Text(JsonValue value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private static string Unguarded(string value) => value is ['\'', '=' or '+' or '-' or '@', ..] ? value[1..] : value;
}
