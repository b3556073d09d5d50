using AlignmentCheck.Reporting.Charts;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed class SlopeLinesTests
{
    [Fact]
    public async Task Each_team_has_a_line_of_its_own_between_quarters()
    {
        var chart = await DrawAsync(new("Q1", 48, 35), new("Q2", 50, 36), new("Q3", 51, 38), new("Q4", 53, 40));

        chart.QuerySelectorAll(".trend.sales").Length.ShouldBe(3);
        chart.QuerySelectorAll(".trend.marketing").Length.ShouldBe(3);
        chart.QuerySelectorAll(".trend.both").ShouldBeEmpty();
        chart.QuerySelectorAll(".dot").Length.ShouldBe(2, "the last quarter is marked");
        Labels(chart).ShouldBe(["53", "40"]);
    }

    [Fact]
    public async Task Pooled_quarters_have_one_line_in_ink()
    {
        var chart = await DrawAsync(new("Q3", null, null, 41), new("Q4", null, null, 44));

        chart.QuerySelectorAll(".trend").ShouldHaveSingleItem().ClassList.ShouldContain("both");
        Labels(chart).ShouldBe(["44"]);
    }

    [Fact]
    public async Task No_line_joins_a_team_to_both_together_and_a_lone_point_is_marked()
    {
        var chart = await DrawAsync(new("Q1", 48, 35), new("Q2", null, null, 41), new("Q3", 51, 38));

        chart.QuerySelectorAll(".trend").ShouldBeEmpty();
        chart.QuerySelectorAll(".dot").Length.ShouldBe(5);
        Labels(chart).ShouldBe(["51", "38"]);
    }

    [Fact]
    public async Task A_quarter_without_a_score_is_passed_over_in_its_place()
    {
        var chart = await DrawAsync(new("Q1", 40, 40), new("Q2", null, null), new("Q3", 40, 40));

        var line = chart.QuerySelectorAll(".trend.sales").ShouldHaveSingleItem();
        (line.Number("x1"), line.Number("x2")).ShouldBe((0, 100));
    }

    [Fact]
    public async Task A_higher_score_stands_higher_and_0_and_100_are_on_the_plot()
    {
        var chart = await DrawAsync(new QuarterMark("Q1", 0, 100));

        chart.QuerySelector("circle")!.Number("cy").ShouldBe(76);
        chart.QuerySelector("rect.dot")!.Number("y").ShouldBe(8 - 4.5);
    }

    [Theory]
    [InlineData(53, 53)]
    [InlineData(53, 52)]
    [InlineData(52, 53)]
    public async Task Numbers_of_close_teams_stand_apart_in_the_order_of_the_scores(int sales, int marketing)
    {
        var chart = await DrawAsync(new("Q1", 40, 30), new("Q2", sales, marketing));

        var (first, second) = (chart.QuerySelector("text.value.sales")!.Number("y"), chart.QuerySelector("text.value.marketing")!.Number("y"));
        (second - first).ShouldBe(sales >= marketing ? 15 : -15, 0.01);
    }

    [Fact]
    public async Task Without_any_score_only_the_quarters_are_named()
    {
        var chart = await DrawAsync(new("Q1", null, null), new("Q2", null, null));

        chart.QuerySelectorAll(".trend, .dot, .value").ShouldBeEmpty();
        chart.QuerySelectorAll("text.middle").Select(text => text.TextContent).ShouldBe(["Q1", "Q2"]);
    }

    private static Task<IElement> DrawAsync(params QuarterMark[] quarters) =>
        Rendering.RenderAsync<SlopeLines>(new { Id = "x1", Title = "Score", Description = "Figures", Quarters = quarters });

    private static IEnumerable<string> Labels(IElement chart) => chart.QuerySelectorAll(".value").Select(text => text.TextContent);
}
