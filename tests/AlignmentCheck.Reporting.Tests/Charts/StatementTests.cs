using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Charts;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed class StatementTests
{
    private const double Rounding = 0.02;

    [Fact]
    public void DivergingLayout_AllShares_StandSideBySideAroundTheMiddleAndFit()
    {
        for (var disagree = 0; disagree <= 100; disagree++)
        {
            for (var neutral = 0; neutral <= 100 - disagree; neutral++)
            {
                var bar = DivergingLayout.Of(Team.Sales, new Shares(disagree, neutral, 100 - disagree - neutral));

                bar.Segments.Sum(part => part.Width).ShouldBe(50, 1e-9);
                bar.From.ShouldBe(50 - (neutral / 4.0) - (disagree / 2.0), 1e-9);
                (bar.To - bar.From).ShouldBe(50, 1e-9);
                bar.From.ShouldBeGreaterThanOrEqualTo(0);
                bar.To.ShouldBeLessThanOrEqualTo(100 + 1e-9);
                bar.Segments.Zip(bar.Segments.Skip(1)).All(pair => Math.Abs(pair.First.From + pair.First.Width - pair.Second.From) < 1e-9).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public async Task DivergingBars_FivePoints_DivideTheSidesThatTheSharesGive()
    {
        // Rounded by themselves the points make 12 and 59, the shares 13 and 58: bar and number go by the shares.
        var three = await BarsAsync(new Shares(13, 29, 58));
        var five = await BarsAsync(new Shares(13, 29, 58, new FivePoints(4, 8, 29, 38, 21)));

        three.Select(Tone).ShouldBe(["no-1", "neutral", "yes-1"]);
        five.Select(Tone).ShouldBe(["no-2", "no-1", "neutral", "yes-1", "yes-2"]);
        five[0].Number("x").ShouldBe(three[0].Number("x"), Rounding);
        (five[0].Number("width") + five[1].Number("width")).ShouldBe(three[0].Number("width"), Rounding);
        (five[3].Number("width") + five[4].Number("width")).ShouldBe(three[2].Number("width"), Rounding);
        five[0].Number("width").ShouldBe(6.5 * 4 / 12, Rounding);
    }

    [Theory]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    public async Task DivergingBars_NeutralNumber_StandsInTheMiddleWhereItFits(int neutral, int labels)
    {
        var picture = await PictureAsync(new ShareRow(Team.Sales, "50", new Shares(20, neutral, 80 - neutral)));

        picture.QuerySelectorAll("text.in-neutral").Length.ShouldBe(labels);
    }

    [Fact]
    public async Task DivergingBars_EndsAreLabelledEvenAtNothing()
    {
        var picture = await PictureAsync(new ShareRow(Team.Marketing, "0", new Shares(100, 0, 0)));

        picture.QuerySelectorAll("rect.bar").ShouldHaveSingleItem().GetAttribute("x").ShouldBe("0%");
        picture.QuerySelectorAll("text").Select(text => (text.TextContent, text.GetAttribute("x"))).ShouldBe([("100", "0%"), ("0", "50%")]);
    }

    [Fact]
    public async Task DivergingBars_WithoutShares_SayWhyAndKeepTheScore()
    {
        var body = await Rendering.RenderAsync<DivergingBars>(Of(new ShareRow(Team.Sales, "50", null, "held back")));

        body.QuerySelectorAll("rect.bar").ShouldBeEmpty();
        body.QuerySelector("text")!.TextContent.ShouldBe("held back");
        body.QuerySelector(".score .sales")!.TextContent.ShouldBe("50");
        body.QuerySelector(".who .name")!.TextContent.ShouldBe("Sales");
    }

    [Theory]
    [InlineData(10, 0, 15)]
    [InlineData(20, 15, 25)]
    [InlineData(50, 45, 55)]
    [InlineData(90, 85, 100)]
    public async Task TensScale_DrawsAllThatTheFigureMayStandFor(int tens, int from, int to)
    {
        var body = await Rendering.RenderAsync<TensScale>(new { Id = "a", Title = "t", Description = "d", Samples.Names, Rows = new TensRow[] { new(Team.Marketing, tens, "about") } });

        var band = body.QuerySelector(".band.marketing")!;
        (band.Number("x"), band.Number("x") + band.Number("width")).ShouldBe((from, to));
        body.QuerySelector("[role=img] rect.dot")!.ClassList.ShouldContain("open", "an estimate is an outline");
        var text = body.QuerySelector("[role=img] text")!;
        text.Number("x").ShouldBe(tens <= 50 ? to : from);
        text.ClassList.Contains("end").ShouldBe(tens > 50, "words stand where the line is longer");
    }

    private static string Tone(IElement bar) => bar.ClassList.Except(["bar", "sales"]).Single();

    private static async Task<List<IElement>> BarsAsync(Shares shares) =>
        [.. (await PictureAsync(new ShareRow(Team.Sales, "67", shares))).QuerySelectorAll("rect.bar")];

    private static async Task<IElement> PictureAsync(ShareRow row) =>
        (await Rendering.RenderAsync<DivergingBars>(Of(row))).QuerySelector("svg[role=img]")!;

    private static object Of(ShareRow row) => new { Id = "a", Title = "t", Description = "d", Samples.Names, Rows = new[] { row } };
}
