using AlignmentCheck.Reporting.Charts;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed class BenchmarkScaleTests
{
    [Fact]
    public async Task The_others_are_a_band_between_their_means_and_the_own_score_is_the_only_dot()
    {
        var chart = await DrawAsync(own: 62, 40, 60);

        var band = chart.QuerySelectorAll(".others").ShouldHaveSingleItem();
        (band.Number("x1"), band.Number("x2")).ShouldBe((40, 60));
        chart.QuerySelectorAll(".part").Select(tick => tick.Number("x1")).ShouldBe([40, 60]);
        chart.QuerySelectorAll(".dot").ShouldHaveSingleItem().Number("cx").ShouldBe(62);
        chart.QuerySelectorAll("text").Select(text => text.TextContent).ShouldBe(["40", "60", "62"]);
    }

    [Fact]
    public async Task Equal_means_have_one_tick() =>
        (await DrawAsync(own: 62, 50, 50)).QuerySelectorAll(".part").ShouldHaveSingleItem();

    private static Task<IElement> DrawAsync(int own, params int[] parts) =>
        Rendering.RenderAsync<BenchmarkScale>(new { Id = "b", Title = "Feedback", Description = "62", Own = own, Parts = parts });
}
