using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure;

public sealed class GateTests
{
    private static readonly Person Sales = Full(Team.Sales);
    private static readonly Person Marketing = Full(Team.Marketing);

    // floor | pooling | Sales | Marketing | mode
    [Theory]
    [InlineData(5, true, 5, 5, DisclosureMode.PerTeam)]
    [InlineData(5, true, 4, 5, DisclosureMode.None)]
    [InlineData(5, true, 4, 6, DisclosureMode.Pooled)]
    [InlineData(5, true, 6, 4, DisclosureMode.Pooled)]
    [InlineData(5, true, 3, 7, DisclosureMode.Pooled)]
    [InlineData(5, true, 3, 6, DisclosureMode.None)]
    [InlineData(5, true, 2, 40, DisclosureMode.None)]
    [InlineData(5, true, 40, 2, DisclosureMode.None)]
    [InlineData(5, false, 4, 40, DisclosureMode.None)]
    [InlineData(5, false, 5, 5, DisclosureMode.PerTeam)]
    [InlineData(10, true, 9, 11, DisclosureMode.Pooled)]
    [InlineData(10, true, 9, 10, DisclosureMode.None)]
    [InlineData(10, true, 10, 10, DisclosureMode.PerTeam)]
    public void Mode_Table(int floor, bool mayPool, int sales, int marketing, DisclosureMode expected) =>
        Gate.ModeOf(sales, marketing, new RoundTerms { Floor = floor, MayPool = mayPool }).ShouldBe(expected);

    // In mode none the total is given only from 2f.
    [Theory]
    [InlineData(2, 7, null, 10)]
    [InlineData(2, 8, 10, null)]
    [InlineData(0, 0, null, 10)]
    public void Participation_ModeNone_OnlyTheTotal(int sales, int marketing, int? answered, int? fewerThan)
    {
        var result = Close(sales, marketing, new RoundTerms { InvitedSales = 12, InvitedMarketing = 9 });
        result.Participation.ShouldBe(new Participation(null, null, new TotalParticipation(answered, fewerThan, 21)));
        result.Dimensions.ShouldAllBe(d => d.Score == null && d.Statements.Count == 0 && d.Check == null);
        result.Overall.ShouldBeNull();
        result.Words.ShouldBeNull();
        result.Comments.ShouldBeEmpty();
        result.HeldBack.ShouldAllBe(h => h.Why == HoldReason.Mode);
    }

    [Fact]
    public void Participation_Pooled_OnlyTheTotal() => Close(4, 7, new RoundTerms { InvitedSales = 12 }).Participation
        .ShouldBe(new Participation(null, null, new TotalParticipation(11, null, null)));

    [Fact]
    public void Participation_PerTeam_EachTeam() => Close(5, 6, new RoundTerms { InvitedSales = 12 }).Participation.ShouldBe(
        new Participation(new TeamParticipation(5, 12), new TeamParticipation(6, null), new TotalParticipation(11, null, null)));

    [Fact]
    public void Everybody_ticking_the_same_point_throughout_scores_50()
    {
        foreach (var point in "12345")
        {
            var result = Close(Person.Sales(), Person.Marketing(), 5, 5, p => Sample.Core.Statements.Aggregate(p, (a, s) => a.With(s.Id, $"{point}")));
            result.Dimensions.ShouldAllBe(d => d.Score!.Score == 50 && d.Score.Teams!.Gap == 0 && d.Score.Level.Number == 3);
            result.Overall.ShouldBe(new OverallResult(50, new Level(3, 2, 25), 50, 50));
        }
    }

    [Fact]
    public void Head_count_does_not_let_one_team_outvote_the_other()
    {
        var result = Close(Sales.Ticks("sg", "5151"), Marketing.Ticks("sg", "1515"), 5, 15);
        result.Find("shared-goals")!.Score!.Score.ShouldBe(50);
        result.Find("shared-goals")!.Score!.Lower.ShouldBe(0);
        result.Find("shared-goals")!.Score!.Level.Number.ShouldBe(1);
    }

    // Sales 50 ×4 and 43.75: 48.75, shown 49. Marketing 50. The mean of 48.75 and 50 is 49.375, shown 49; of the shown ones it were 49.5: 50.
    [Fact]
    public void Dimension_score_is_the_mean_of_unrounded_team_scores()
    {
        var result = Round.Of([.. Sales.Ticks("sg", "3333").Times(4), Sales.Ticks("sg", "2333"), .. Marketing.Ticks("sg", "3333").Times(5)]).Result();
        var score = result.Find("shared-goals")!.Score!;
        (score.Score, score.Teams!.Sales.Score, score.Teams.Marketing.Score, score.Teams.Gap).ShouldBe((49, 49, 50, -1));
    }

    // Sales: 100, 50, 50, 50, 50 in the five dimensions: 60. Marketing: 0 in the first, 50 in the others: 40.
    [Fact]
    public void Overall_is_the_mean_of_the_core_dimensions()
    {
        var result = new Round(
            Sample.Extended,
            new RoundTerms(),
            [.. Sales.Ticks("sg", "5151").Ticks("cf", "5151").Times(5), .. Marketing.Ticks("sg", "1515").Ticks("cf", "5151").Times(5)]).Result();
        result.Overall.ShouldBe(new OverallResult(50, new Level(2, null, 10), 60, 40));
    }

