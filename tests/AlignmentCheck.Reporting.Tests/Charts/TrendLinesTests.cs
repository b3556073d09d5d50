using AlignmentCheck.Reporting.Charts;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed class TrendLinesTests
{
    private const double LetterPixels = 6.7;
    // Four beside each other on paper: 40 mm less the room for numbers, where a letter has 7.75 pt in place of 13 px.
    private const double Narrowest = (151 - 60) * 13 / 10.33;

    [Fact]
    public async Task Each_team_has_its_mark_in_every_round_an_interval_and_a_line_of_its_own()
    {
        var chart = await DrawAsync(Teams(1, 40, 30), Teams(2, 45, 35), Teams(3, 50, 40));

        chart.QuerySelectorAll("circle.dot.sales").Length.ShouldBe(3);
        chart.QuerySelectorAll("rect.dot.marketing").Length.ShouldBe(3);
        chart.QuerySelectorAll(".whisker.sales").Length.ShouldBe(3);
        chart.QuerySelectorAll(".trend.sales").Length.ShouldBe(2);
        chart.QuerySelectorAll(".trend.marketing").Length.ShouldBe(2);
        chart.QuerySelectorAll(".trend.both, .dot.both").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_and_the_last_round_have_their_numbers()
    {
        var chart = await DrawAsync(Teams(1, 40, 30), Teams(2, 45, 35), Teams(3, 50, 42));

        Texts(chart, ".value").ShouldBe(["40", "30", "50", "42"]);
        Texts(chart, ".value.end").ShouldBe(["40", "30"]);
        Texts(await DrawAsync(Teams(1, 40, 30)), ".value").ShouldBe(["40", "30"], "a single round has them once");
    }

    [Fact]
    public async Task A_line_breaks_where_rounds_do_not_compare_and_the_reason_stands_above()
    {
        var chart = await DrawAsync(
            [Teams(1, 40, 30), Teams(2, 45, 35) with { IsJoined = false }, Teams(3, 50, 40)], new TrendNote(1.5, "new wording", [1.5]));

        chart.QuerySelectorAll(".trend.sales").ShouldHaveSingleItem().Number("x1").ShouldBe(50);
        chart.QuerySelectorAll(".interruption").ShouldHaveSingleItem().Number("x1").ShouldBe(25);
        var note = chart.QuerySelectorAll("text").Single(text => text.TextContent == "new wording");
        note.Number("y").ShouldBeLessThan(chart.QuerySelector(".interruption")!.Number("y1"));
    }

    [Fact]
    public async Task A_round_without_the_figure_keeps_its_place_and_no_line_passes_over_it()
    {
        var chart = await DrawAsync(Teams(1, 40, 30), Nothing(2), Teams(3, 50, 40) with { IsJoined = false });

        chart.QuerySelectorAll(".trend").ShouldBeEmpty();
        chart.QuerySelectorAll("circle").Select(dot => dot.Number("cx")).ShouldBe([0, 100]);
        Texts(chart, "text.middle").ShouldBe(["Q1", "Q2", "Q3", "2026"]);
    }

    [Fact]
    public async Task Time_runs_evenly_whatever_quarters_have_a_round()
    {
        var chart = await DrawAsync(Teams(1, 40, 30), Teams(2, 40, 30), Teams(5, 50, 40));

        chart.QuerySelectorAll("circle").Select(dot => dot.Number("cx")).ShouldBe([0, 25, 100]);
    }

    [Fact]
    public async Task A_pooled_round_is_one_dot_in_ink_and_no_line_joins_it_to_a_team()
    {
        var chart = await DrawAsync(Teams(1, 40, 30), Pooled(2, 44), Pooled(3, 46));

        chart.QuerySelectorAll(".dot.both").Length.ShouldBe(2);
        chart.QuerySelectorAll(".trend").ShouldHaveSingleItem().ClassList.ShouldContain("both");
        Texts(chart, ".value").ShouldBe(["40", "30", "46"]);
    }

    [Fact]
    public async Task A_higher_score_stands_higher_and_0_and_100_are_the_ends()
    {
        var chart = await DrawAsync(Teams(1, 0, 100));

        var (low, high) = (chart.QuerySelector("circle")!.Number("cy"), chart.QuerySelector("rect.dot")!.Number("y") + (Sizes.TrendDot.Square / 2));
        (low - high).ShouldBe(Sizes.TrendLow, 0.01);
        chart.QuerySelector(".base")!.Number("y1").ShouldBe(low);
    }

    [Fact]
    public async Task Close_numbers_stand_apart()
    {
        var chart = await DrawAsync(Teams(1, 50, 50), Teams(2, 53, 52));

        foreach (var pair in chart.QuerySelectorAll(".value").Chunk(2))
        {
            Math.Abs(pair[0].Number("y") - pair[1].Number("y")).ShouldBe(Sizes.SlopeLabelsApart, 0.01);
        }
    }

    [Fact]
    public async Task A_check_has_diamonds()
    {
        var chart = await Rendering.RenderAsync<TrendLines>(new { Id = "x1", Title = "Check", Description = "Figures", Marks = new[] { Pooled(1, 20), Pooled(2, 40) }, IsCheck = true });

        chart.QuerySelectorAll("path.checked").Length.ShouldBe(2);
        chart.QuerySelectorAll(".trend.checked").Length.ShouldBe(1);
        chart.QuerySelectorAll(".dot").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_large_chart_names_the_levels_and_marks_each_rounds_own()
    {
        var chart = await LargeAsync([Teams(1, 40, 30) with { Level = 2 }, Teams(2, 80, 60) with { Level = 3 }]);

        Texts(chart, ".level-name").ShouldBe(["Undefined", "Defined", "Aligned", "Integrated"]);
        chart.QuerySelectorAll(".level-mark").Select(mark => (mark.GetAttribute("data-level"), mark.QuerySelectorAll("rect").Length)).ShouldBe([("2", 4), ("3", 4)]);
        var heights = chart.QuerySelectorAll(".level-name").Select(name => name.Number("y")).ToArray();
        heights.ShouldBe(heights.OrderDescending());
    }

    [Fact]
    public async Task What_happened_is_pointed_to_in_its_place_and_numbered_there()
    {
        var chart = await LargeAsync(
            [Teams(1, 40, 30), Teams(3, 50, 40)], new TrendMoment(1.5, "Trade challenges"), new TrendMoment(1.6, "Meet every week"), new TrendMoment(2.5, "Define a lead"));

        chart.QuerySelectorAll(".moment").Select(mark => mark.ParentElement!.Number("x")).ShouldBe([25, 30, 75]);
        var numbers = Numbers(chart);
        numbers.Select(number => (number.TextContent, number.Number("x"))).ShouldBe([("1", 25), ("2", 30), ("3", 75)]);
        (numbers[1].Number("y") - numbers[0].Number("y")).ShouldBe(Sizes.TrendLine, 0.01, "they would meet in one row");
        numbers[2].Number("y").ShouldBe(numbers[0].Number("y"));
        numbers.Max(number => number.Number("y")).ShouldBeLessThan(chart.QuerySelector("svg.plot")!.Number("height"));
    }

    [Fact]
    public async Task Numbers_stay_at_their_marks_at_both_ends_of_the_time_line()
    {
        var chart = await LargeAsync([Teams(1, 40, 30), Teams(3, 50, 40)], new TrendMoment(1.02, "First"), new TrendMoment(1.04, "Second"), new TrendMoment(3, "Last"));

        Numbers(chart).Select(number => (number.TextContent, number.ClassName, number.Number("x"))).ShouldBe([("1–2", "middle", 1.5), ("3", "middle", 100)]);
    }

    [Fact]
    public async Task What_happened_at_one_time_shares_its_numbers_and_takes_one_row()
    {
        var chart = await LargeAsync([Teams(1, 40, 30), Teams(9, 50, 40)], [new TrendMoment(2, "Before"), .. Enumerable.Range(0, 4).Select(i => new TrendMoment(5 + (i / 10.0), $"Step {i}"))]);

        var numbers = Numbers(chart);
        numbers.Select(number => number.TextContent).ShouldBe(["1", "2–5"]);
        numbers[1].Number("x").ShouldBe(51.88, 0.01, "the middle of its marks");
        numbers[1].Number("y").ShouldBe(numbers[0].Number("y"));
    }

    [Fact]
    public async Task Of_eight_rounds_every_second_is_named_and_of_forty_as_many_as_there_is_room_for()
    {
        var eight = await DrawAsync([.. Enumerable.Range(1, 8).Select(when => Teams(when, 40, 30))]);
        Texts(eight, "text.middle").Count(text => text[0] == 'Q').ShouldBe(4);

        var forty = await DrawAsync([.. Enumerable.Range(1, 40).Select(when => Teams(when, 40, 30))]);
        var named = forty.QuerySelectorAll("text.middle").Where(text => text.TextContent[0] == 'Q').Select(text => text.Number("x")).ToArray();
        named.Zip(named.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= Sizes.TrendNamesApart);
        named[^1].ShouldBe(100);
    }

    /// <summary>Whatever stands above a plot: in the narrowest column no two texts meet, and none leaves the plot.</summary>
    [Fact]
    public void Labels_never_meet_and_never_leave_the_plot()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var labels = Enumerable.Range(0, random.Next(1, 7)).Select(_ => (new string('x', random.Next(3, 18)), (double)random.Next(0, 101))).ToArray();
            var placed = LabelRow.Place(labels);
            placed.Count.ShouldBe(labels.Length);
            foreach (var row in placed.GroupBy(label => label.Row))
            {
                var ranges = row.Select(Range).OrderBy(range => range.From).ToArray();
                ranges.Zip(ranges.Skip(1)).ShouldAllBe(pair => pair.First.To <= pair.Second.From + 0.001);
                ranges.ShouldAllBe(range => range.From >= -0.001 && range.To <= Narrowest + 0.001);
            }
        }

        static (double From, double To) Range(PlacedLabel label)
        {
            var (at, width) = (label.At / 100 * Narrowest, label.Text.Length * LetterPixels);
            return label.Side switch { LabelAnchor.Start => (at, at + width), LabelAnchor.End => (at - width, at), _ => (at - (width / 2), at + (width / 2)) };
        }
    }

    /// <summary>Those of what happened, between the plot and the names of the quarters.</summary>
    private static IElement[] Numbers(IElement chart) =>
        [.. chart.QuerySelectorAll("text").Where(text => text.Number("y") > chart.QuerySelector(".base")!.Number("y1") && text.Number("y") < chart.QuerySelectorAll("text").First(name => name.TextContent == "Q1").Number("y"))];

    private static TrendMark Teams(int when, int sales, int marketing) => new(
        when, $"Q{((when - 1) % 4) + 1}", $"{2026 + ((when - 1) / 4)}",
        new ScoreMark(sales, new(Math.Max(0, sales - 10), Math.Min(100, sales + 10))), new ScoreMark(marketing, new(Math.Max(0, marketing - 10), Math.Min(100, marketing + 10))), null, when > 1);

    private static TrendMark Pooled(int when, int score) => new(when, $"Q{when}", "2026", null, null, new ScoreMark(score), when > 1);

    private static TrendMark Nothing(int when) => new(when, $"Q{when}", "2026", null, null, null, false);

    private static Task<IElement> DrawAsync(params TrendMark[] marks) => DrawAsync(marks, []);

    private static Task<IElement> DrawAsync(TrendMark[] marks, params TrendNote[] notes) =>
        Rendering.RenderAsync<TrendLines>(new { Id = "x1", Title = "Score", Description = "Figures", Marks = marks, Notes = notes });

    private static Task<IElement> LargeAsync(TrendMark[] marks, params TrendMoment[] moments) => Rendering.RenderAsync<TrendLines>(new
    {
        Id = "x1", Title = "Score", Description = "Figures", Marks = marks, Moments = moments, Size = TrendSize.Large,
        Levels = new[] { "Undefined", "Defined", "Aligned", "Integrated" },
    });

    private static IEnumerable<string> Texts(IElement chart, string selector) => chart.QuerySelectorAll(selector).Select(text => text.TextContent);
}
