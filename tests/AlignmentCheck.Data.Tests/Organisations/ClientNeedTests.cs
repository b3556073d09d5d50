using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Organisations;

/// <summary>The order of the portfolio.</summary>
public sealed class ClientNeedTests
{
    private static readonly DateOnly Today = new(2026, 12, 14);

    [Fact]
    public void What_is_overdue_comes_before_this_week_and_this_week_before_later() => Ordered(
        ("later", [Released("2026-Q4", -10, point: 1)]),
        ("this week", [SomeClient.Open("2026-Q4", Today.AddDays(-10), ParticipationStep.FewerThanFloor, ParticipationStep.FewerThanFloor)]),
        ("overdue", [SomeClient.Draft("2027-Q1", Today.AddDays(-1))]))
        .ShouldBe(["overdue", "this week", "later"]);

    [Fact]
    public void Of_what_is_overdue_whom_people_wait_for_comes_first_and_of_one_kind_the_longest() => Ordered(
        ("not asked for long", [Released("2025-Q4", -400)]),
        ("draft since yesterday", [SomeClient.Draft("2027-Q1", Today.AddDays(-1))]),
        ("draft since May", [SomeClient.Draft("2026-Q2", Today.AddDays(-200))]),
        ("result unread", [SomeClient.Closed("2026-Q4", Noon(-20))]),
        ("open past its end", [SomeClient.Open("2026-Q4", Today.AddDays(-15))]))
        .ShouldBe(["open past its end", "result unread", "draft since May", "draft since yesterday", "not asked for long"]);

    [Fact]
    public void This_week_a_team_below_the_floor_comes_first_and_then_the_day() => Ordered(
        ("closes on Friday", [SomeClient.Open("2026-Q4", Today.AddDays(-10))]),
        ("result to read today", [SomeClient.Closed("2026-Q4", Noon(-1))]),
        ("too few, closes on Saturday", [SomeClient.Open("2026-Q4", Today.AddDays(-9), ParticipationStep.FewerThanFloor, ParticipationStep.FloorOrMore)]))
        .ShouldBe(["too few, closes on Saturday", "result to read today", "closes on Friday"]);

    [Fact]
    public void Later_a_team_below_the_floor_comes_first_then_the_lowest_level_and_last_who_has_none() => Ordered(
        ("draft for next month, never asked", [SomeClient.Draft("2027-Q1", Today.AddDays(20))]),
        ("integrated", [Released("2026-Q4", -20, point: 5)]),
        ("undefined, due latest", [Released("2026-Q4", -5, point: 1)]),
        ("defined", [Released("2026-Q4", -20, point: 2)]),
        ("just opened", [SomeClient.Open("2026-Q4", Today, ParticipationStep.FewerThanFloor, ParticipationStep.FewerThanFloor)]))
        .ShouldBe(["just opened", "undefined, due latest", "defined", "integrated", "draft for next month, never asked"]);

    [Fact]
    public void Where_all_else_is_equal_the_smaller_part_that_answered_comes_first_and_then_the_order_stays() => Ordered(
        ("all of them", [Released("2026-Q4", -20, people: 10, invited: 10)]),
        ("unknown", [Released("2026-Q4", -20, people: 10, invited: null)]),
        ("half of them", [Released("2026-Q4", -20, people: 10, invited: 20)]))
        .ShouldBe(["half of them", "all of them", "unknown"]);

    private static IEnumerable<string> Ordered(params (string Name, SeenRound[] Rounds)[] clients) =>
        ClientNeed.Order(clients, client => ClientNeed.Of(SomeClient.With(client.Name, client.Rounds), Today)).Select(client => client.Name);

    private static SeenRound Released(string quarter, int days, int point = 4, int people = 6, int? invited = null) => SomeClient.Closed(
        quarter, Noon(days), RoundState.Released,
        result: SomeClient.Result(people, point, people, point, new RoundTerms { InvitedSales = invited, InvitedMarketing = invited }));

    private static DateTimeOffset Noon(int days) => new(Today.AddDays(days), new TimeOnly(12, 0), TimeSpan.Zero);
}
