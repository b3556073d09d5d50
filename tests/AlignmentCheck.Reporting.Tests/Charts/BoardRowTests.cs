using AlignmentCheck.Reporting.Charts;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed class BoardRowTests
{
    [Fact]
    public async Task PairedDots_WithIntervals_DrawsBothBracketsAndTheGap()
    {
        var row = await Rendering.RenderAsync<PairedDots>(new
        {
            Id = "a", Title = "t", Description = "d", Sales = new ScoreMark(60, new(55, 65)), Marketing = new ScoreMark(33, new(25, 40)),
        });

        var gap = row.QuerySelector(".gap")!;
        (gap.GetAttribute("x1"), gap.GetAttribute("x2")).ShouldBe(("60%", "33%"));
        row.QuerySelector(".whisker.sales")!.GetAttribute("x1").ShouldBe("55%");
        row.QuerySelector(".whisker.marketing")!.GetAttribute("x2").ShouldBe("40%");
        row.QuerySelector("circle.dot.sales")!.GetAttribute("cx").ShouldBe("60%");
        row.QuerySelector("rect.dot.marketing")!.GetAttribute("x").ShouldBe("33%");
    }

    [Fact]
    public async Task PairedDots_WithoutIntervals_DrawsNoBracket()
    {
        var row = await Rendering.RenderAsync<PairedDots>(new { Id = "a", Title = "t", Description = "d", Sales = new ScoreMark(60), Marketing = new ScoreMark(33) });

        row.QuerySelectorAll(".whisker").ShouldBeEmpty();
        row.QuerySelectorAll(".dot").Length.ShouldBe(2);
    }

    [Fact]
    public async Task PairedDots_Pooled_ShowsNoTeam()
    {
        var row = await Rendering.RenderAsync<PairedDots>(new { Id = "a", Title = "t", Description = "d", Pooled = new ScoreMark(44, new(35, 55)) });

        row.QuerySelectorAll(".dot").ShouldHaveSingleItem().ClassList.ShouldContain("both");
        row.QuerySelectorAll(".sales, .marketing, .gap").ShouldBeEmpty();
        row.QuerySelector("text.value")!.TextContent.ShouldBe("44");
    }

    [Fact]
    public async Task PairedDots_HeldBack_IsALineAndAText()
    {
        var row = await Rendering.RenderAsync<PairedDots>(new { Id = "a", Title = "t", Description = "d", Sales = new ScoreMark(60), EmptyText = "held back" });

        row.QuerySelectorAll(".dot, .value, .whisker").ShouldBeEmpty("one team's score alone is never drawn");
        row.QuerySelectorAll("line").Length.ShouldBe(1);
        row.QuerySelector("text")!.TextContent.ShouldBe("held back");
    }

    [Fact]
    public async Task PairedDots_EqualScores_KeepTheSquareVisibleBehindTheCircle()
    {
        var row = await Rendering.RenderAsync<PairedDots>(new { Id = "a", Title = "t", Description = "d", Sales = new ScoreMark(50), Marketing = new ScoreMark(50) });

        row.QuerySelectorAll(".dot").Select(dot => dot.LocalName).ShouldBe(["rect", "circle"]);
    }

    [Fact]
    public async Task FeltChecked_WithoutACheck_IsTheStrokeAlone()
    {
        var row = await Rendering.RenderAsync<FeltChecked>(new { Id = "a", Title = "t", Description = "d", Felt = 46 });

        row.QuerySelector(".felt")!.GetAttribute("x1").ShouldBe("46%");
        row.QuerySelectorAll(".checked").ShouldBeEmpty();
        row.QuerySelectorAll("text").ShouldHaveSingleItem().TextContent.ShouldBe("46");
    }

    [Fact]
    public async Task CoverPicture_DrawsEachDimensionWithoutANumber()
    {
        var cover = await Rendering.RenderAsync<CoverPicture>(new
        {
            Id = "a", Title = "t", Description = "d", Rows = new CoverRow[] { new(64, 53), new(null, null, 41), new(64, null) },
        });

        cover.QuerySelectorAll("text").ShouldBeEmpty();
        cover.QuerySelectorAll(".dot.sales").Length.ShouldBe(1, "one team's score alone is never drawn");
        cover.QuerySelectorAll(".dot.both").Length.ShouldBe(1);
        cover.QuerySelector("svg")!.GetAttribute("height").ShouldBe("144");
    }

    [Fact]
    public async Task ScoreAxis_NamesTheLevelsInTheMiddleOfTheirBands()
    {
        var axis = await Rendering.RenderAsync<ScoreAxis>(new { Levels = new[] { "Undefined", "Defined", "Aligned", "Integrated" } });

        axis.QuerySelectorAll(".level-name text").Select(text => text.GetAttribute("x")).ShouldBe(["12.5%", "37.5%", "62.5%", "87.5%"]);
        axis.QuerySelectorAll("text").Skip(4).Select(text => text.TextContent).ShouldBe(["0", "25", "50", "75", "100"]);
        axis.QuerySelector("svg")!.GetAttribute("aria-hidden").ShouldBe("true");
    }
}
