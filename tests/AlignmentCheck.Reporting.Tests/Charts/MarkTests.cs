using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Charts;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed class MarkTests
{
    [Fact]
    public async Task A_mark_beside_its_word_is_hidden_from_screen_readers()
    {
        var mark = (await Rendering.RenderAsync<LevelMark>(new { Level = 2 })).QuerySelector("svg")!;

        mark.GetAttribute("aria-hidden").ShouldBe("true");
        mark.HasAttribute("role").ShouldBeFalse();
        mark.GetAttribute("data-level").ShouldBe("2");
        mark.QuerySelectorAll("rect").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_mark_that_stands_alone_has_a_name()
    {
        var mark = (await Rendering.RenderAsync<BrandMark>(new { Id = "b", Title = "AlignmentCheck" })).QuerySelector("svg")!;

        mark.GetAttribute("role").ShouldBe("img");
        mark.HasAttribute("aria-hidden").ShouldBeFalse();
        mark.QuerySelector($"#{mark.GetAttribute("aria-labelledby")}")!.TextContent.ShouldBe("AlignmentCheck");
    }

    [Theory]
    [InlineData(Team.Sales, "circle")]
    [InlineData(Team.Marketing, "rect")]
    public async Task TeamGlyph_OfATeam_HasItsShape(Team team, string shape) =>
        (await Rendering.RenderAsync<TeamGlyph>(new { Team = (Team?)team })).QuerySelector(".dot")!.LocalName.ShouldBe(shape);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task EvidenceMark_OfAGrade_FillsItsStrokes(int strokes) =>
        (await Rendering.RenderAsync<EvidenceMark>(new { Strokes = strokes })).QuerySelectorAll("line.full").Length.ShouldBe(strokes);

    [Theory]
    [InlineData(LevelMarkSize.Small, "44", "10")]
    [InlineData(LevelMarkSize.Medium, "88", "12")]
    [InlineData(LevelMarkSize.Large, "132", "16")]
    public async Task LevelMark_OfASize_HasItsMeasures(LevelMarkSize size, string width, string height)
    {
        var mark = (await Rendering.RenderAsync<LevelMark>(new { Level = 1, Size = size })).QuerySelector("svg")!;

        (mark.GetAttribute("width"), mark.GetAttribute("height")).ShouldBe((width, height));
    }
}