    [Fact]
    public void Overall_is_held_back_with_any_core_dimension()
    {
        var result = Round.Of([.. Sales.Ticks("sf", "....").Times(5), .. Marketing.Times(5)]).Result();
        result.Overall.ShouldBeNull();
        Held(result, "overall").ShouldBe(HoldReason.Floor);
        Held(result, "shared-funding").ShouldBe(HoldReason.Floor);
        result.Find("shared-goals")!.Score.ShouldNotBeNull();
    }

    [Fact]
    public void Overall_does_not_wait_for_an_added_dimension()
    {
        var result = new Round(Sample.Extended, new RoundTerms(), [.. Sales.Times(5), .. Marketing.Ticks("cf", "3333").Times(5)]).Result();
        result.Find("customer-focus")!.Score.ShouldBeNull();
        result.Overall.ShouldNotBeNull();
    }

    [Fact]
    public void Pooled_round_treats_both_teams_as_one()
    {
        // Four at 100 and seven at 0: 400/11 = 36.4.
        var result = Close(Sales.Ticks("sg", "5151"), Marketing.Ticks("sg", "1515"), 4, 7);
        var goals = result.Find("shared-goals")!;
        goals.Score!.Score.ShouldBe(36);
        goals.Score.Teams.ShouldBeNull();
        goals.Score.Pooled!.Answered.ShouldBe(11);
        goals.Score.Level.ShouldBe(new Level(2, null, 14));
        goals.Check.ShouldBeNull();
        goals.Find("sg-1")!.Pooled!.Mean.ShouldBe(36);
        goals.Find("sg-1")!.Sales.ShouldBeNull();
        Held(result, "check:kpi").ShouldBe(HoldReason.Mode);
        Held(result, "gap:shared-goals").ShouldBe(HoldReason.Mode);
        Held(result, "words").ShouldBe(HoldReason.Mode);
        Held(result, "comments").ShouldBe(HoldReason.Mode);
        result.Overall.ShouldBe(new OverallResult(47, new Level(2, 3, 3), null, null));
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(9, 30, false)]
    [InlineData(30, 9, false)]
    public void Comments_only_from_twice_the_floor_in_each_team(int sales, int marketing, bool shown)
    {
        var result = Round.Of([.. Sales.With("comment", "S").Times(sales), .. Marketing.With("comment", "M").Times(marketing)]).Result();
        result.Comments.Count.ShouldBe(shown ? 20 : 0);
        result.HeldBack.Any(h => h.What == "comments").ShouldBe(!shown);
    }

    [Theory]
    [InlineData("kpi", "check:kpi")]
    [InlineData("challenges.own", "check:challenges")]
    [InlineData("challenges.other", "check:challenges")]
    [InlineData("funding.should", "check:funding")]
    [InlineData("words", "words")]
    [InlineData("comment", "comments")]
    [InlineData("owns.pricing", "owns.pricing")]
    public void What_was_not_asked_is_absent_and_not_held_back(string missing, string figure)
    {
        foreach (var people in new[] { 2, 5 })
        {
            var round = new Round(Sample.Extended, new RoundTerms(), [.. Sales.Times(people), .. Marketing.Times(people)]);
            round.Result().HeldBack.ShouldContain(h => h.What == figure);
            (round with { NotAsked = new HashSet<string> { missing } }).Result().HeldBack.ShouldNotContain(h => h.What.StartsWith(figure, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_is_listed_twice_as_held_back()
    {
        Mutation.Skip();
        var random = new RandomRounds(21);
        for (var i = 0; i < 40; i++)
        {
            var held = random.Any(15).Result().HeldBack.Select(h => h.What).ToArray();
            held.Distinct().Count().ShouldBe(held.Length);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(11)]
    public void Floor_OutsideFiveToTen_IsRefused(int floor) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new RoundTerms { Floor = floor });

    [Fact]
    public void Terms_Usual() => new RoundTerms().ShouldBe(new RoundTerms { Floor = 5, MayPool = true, InvitedSales = null, InvitedMarketing = null });

    /// <summary>Somebody who ticks 3 throughout and leaves out all else.</summary>
    internal static Person Full(Team team) => Sample.Core.Statements.Aggregate(Person.In(team), (p, s) => p.With(s.Id, "3"));

    internal static HoldReason Held(DisclosedResult result, string what) => result.HeldBack.Single(h => h.What == what).Why;

    private static DisclosedResult Close(int sales, int marketing, RoundTerms terms) =>
        new Round(Sample.Core, terms, [.. Sales.Times(sales), .. Marketing.Times(marketing)]).Result();

    private static DisclosedResult Close(Person sales, Person marketing, int ns, int nm, Func<Person, Person>? answer = null)
    {
        answer ??= p => p;
        return Round.Of([.. answer(sales).Times(ns), .. answer(marketing).Times(nm)]).Result();
    }
}
