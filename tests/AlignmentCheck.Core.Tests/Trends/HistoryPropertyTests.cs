using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Trends;

public sealed class HistoryPropertyTests
{
    public HistoryPropertyTests() => Mutation.Skip();

    [Fact]
    public void Every_figure_of_the_last_round_either_compares_once_or_has_one_reason()
    {
        foreach (var (history, i, closed) in Histories(11, 40))
        {
            var comparison = history.SincePrevious!;
            comparison.Changes.Select(c => (c.What, c.Team)).ShouldBeUnique($"history {i}");
            comparison.NotCompared.Select(n => n.What).ShouldBeUnique($"history {i}");
            comparison.Changes.Select(c => c.What).Intersect(comparison.NotCompared.Select(n => n.What)).ShouldBeEmpty($"history {i}");
            foreach (var dimension in closed[^1].Closed.Result.Dimensions.Where(d => d.Score is not null))
            {
                var id = dimension.Dimension.Id;
                (comparison.Changes.Any(c => c.What == id) || comparison.NotCompared.Any(n => n.What == id)).ShouldBeTrue($"{id} of history {i}");
            }
        }
    }

    [Fact]
    public void Both_ends_of_a_change_are_what_its_rounds_show()
    {
        foreach (var (history, i, _) in Histories(12, 40))
        {
            foreach (var change in history.SincePrevious!.Changes.Concat(history.SinceFirst!.Changes).Where(c => !c.What.EndsWith(":level", StringComparison.Ordinal)))
            {
                var place = history.Rounds.ToList().FindIndex(r => Equals(r.Quarter, change.Since));
                var trend = history.Dimensions.Concat(history.Statements).Concat(history.Checks).Single(t => t.What == change.What);
                Of(trend.Points[place]).ShouldBe(change.Before, $"{change} of history {i}");
                Of(trend.Points[^1]).ShouldBe(change.Now, $"{change} of history {i}");

                int? Of(TrendPoint point) => (change.Team is { } team ? point.Of(team) : point.Both)?.Value;
            }
        }
    }

    [Fact]
    public void An_older_round_in_front_changes_nothing_that_was_compared_and_no_line()
    {
        var random = new RandomHistories(13);
        for (var i = 0; i < 30; i++)
        {
            var rounds = random.Any(5);
            var (all, later) = (RandomHistories.Of(rounds), RandomHistories.Of(rounds.Skip(1)));
            foreach (var change in later.SincePrevious!.Changes)
            {
                all.SincePrevious!.Changes.ShouldContain(change);
            }

            foreach (var trend in later.Dimensions.Append(later.Overall))
            {
                var longer = all.Dimensions.Append(all.Overall).Single(t => t.What == trend.What);
                longer.Points.Skip(1).ShouldBe(trend.Points);
                Enumerable.Range(1, 3).Select(place => longer.IsJoined(place + 1)).ShouldBe(Enumerable.Range(1, 3).Select(trend.IsJoined));
            }
        }
    }

    [Fact]
    public void A_round_set_beside_itself_has_not_moved()
    {
        var random = new RandomHistories(14);
        for (var i = 0; i < 20; i++)
        {
            var round = random.Any(1)[0].Round.Close();
            var history = RoundHistory.Of(new DatedRound(new Quarter(2026, 1), round), new DatedRound(new Quarter(2026, 2), round));
            history.SincePrevious!.Changes.ShouldAllBe(c => !c.HasMoved && c.Difference == 0);
            history.Dimensions.Append(history.Overall).Concat(history.Checks).Concat(history.Statements).ShouldAllBe(t => t.Breaks.Count == 0);
            history.Questionnaires.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_line_is_joined_only_where_the_two_rounds_compare()
    {
        foreach (var (history, i, closed) in Histories(15, 40))
        {
            for (var place = 1; place < history.Rounds.Count; place++)
            {
                var pair = Comparison.Of(closed[place - 1].Closed, closed[place].Closed);
                foreach (var trend in history.Dimensions.Concat(history.Statements).Concat(history.Checks))
                {
                    trend.IsJoined(place).ShouldBe(pair.Changes.Any(c => c.What == trend.What), $"{trend.What} at {place} of history {i}");
                }
            }
        }
    }

    /// <summary>Frozen and read again, a history is the same.</summary>
    [Fact]
    public void Stored_rounds_give_the_same_history()
    {
        foreach (var (history, i, closed) in Histories(16, 10))
        {
            var thawed = RoundHistory.Of([.. closed.Select(r => r with { Closed = ClosedRound.Thaw(r.Closed.Freeze()) })]);
            Everything.Of(thawed.SincePrevious).ShouldBe(Everything.Of(history.SincePrevious), $"history {i}");
            Everything.Of(thawed.Dimensions).ShouldBe(Everything.Of(history.Dimensions), $"history {i}");
            Everything.Of(thawed.Overall).ShouldBe(Everything.Of(history.Overall), $"history {i}");
        }
    }

    private static IEnumerable<(RoundHistory History, int Number, DatedRound[] Closed)> Histories(int seed, int count)
    {
        var random = new RandomHistories(seed);
        for (var i = 0; i < count; i++)
        {
            DatedRound[] closed = [.. random.Any(2 + (i % 6)).Select(r => new DatedRound(r.Quarter, r.Round.Close()))];
            yield return (RoundHistory.Of(closed), i, closed);
        }
    }
}
