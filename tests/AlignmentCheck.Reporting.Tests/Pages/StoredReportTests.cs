using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Pages;

/// <summary>A report made from what a round has stored is the report that was made at its closing.</summary>
public sealed class StoredReportTests
{
    [Theory]
    [InlineData("demo-instruments-2026-Q4.csv", "demo-instruments-2026-Q3.csv")]
    [InlineData("demo-extended-2026-Q4.csv", "demo-instruments-2026-Q4.csv")]
    [InlineData("demo-small-team-2026-Q4.csv", "demo-small-team-2026-Q4.csv")]
    [InlineData("demo-pooled-2026-Q4.csv", "demo-pooled-2026-Q4.csv")]
    public async Task A_stored_round_gives_the_same_report(string sample, string previous)
    {
        var (now, before) = (Closed(sample), Closed(previous));
        var advice = AdviceSnapshot.Of(now.Result, ShippedContent.English.Steps, ShippedContent.English.Sources.Values, ShippedContent.English.UsualTasks);
        var first = Report(now, before, new AdviceSnapshot(ShippedContent.English.Steps, [.. ShippedContent.English.Sources.Values]) { UsualTasks = ShippedContent.English.UsualTasks });
        var again = Report(ClosedRound.Thaw(now.Freeze()), ClosedRound.Thaw(before.Freeze()), AdviceSnapshot.Read(advice.Write()));

        ResultsJson.Write(again, English.Texts).ShouldBe(ResultsJson.Write(first, English.Texts));
        (await ReportWriter.HtmlAsync(again, English.Texts)).ShouldBe(await ReportWriter.HtmlAsync(first, English.Texts));
    }

    private static ClosedRound Closed(string sample) =>
        (sample.Contains("extended", StringComparison.Ordinal) ? Round.Extended : Round.Core).Sample(sample).Close();

    private static Report Report(ClosedRound now, ClosedRound before, AdviceSnapshot advice) => new(
        now.Result,
        Recommending.From(now.Result, advice.Steps),
        Comparison.Of(before, now),
        new ReportHeading("Demo", new Quarter(2026, 4), new Quarter(2026, 3), new DateOnly(2026, 11, 22)),
        advice.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal))
    {
        UsualTasks = advice.UsualTasks,
    };
}
