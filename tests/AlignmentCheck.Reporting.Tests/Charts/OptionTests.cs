using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Charts;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed class OptionTests
{
    [Fact]
    public async Task Butterfly_BarsGrowFromTheMiddleInOneScale()
    {
        var picture = await ButterflyAsync(new OptionRow("revenue", 40, 10), new OptionRow("pipeline", 20, 0));

        var sales = picture.QuerySelectorAll("rect.sales");
        sales.ShouldAllBe(bar => Math.Abs(bar.Number("x") + bar.Number("width") - 28) < 0.02);
        sales[0].Number("width").ShouldBe(2 * sales[1].Number("width"), 0.02);
        var marketing = picture.QuerySelectorAll("rect.marketing").ShouldHaveSingleItem();
        marketing.Number("x").ShouldBe(72);
        marketing.Number("width").ShouldBe(sales[0].Number("width") / 4, 0.02);
    }

    [Fact]
    public async Task Butterfly_AMissingValue_IsATextAndNoBar()
    {
        var picture = await ButterflyAsync(new OptionRow("revenue", null, 40));

        picture.QuerySelectorAll("rect.sales").ShouldBeEmpty();
        picture.QuerySelectorAll("text").Select(text => text.TextContent).ShouldContain("–");
    }

    [Fact]
    public async Task Butterfly_AtAHundred_StaysInsideThePlot()
    {
        var picture = await ButterflyAsync(new OptionRow("never", 100, 100));

        picture.QuerySelector("rect.sales")!.Number("x").ShouldBe(0);
        var right = picture.QuerySelector("rect.marketing")!;
        (right.Number("x") + right.Number("width")).ShouldBe(100);
    }

    [Fact]
    public async Task Butterfly_Others_ArePale()
    {
        var picture = await ButterflyAsync(new OptionRow("revenue", 40, 40), new OptionRow("others", 10, 10, Others: true));

        picture.QuerySelectorAll("rect.sales").Select(bar => bar.ClassList.Contains("no-1")).ShouldBe([false, true]);
    }

    [Theory]
    [InlineData("revenue", "revenue")]
    [InlineData("customer satisfaction", "customer|satisfaction")]
    [InlineData("Unclear who our customer is", "Unclear who|our customer is")]
    [InlineData("Kundenzufriedenheitsumfragen", "Kundenzufriedenheitsumfragen")]
    public void LabelLines_OfALongLabel_AreTwoOfAboutOneLength(string label, string lines) =>
        LabelLines.Of(label).ShouldBe(lines.Split('|'));

    [Fact]
    public async Task HitList_AShareOfPicks_StandsAtThreeTimesItsValue()
    {
        var rows = await HitsAsync(new HitRow("Price", 60, 20), new HitRow("Tools", 90, 10));

        var lines = rows.QuerySelectorAll(".gap");
        (lines[0].Number("x1"), lines[0].Number("x2")).ShouldBe((lines[0].Number("x2"), lines[0].Number("x1")), "a hit has no length");
        (lines[1].Number("x1"), lines[1].Number("x2")).ShouldBe((100, 33.33));
        rows.QuerySelectorAll("text.value").Select(text => text.TextContent).ShouldBe(["20", "60", "10", "90"], "the numbers are the shown ones");
    }

    [Fact]
    public async Task HitList_Marks_AreTheTeamsAndMissingOnesAreNotDrawn()
    {
        var rows = await HitsAsync(new HitRow("Price", 60, null), new HitRow("Tools", null, 10), new HitRow("others", null, null));

        rows.QuerySelectorAll(".gap").ShouldBeEmpty();
        rows.QuerySelectorAll("rect.dot.marketing").Length.ShouldBe(1, "Marketing says");
        rows.QuerySelectorAll("circle.dot.sales").Length.ShouldBe(1, "Sales predicted");
        rows.QuerySelectorAll("text").Select(text => text.TextContent).ShouldContain("–");
    }

    [Fact]
    public async Task HitList_OfTwelveLongLabels_KeepsOneRhythm()
    {
        var rows = await HitsAsync([.. Enumerable.Range(0, 12).Select(i => new HitRow("Unclear who our customer is", 50, i))]);

        var middles = rows.QuerySelectorAll("circle.dot").Select(dot => dot.Number("cy")).ToList();
        middles.Count.ShouldBe(12);
        middles.Zip(middles.Skip(1), (a, b) => b - a).Distinct().ShouldBe([30.0]);
        rows.QuerySelector("svg")!.GetAttribute("height").ShouldBe("360");
    }

    [Fact]
    public async Task SplitScale_EqualAnswers_AreARingAroundADot()
    {
        var body = await SplitAsync(approximate: false, new SplitRow(Team.Sales, 50, 50));

        body.QuerySelectorAll("[role=img] circle.dot").Select(dot => (dot.ClassList.Contains("open"), dot.GetAttribute("cx"))).ShouldBe([(true, "50%"), (false, "50%")]);
        body.QuerySelectorAll("text.value").Select(text => text.ClassList.Contains("end")).ShouldBe([false, true]);
    }

    [Fact]
    public async Task SplitScale_InTens_KeepsNumbersOutOfTheBands()
    {
        var body = await SplitAsync(approximate: true, new SplitRow(Team.Marketing, 10, 40));

        body.QuerySelectorAll(".band").Select(band => band.GetAttribute("width")).ShouldBe(["10%", "15%"]);
        body.QuerySelectorAll("text.value").Select(text => (text.TextContent, text.GetAttribute("x"))).ShouldBe([("40", "45%"), ("10", "0%")]);
    }

    [Fact]
    public async Task PairBar_HasTheGuessAsALine()
    {
        var body = await Rendering.RenderAsync<PairBar>(new { Id = "a", Title = "t", Description = "d", Samples.Names, Sales = (int?)24, Marketing = (int?)null, Guess = 25, GuessText = "by guessing", MissingText = "–" });

        body.QuerySelector(".between")!.GetAttribute("x1").ShouldBe("25%");
        body.QuerySelectorAll("rect.bar").ShouldHaveSingleItem().GetAttribute("width").ShouldBe("24%");
        body.QuerySelectorAll("[role=img] text").Select(text => text.TextContent).ShouldBe(["by guessing", "24", "–"]);
    }

    private static Task<IElement> ButterflyAsync(params OptionRow[] rows) =>
        Rendering.RenderAsync<Butterfly>(new { Id = "a", Title = "t", Description = "d", Samples.Names, MissingText = "–", Rows = rows });

    private static Task<IElement> HitsAsync(params HitRow[] rows) =>
        Rendering.RenderAsync<HitList>(new { Id = "a", Title = "t", Description = "d", Team = Team.Marketing, MissingText = "–", Rows = rows });

    private static Task<IElement> SplitAsync(bool approximate, params SplitRow[] rows) =>
        Rendering.RenderAsync<SplitScale>(new
        {
            Id = "a", Title = "t", Description = "d", Samples.Names, StartText = "s", MiddleText = "m", EndText = "e",
            DoesText = "does", ShouldText = "should", Approximate = approximate, Rows = rows,
        });
}
