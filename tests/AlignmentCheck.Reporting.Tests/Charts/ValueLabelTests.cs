using AlignmentCheck.Reporting.Charts;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Charts;

/// <summary>Two numbers on one line, for all pairs from 0 to 100, in the narrowest column.</summary>
public sealed class ValueLabelTests
{
    private const int Scores = 101;

    [Fact]
    public async Task Scores_of_two_teams_never_touch_each_other_nor_a_dot_and_stay_inside()
    {
        for (var sales = 0; sales < Scores; sales++)
        {
            var rows = Enumerable.Range(0, Scores).Select(marketing => (object)new
            {
                Id = $"r{marketing}",
                Title = "t",
                Description = "d",
                Sales = new ScoreMark(sales),
                Marketing = new ScoreMark(marketing),
            });

            var pictures = (await Rendering.RenderAllAsync<PairedDots>(rows)).QuerySelectorAll("svg[role=img]");

            pictures.Length.ShouldBe(Scores);
            for (var marketing = 0; marketing < Scores; marketing++)
            {
                Check(pictures[marketing], sales, marketing, half: 6.5);
            }
        }
    }

    [Fact]
    public async Task Felt_and_checked_never_touch_and_stay_inside()
    {
        for (var felt = 0; felt < Scores; felt++)
        {
            var rows = Enumerable.Range(0, Scores)
                .Select(found => (object)new { Id = $"r{found}", Title = "t", Description = "d", Felt = felt, Checked = found });

            var pictures = (await Rendering.RenderAllAsync<FeltChecked>(rows)).QuerySelectorAll("svg[role=img]");

            for (var found = 0; found < Scores; found++)
            {
                Check(pictures[found], felt, found, half: felt == found ? 7 : 1.5);
            }
        }
    }

    private static void Check(IElement picture, int first, int second, double half)
    {
        var labels = picture.QuerySelectorAll("text.value").Select(NarrowPlot.OfValue).ToList();
        var marks = new[] { NarrowPlot.Around(first, half), NarrowPlot.Around(second, half) };
        var what = $"{first} and {second}";

        labels.Count.ShouldBe(2, what);
        NarrowPlot.Meet(labels[0], labels[1]).ShouldBeFalse(what);
        (labels[0].From < labels[1].From).ShouldBe(first <= second, what);
        labels.All(label => marks.All(mark => !NarrowPlot.Meet(label, mark))).ShouldBeTrue(what);
        labels.All(label => label.From >= -NarrowPlot.Before && label.To <= NarrowPlot.Width + NarrowPlot.Beyond).ShouldBeTrue(what);
    }
}
