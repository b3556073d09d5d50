using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Reference;

/// <summary>Every change and every line of random histories, recomputed by <see cref="NaiveHistory"/>, and not one more or less.</summary>
public sealed class HistoryRecomputationTests
{
    public HistoryRecomputationTests() => Mutation.Skip();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_change_and_every_line_can_be_recomputed(int seed)
    {
        var random = new RandomHistories(seed);
        var changes = 0;
        for (var i = 0; i < 25; i++)
        {
            var rounds = random.Any(2 + (i % 7));
            var (history, naive) = (RandomHistories.Of(rounds), new NaiveHistory(rounds));
            Lines(history.SincePrevious!).ShouldBe(naive.Changes(sinceFirst: false), $"history {i}");
            Lines(history.SinceFirst!).ShouldBe(naive.Changes(sinceFirst: true), $"history {i}");
            foreach (var trend in history.Dimensions)
            {
                Line(trend).ShouldBe(naive.DimensionLine(trend.What), $"{trend.What} of history {i}");
            }

            changes += history.SincePrevious!.Changes.Count;
        }

        changes.ShouldBeGreaterThan(100, "else there is nothing to see");
    }

    private static IEnumerable<string> Lines(RoundComparison comparison) =>
        comparison.Changes.Select(c => $"{c.What} {c.Team} {c.Before} {c.Now} {c.Verdict} since {c.Since}");

    private static IEnumerable<string> Line(FigureTrend trend) => trend.Points.Select((p, i) =>
        $"{(i > 0 && trend.IsJoined(i) ? "-" : "|")} {Show(p.Sales)} {Show(p.Marketing)} {Show(p.IsByTeam ? null : p.Both)} {p.Both?.Value}");

    private static string Show(TrendFigure? figure) => $"{figure?.Value}[{figure?.Low},{figure?.High}]";
}
