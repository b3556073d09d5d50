using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Disclosure;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Trends;

public sealed class RoundHistoryTests
{
    private static readonly Quarter First = new(2026, 1);

    public RoundHistoryTests() => Mutation.Skip();

    [Fact]
    public void One_round_is_compared_with_nothing()
    {
        var history = Of(Ticked("3333"));
        (history.SincePrevious, history.SinceFirst).ShouldBe((null, null));
        history.Overall.Points.ShouldHaveSingleItem().Both!.Value.ShouldBe(50);
        history.Questionnaires.ShouldBeEmpty();
    }

    [Fact]
    public void Two_rounds_are_compared_as_any_two_with_the_quarter_of_the_first()
    {
        var (before, now) = (Ticked("3333"), Ticked("4242"));
        var history = Of(before, now);
        var pair = Comparison.Of(before, now);
        history.SincePrevious!.Changes.ShouldBe(pair.Changes.Select(c => c with { Since = First }));
        history.SincePrevious.NotCompared.ShouldBe(pair.NotCompared.Select(n => n with { Since = First }));
        Everything.Of(history.SinceFirst).ShouldBe(Everything.Of(history.SincePrevious));
    }

    // sg is 50, 75, held back, 50: the third round gives none, so the fourth is set beside the second; all else beside the third.
    [Fact]
    public void A_figure_is_compared_with_the_last_round_that_gives_it()
    {
        var history = Of(Ticked("3333"), Ticked("4242"), Ticked("...."), Ticked("3333"));
        history.SincePrevious!.Find("shared-goals", Team.Sales).ShouldBe(new Change("shared-goals", Team.Sales, 75, 50, ChangeVerdict.Down) { Since = First.Plus(1) });
        history.SincePrevious.Find("shared-goals:level").ShouldBe(new Change("shared-goals:level", null, 4, 3, ChangeVerdict.Fallen) { Since = First.Plus(1) });
        history.SincePrevious.Find("sg-1", Team.Marketing)!.Since.ShouldBe(First.Plus(1));
        history.SincePrevious.Find("mutual-awareness", Team.Sales)!.Since.ShouldBe(First.Plus(2));
        history.SinceFirst!.Find("shared-goals", Team.Sales).ShouldBe(new Change("shared-goals", Team.Sales, 50, 50, ChangeVerdict.WithinChance) { Since = First });
        history.SincePrevious.NotCompared.ShouldNotContain(n => n.What.StartsWith("sg-", StringComparison.Ordinal) || n.What.StartsWith("shared-goals", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pooled_round_between_two_by_team_is_passed_over()
    {
        var history = Of(Sized(12, 12), Sized(4, 9), Sized(12, 12));
        history.SincePrevious!.Changes.ShouldAllBe(c => Equals(c.Since, First));
        history.SincePrevious.Find("shared-goals", Team.Sales).ShouldNotBeNull();
        history.SincePrevious.NotCompared.ShouldAllBe(n => Equals(n.Since, First.Plus(1)) && n.Why == NoComparison.Mode && n.What.StartsWith("check:", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nothing_of_a_dimension_compares_it_is_said_once_and_by_the_last_round()
    {
        var history = Of(Sized(12, 12), Sized(2, 2), Sized(4, 9));
        history.SincePrevious!.Changes.ShouldBeEmpty();
        history.SincePrevious.NotCompared.ShouldBe(Sample.CoreIds.Select(id => new NotCompared(id, NoComparison.Mode) { Since = First.Plus(1) }));
    }

    // Nine people are in tens, ten in whole numbers.
    [Fact]
    public void A_statement_is_compared_with_the_last_round_that_gives_it_in_whole_numbers()
    {
        var history = Of(Sized(10, 10), Sized(9, 10), Sized(10, 10));
        history.SincePrevious!.Find("sg-1", Team.Sales)!.Since.ShouldBe(First);
        history.SincePrevious.Find("shared-goals", Team.Sales)!.Since.ShouldBe(First.Plus(1));
        Of(Sized(9, 10), Sized(10, 10)).SincePrevious!.NotCompared.ShouldContain(new NotCompared("sg-1", NoComparison.Tens) { Since = First });
        Find(history.Statements, "sg-1").Points.Select(p => (p.Sales?.Value, p.Missing)).ShouldBe([(50, null), (null, MissingPoint.Tens), (50, null)]);
    }

    [Fact]
    public void What_moved_most_comes_first_and_equals_stay_in_the_order_of_the_questionnaire()
    {
        var before = Round.Of([.. GateTests.Full(Team.Sales).Times(10), .. GateTests.Full(Team.Marketing).Times(10)]).Close();
        var now = Round.Of([.. GateTests.Full(Team.Sales).Ticks("ma", "4242").Ticks("fc", "5151").Ticks("sf", "2424").Times(10), .. GateTests.Full(Team.Marketing).Ticks("fi", "4333").Times(10)]).Close();
        Of(before, now).SincePrevious!.MovedMost(Sample.CoreIds).Select(c => (c.What, c.Team, c.Difference)).ShouldBe(
            [("feedback-channel", Team.Sales, 50), ("mutual-awareness", Team.Sales, 25), ("shared-funding", Team.Sales, -25)]);
    }

    // Overall 50, pooled, 50 with goals held back, 55: the last beside the first.
    [Fact]
    public void The_overall_level_is_compared_with_the_last_round_that_gives_it()
    {
        var history = Of(Ticked("3333"), Sized(4, 9), Ticked("...."), Ticked("4242"));
        history.OverallLevel.ShouldBe(new Change("overall:level", null, 3, 3, ChangeVerdict.WithinChance) { Since = First });
        Of(Sized(4, 9), Ticked("3333")).OverallLevel.ShouldBeNull();
        Of(Ticked("3333"), Ticked("....")).OverallLevel.ShouldBeNull();
        Of(Ticked("3333")).OverallLevel.ShouldBeNull();
    }

    // Five dimensions: 75 is reached by all at 75; 45 by goals at 25 (all else 50); 40 by two at 25.
    [Theory]
    [InlineData("5151", "4242", 3, ChangeVerdict.Risen)]
    [InlineData("2424", "3333", 2, ChangeVerdict.WithinChance)]
    [InlineData("2424", "2424", 2, ChangeVerdict.Fallen)]
    public void The_overall_level_moves_with_the_lower_score_by_10(string goals, string others, int level, ChangeVerdict verdict)
    {
        var now = Round.Of([.. new[] { Team.Sales, Team.Marketing }.SelectMany(t => GateTests.Full(t).Ticks("sg", goals).Ticks("ma", others).Ticks("fc", others).Times(10))]).Close();
        var before = Round.Of([.. new[] { Team.Sales, Team.Marketing }.SelectMany(t => GateTests.Full(t).Ticks("sg", verdict == ChangeVerdict.Risen ? "2424" : "3333").Ticks("ma", verdict == ChangeVerdict.Risen ? "2424" : "3333").Times(10))]).Close();
        var change = Of(before, now).OverallLevel!;
        (change.Now, change.Verdict).ShouldBe((level, verdict));
    }

    [Fact]
    public void A_line_has_a_point_for_each_round_with_interval_and_level()
    {
        var history = Of(Ticked("3333"), Ticked("4242"));
        var goals = Find(history.Dimensions, "shared-goals");
        goals.Points[1].ShouldBe(new TrendPoint(new TrendFigure(75, 75, 75), new TrendFigure(75, 75, 75), new TrendFigure(75, null, null), Level.Of(75), null));
        goals.IsJoined(1).ShouldBeTrue();
        (goals.Shown, goals.Breaks.Count, goals.Dimension!.Id).ShouldBe((2, 0, "shared-goals"));
        history.Overall.Points.Select(p => (p.Sales!.Value, p.Marketing!.Value, p.Both!.Value, p.Level!.Value.Number)).ShouldBe([(50, 50, 50, 3), (55, 55, 55, 3)]);
    }

    // Rounds: by team, goals held back, by team, pooled, participation only, pooled.
    [Fact]
    public void A_line_says_why_a_point_is_missing_and_why_it_breaks()
    {
        var history = Of(Sized(12, 12), Ticked("...."), Sized(12, 12), Sized(4, 9), Sized(2, 2), Sized(4, 9));
        var goals = Find(history.Dimensions, "shared-goals");
        goals.Points.Select(p => p.Missing).ShouldBe([null, MissingPoint.HeldBack, null, null, MissingPoint.TooFew, null]);
        goals.Points.Select(p => p.IsByTeam).ShouldBe([true, false, true, false, false, false]);
        goals.Breaks.ShouldBe([new TrendBreak(3, NoComparison.Mode)]);
        Enumerable.Range(1, 5).Select(goals.IsJoined).ShouldBe([false, false, false, false, false]);
        history.Overall.Points.Select(p => p.Missing).ShouldBe([null, MissingPoint.HeldBack, null, null, MissingPoint.TooFew, null]);
        history.Overall.Breaks.ShouldBe([new TrendBreak(3, NoComparison.Mode)]);
        Find(history.Dimensions, "mutual-awareness").IsJoined(2).ShouldBeTrue();
        Find(history.Checks, "check:kpi").Points.Select(p => p.Missing).ShouldBe(
            [MissingPoint.HeldBack, MissingPoint.HeldBack, MissingPoint.HeldBack, MissingPoint.Pooled, MissingPoint.TooFew, MissingPoint.Pooled]);
    }

    [Fact]
    public void A_check_without_a_column_was_not_asked_and_one_without_a_score_says_so()
    {
        // Twelve people whose picks are spread over all twelve challenges share none.
        var spread = Sample.Challenges[..12].Select(own => (Own: own, Other: "lead-quality")).ToArray();
        Person[] People(Team team) => [.. spread.Select(p => Person.In(team).With(("challenges.own", p.Own), ("challenges.other", p.Other)))];
        var asked = Round.Of([.. People(Team.Sales), .. People(Team.Marketing)]);
        var history = Of((asked with { NotAsked = new HashSet<string> { "challenges.own" } }).Close(), asked.Close());
        Find(history.Checks, "check:challenges").Points.Select(p => p.Missing).ShouldBe([MissingPoint.NotAsked, MissingPoint.NoScore]);
    }

    // Two of four statements reworded: the dimension and overall break, the unchanged statements do not.
    [Fact]
    public void A_changed_question_breaks_the_lines_that_rest_on_it_and_is_named()
    {
        var goals = Sample.CoreDimensions[0];
        var changed = Sample.Of("core", [goals with { Statements = [goals.Statements[0] with { Text = "Other" }, goals.Statements[1] with { Reversed = false }, goals.Statements[2], goals.Statements[3]], Check = Sample.Kpi with { Question = Sample.Kpi.Question with { Text = "Which?" } } }, .. Sample.CoreDimensions.Skip(1)]);
        var people = new[] { Team.Sales, Team.Marketing }.SelectMany(t => GateTests.Full(t).With(("kpi", "revenue")).Times(10)).ToArray();
        var history = Of(Round.Of(people).Close(), new Round(changed, new RoundTerms(), people).Close(), new Round(changed, new RoundTerms(), people).Close());
        foreach (var trend in new[] { Find(history.Dimensions, "shared-goals"), history.Overall, Find(history.Statements, "sg-1"), Find(history.Statements, "sg-2"), Find(history.Checks, "check:kpi") })
        {
            trend.Breaks.ShouldBe([new TrendBreak(1, NoComparison.Question)], trend.What);
            trend.IsJoined(2).ShouldBeTrue(trend.What);
        }

        Find(history.Statements, "sg-3").Breaks.ShouldBeEmpty();
        Find(history.Dimensions, "mutual-awareness").Breaks.ShouldBeEmpty();
        var difference = history.Questionnaires.ShouldHaveSingleItem();
        difference.Place.ShouldBe(1);
        difference.Questions.Select(q => (q.Id, q.How)).ShouldBe([("sg-1", QuestionChange.Reworded), ("sg-2", QuestionChange.Turned), ("kpi", QuestionChange.Reworded)]);
        (difference.Questions[0].Before!.Text, difference.Questions[0].Now!.Text).ShouldBe(("Statement sg-1", "Other"));
    }

    [Fact]
    public void Questions_that_came_went_or_are_scored_otherwise_are_named()
    {
        Person[] people = [.. Person.Sales(("sg-3", "3")).Times(10), .. Person.Marketing(("sg-3", "3")).Times(10)];
        var goals = Sample.CoreDimensions[0] with { Check = Sample.Reward };
        var other = goals with { Statements = [.. goals.Statements.Skip(1), goals.Statements[0] with { Id = "sg-5" }], Check = Sample.Reward with { Shared = "nobody" } };
        var history = Of(new Round(Sample.Of("q", [goals]), new RoundTerms(), people).Close(), new Round(Sample.Of("q", [other]), new RoundTerms(), people).Close());
        history.Questionnaires.ShouldHaveSingleItem().Questions.Select(q => (q.Id, q.How)).ShouldBe(
            [("sg-5", QuestionChange.Added), ("reward", QuestionChange.Rescored), ("sg-1", QuestionChange.Dropped)]);
    }

    [Fact]
    public void Dimensions_of_earlier_rounds_follow_those_of_the_last()
    {
        Person[] people = [.. GateTests.Full(Team.Sales).Times(10), .. GateTests.Full(Team.Marketing).Times(10)];
        var history = Of(new Round(Sample.Extended, new RoundTerms(), people).Close(), Round.Of(people).Close());
        history.Dimensions.Select(t => t.What).ShouldBe([.. Sample.CoreIds, "customer-focus", "clear-roles"]);
        Find(history.Dimensions, "clear-roles").Points[1].Missing.ShouldBe(MissingPoint.NotAsked);
        history.Overall.IsJoined(1).ShouldBeTrue("both have the core dimensions");
    }

    [Fact]
    public void Rounds_out_of_order_or_without_a_quarter_are_refused()
    {
        var round = Ticked("3333");
        Should.Throw<ArgumentException>(() => RoundHistory.Of());
        Should.Throw<ArgumentException>(() => RoundHistory.Of(new DatedRound(First, round), new DatedRound(First, round)));
        Should.Throw<ArgumentException>(() => RoundHistory.Of(new DatedRound(First.Next, round), new DatedRound(First, round)));
        Should.Throw<ArgumentException>(() => RoundHistory.Of(new DatedRound(null, round), new DatedRound(First, round)));
        RoundHistory.Of(new DatedRound(First, round), new DatedRound(null, round)).Rounds.Select(r => r.Quarter).ShouldBe([First, null]);
    }

    private static FigureTrend Find(IEnumerable<FigureTrend> trends, string what) => trends.Single(t => t.What == what);

    private static RoundHistory Of(params ClosedRound[] rounds) => RoundHistory.Of([.. rounds.Select((round, i) => new DatedRound(First.Plus(i), round))]);

    /// <summary>Ten of each team tick their goals so, and 3 everywhere else.</summary>
    private static ClosedRound Ticked(string goals) =>
        Round.Of([.. GateTests.Full(Team.Sales).Ticks("sg", goals).Times(10), .. GateTests.Full(Team.Marketing).Ticks("sg", goals).Times(10)]).Close();

    private static ClosedRound Sized(int sales, int marketing) =>
        Round.Of([.. GateTests.Full(Team.Sales).Times(sales), .. GateTests.Full(Team.Marketing).Times(marketing)]).Close();
}
