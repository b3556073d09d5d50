using AlignmentCheck.Core.Trends;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Clients;

namespace AlignmentCheck.Web.Tests.Clients;

public sealed class ScoreLinesTests
{
    private static readonly Quarter[] Year = [new(2026, 1), new(2026, 2), new(2026, 3), new(2026, 4)];

    [Fact]
    public void A_round_of_both_teams_gives_two_marks_and_a_pooled_one_a_single_mark()
    {
        var lines = Lines(
            SomeClient.Closed("2026-Q1", DateTimeOffset.UnixEpoch, result: SomeClient.Result(4, 4, 4, 4)),
            SomeClient.Closed("2026-Q2", DateTimeOffset.UnixEpoch, result: SomeClient.Result(9, 3, 4, 3)),
            SomeClient.Closed("2026-Q4", DateTimeOffset.UnixEpoch, result: SomeClient.Result(6, 4, 6, 2)));

        lines.Marks.ShouldBe([new("Q1", null, null), new("Q2", null, null, 50), new("Q3", null, null), new("Q4", 75, 25)]);
        lines.Description.ShouldBe("Q2 2026: Both teams 50. Q4 2026: Sales 75, Marketing 25.");
        lines.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void An_open_round_and_quarters_outside_the_chart_give_no_mark() =>
        Lines(SomeClient.Open("2026-Q4", new(2026, 12, 1)), SomeClient.Closed("2025-Q4", DateTimeOffset.UnixEpoch)).IsEmpty.ShouldBeTrue();

    private static ScoreLines Lines(params Data.Organisations.SeenRound[] rounds) => new(SomeClient.With("Foods", rounds), Year);
}
