using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Disclosure;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Trends;

public sealed class ComparisonTests
{
    public ComparisonTests() => Mutation.Skip();

    // Scores by ticks: 3333 50 · 4333 56.25 · 4233 62.5 · 2333 43.75 · 1515 0 · 2424 25 · 4242 75 · 5151 100
    // Both rounds without spread: the least move is 10.
    //   50 → 62.5 (63): 13 up · 50 → 56.25 (56): 6 within · 62.5 → 50: 13 down
    //   50 → 2 × 56.25 and 3 × 62.5 = 60 exactly: 10 up, s 3.4 → 3: 1.4·√(9/5) = 1.9 < 10
    //   50 → 59.375 (59), ten people: 9 within
    [Theory]
    [InlineData("3333*5", "4233*5", 50, 63, ChangeVerdict.Up)]
    [InlineData("3333*5", "4333*5", 50, 56, ChangeVerdict.WithinChance)]
    [InlineData("4233*5", "3333*5", 63, 50, ChangeVerdict.Down)]
    [InlineData("3333*5", "4333*2 4233*3", 50, 60, ChangeVerdict.Up)]
    [InlineData("4333*2 4233*3", "3333*5", 60, 50, ChangeVerdict.Down)]
    [InlineData("3333*10", "4333*5 4233*5", 50, 59, ChangeVerdict.WithinChance)]

    // With spread. 0 25 50 75 100: s 39.5 → 40, s²/n 320. 25 25 50 75 75: s 25, s²/n 125.
    //   50 → 75 after 25 25 50 75 75 → 50 50 75 100 100: 1.4·√250 = 22.1: 25 up
    //   0 25 50 75 100 (50) → 75 × 5: 1.4·√320 = 25.04: 25 within
    //   0 25 50 75 100 × 2 (s 37.3 → 37, s²/n 136.9) → 75 × 5: 1.4·√136.9 = 16.4: 25 up
    [InlineData("2424*2 3333 4242*2", "3333*2 4242 5151*2", 50, 75, ChangeVerdict.Up)]
    [InlineData("1515 2424 3333 4242 5151", "4242*5", 50, 75, ChangeVerdict.WithinChance)]
    [InlineData("4242*5", "1515 2424 3333 4242 5151", 75, 50, ChangeVerdict.WithinChance)]
    [InlineData("1515*2 2424*2 3333*2 4242*2 5151*2", "4242*5", 50, 75, ChangeVerdict.Up)]
    public void Score_MovedByTheGreaterOf10And14StandardErrors(string before, string now, int from, int to, ChangeVerdict verdict)
    {
        foreach (var team in new[] { Team.Sales, Team.Marketing })
        {
            var change = Comparison.Of(Closed(team, before), Closed(team, now)).Find("shared-goals", team)!;
            change.ShouldBe(new Change("shared-goals", team, from, to, verdict));
        }
    }

    // Levels follow the lower team: Marketing stands at 75 or at its own ticks.
    //   2 (49 or so) → 3 by 13: risen · 3 → 2 by 13: fallen · 48.75 (49) → 50 …: another level by less than 10: within chance · same level by 13: within
    [Theory]
    [InlineData("2333*5", "4333*5", 2, 3, ChangeVerdict.Risen)]
    [InlineData("4333*5", "2333*5", 3, 2, ChangeVerdict.Fallen)]
    [InlineData("2333*5", "3333*5", 2, 3, ChangeVerdict.WithinChance)]
    [InlineData("3333*5", "2333*5", 3, 2, ChangeVerdict.WithinChance)]
    [InlineData("3333*5", "4233*5", 3, 3, ChangeVerdict.WithinChance)]
    public void Level_MovedWhereItDiffersAndTheLowerScoreDiffersBy10(string before, string now, int from, int to, ChangeVerdict verdict) =>
        Comparison.Of(Closed(Team.Sales, before, "4242*5"), Closed(Team.Sales, now, "4242*5")).Find("shared-goals:level").ShouldBe(
            new Change("shared-goals:level", null, from, to, verdict));

    // 49 → 59: exactly 10. Sales 48.75 (2333, 3333 ×4) to 58.75 (4333 ×3, 4233 ×2).
    [Fact]
    public void Level_ByExactly10_HasRisen() =>
        Comparison.Of(Closed(Team.Sales, "2333 3333*4", "4242*5"), Closed(Team.Sales, "4333*3 4233*2", "4242*5")).Find("shared-goals:level")!.Verdict.ShouldBe(ChangeVerdict.Risen);

    // Ten people. sg-1: 4 ×8, 5 ×2 = 80 against 3 ×8, 4 ×2 … : moved from 20 points.
    [Theory]
    [InlineData("3333333333", "4444444433", 50, 70, ChangeVerdict.Up)]
    [InlineData("4444444433", "3333333333", 70, 50, ChangeVerdict.Down)]
    [InlineData("3333333333", "4444444333", 50, 68, ChangeVerdict.WithinChance)]
    [InlineData("3333333333", "3333333333", 50, 50, ChangeVerdict.WithinChance)]
    public void Statement_MovedBy20(string before, string now, int from, int to, ChangeVerdict verdict)
    {
        var comparison = Comparison.Of(Goal(Team.Sales, before), Goal(Team.Sales, now));
        comparison.Find("sg-1", Team.Sales).ShouldBe(new Change("sg-1", Team.Sales, from, to, verdict));
        comparison.Find("sg-1", Team.Marketing).ShouldBe(new Change("sg-1", Team.Marketing, 50, 50, ChangeVerdict.WithinChance));
        comparison.NotCompared.ShouldAllBe(n => n.What.StartsWith("check:", StringComparison.Ordinal));
    }

    // Below 2f in either round means are tens, which do not compare.
    [Theory]
    [InlineData(9, 10)]
    [InlineData(10, 9)]
    [InlineData(9, 9)]
    public void Statement_InTens_IsNotCompared(int before, int now)
    {
        var comparison = Comparison.Of(Goal(Team.Sales, new string('3', before)), Goal(Team.Sales, new string('5', now)));
        comparison.Find("sg-1", Team.Sales).ShouldBeNull();
        comparison.NotCompared.ShouldContain(new NotCompared("sg-1", NoComparison.Tens));
        comparison.Find("shared-goals", Team.Sales).ShouldNotBeNull();
    }

    [Fact]
    public void Figures_HeldBackInARound_AreNotCompared()
    {
        var without = Round.Of([.. GateTests.Full(Team.Sales).Ticks("sg", "....").Times(10), .. GateTests.Full(Team.Marketing).Times(10)]).Close();
        foreach (var comparison in new[] { Comparison.Of(without, Goal(Team.Sales, "3333333333")), Comparison.Of(Goal(Team.Sales, "3333333333"), without) })
        {
            comparison.NotCompared.ShouldContain(new NotCompared("shared-goals", NoComparison.NotShown));
            comparison.NotCompared.ShouldContain(new NotCompared("sg-1", NoComparison.NotShown));
            comparison.NotCompared.ShouldContain(new NotCompared("check:kpi", NoComparison.NotShown));
            comparison.Find("shared-goals:level").ShouldBeNull();
            comparison.Find("mutual-awareness", Team.Sales).ShouldNotBeNull();
        }
    }

    // 10 × "both" of 10 and k of 10 in Marketing: reward k × 10.
    [Theory]
    [InlineData(5, 7, ChangeVerdict.Up)]
    [InlineData(7, 5, ChangeVerdict.Down)]
    [InlineData(5, 6, ChangeVerdict.WithinChance)]
    public void Check_MovedBy20(int before, int now, ChangeVerdict verdict) =>
        Comparison.Of(Rewards(before), Rewards(now)).Find("check:reward").ShouldBe(new Change("check:reward", null, 10 * before, 10 * now, verdict));

    [Theory]
    [InlineData(12, 12, 4, 12)]
    [InlineData(4, 12, 12, 12)]
    [InlineData(12, 12, 2, 3)]
    public void Rounds_OfAnotherMode_AreNotCompared(int salesBefore, int marketingBefore, int sales, int marketing)
    {
        var comparison = Comparison.Of(Sized(salesBefore, marketingBefore), Sized(sales, marketing));
        comparison.Changes.ShouldBeEmpty();
        comparison.NotCompared.ShouldBe(Sample.CoreIds.Select(id => new NotCompared(id, NoComparison.Mode)));
    }

    // Four of Sales at 50 each time; seven of Marketing from 50 to 75: 50 → 65.9, nobody's team is named. Spread: 12.6 → 13: 1.4·√(169/11) = 5.5.
    [Fact]
    public void Rounds_Pooled_CompareThePooledScore()
    {
        var before = Sized(4, 7);
        var now = Round.Of([.. GateTests.Full(Team.Sales).Times(4), .. GateTests.Full(Team.Marketing).Ticks("sg", "4242").Times(7)]).Close();
        var comparison = Comparison.Of(before, now);
        comparison.Changes.ShouldAllBe(c => c.Team == null);
        comparison.Find("shared-goals").ShouldBe(new Change("shared-goals", null, 50, 66, ChangeVerdict.Up));
        comparison.Find("shared-goals:level").ShouldBe(new Change("shared-goals:level", null, 3, 3, ChangeVerdict.WithinChance));
        comparison.Find("sg-1").ShouldBe(new Change("sg-1", null, 50, 66, ChangeVerdict.WithinChance));
        comparison.NotCompared.ShouldContain(new NotCompared("check:kpi", NoComparison.NotShown));
    }

    [Fact]
    public void Rounds_WithoutAnyFigures_CompareNothing()
    {
        var comparison = Comparison.Of(Sized(2, 3), Sized(3, 2));
        comparison.Changes.ShouldBeEmpty();
        comparison.NotCompared.Count(n => n.Why == NoComparison.NotShown).ShouldBe(5 + 20 + 5);
    }

    // Text, keying or id changed in one statement: it does not compare, the dimension does; in two: neither.
    [Theory]
    [InlineData(1, "text")]
    [InlineData(1, "keying")]
    [InlineData(1, "id")]
    [InlineData(2, "text")]
    public void Questionnaires_StatementsThatChanged(int changed, string how)
    {
        var goals = Sample.CoreDimensions[0];
        var other = goals with { Statements = [.. goals.Statements.Select((s, i) => i >= changed ? s : how switch { "text" => s with { Text = "Other" }, "keying" => s with { Reversed = !s.Reversed }, _ => s with { Id = $"new-{i}" } })] };
        var (before, now) = (Asked(goals), Asked(other));
        var comparison = Comparison.Of(before, now);
        (comparison.Find("shared-goals", Team.Sales) is not null).ShouldBe(changed == 1);
        comparison.NotCompared.Contains(new NotCompared("shared-goals", NoComparison.Question)).ShouldBe(changed == 2);
        comparison.NotCompared.ShouldContain(new NotCompared(other.Statements[0].Id, NoComparison.Question));
        comparison.Find("sg-4", Team.Sales).ShouldNotBeNull();
    }

    [Fact]
    public void Questionnaires_ANewDimension()
    {
        var before = Asked(Sample.CoreDimensions[0]);
        var now = Asked(Sample.CoreDimensions[0], Sample.CoreDimensions[1]);
        Comparison.Of(before, now).NotCompared.ShouldContain(new NotCompared("mutual-awareness", NoComparison.Question));
        Comparison.Of(now, before).NotCompared.ShouldNotContain(n => n.What == "mutual-awareness");
    }

    public static TheoryData<string> ChangedChecks => [.. CheckPairs.Keys];

    [Theory]
    [MemberData(nameof(ChangedChecks))]
    public void Questionnaires_AChangedCheck_IsNotCompared(string name)
    {
        var (one, other) = CheckPairs[name];
        var goals = Sample.CoreDimensions[0];
        var comparison = Comparison.Of(Asked(goals with { Check = one }), Asked(goals with { Check = other }));
        comparison.NotCompared.ShouldContain(new NotCompared($"check:{other!.Id}", NoComparison.Question));
        Comparison.Of(Asked(goals with { Check = other }), Asked(goals with { Check = other })).NotCompared.ShouldContain(new NotCompared($"check:{other.Id}", NoComparison.NotShown));
    }

    [Fact]
    public void Questionnaires_ADimensionWithoutACheck_HasNoneToCompare()
    {
        var goals = Sample.CoreDimensions[0] with { Check = null };
        Comparison.Of(Asked(Sample.CoreDimensions[0]), Asked(goals)).NotCompared.ShouldBeEmpty();
    }

    [Fact]
    public void Basis_EachTeamsPeopleAndWholeDeviationWhereTheScoreIsShown()
    {
        var closed = Round.Of([.. People(Team.Sales, "1515 2424 3333 4242 5151"), .. People(Team.Marketing, "3333*6").Select(p => p.Ticks("sf", "...."))]).Close();
        closed.Basis.Spreads[("shared-goals", Team.Sales)].ShouldBe(new Spread(5, 40));
        closed.Basis.Spreads[("shared-goals", Team.Marketing)].ShouldBe(new Spread(6, 0));
        closed.Basis.Spreads.Count.ShouldBe(8);
        closed.Basis.Spreads.Keys.ShouldAllBe(k => k.Dimension != "shared-funding" && k.Team != null);

        var pooled = Sized(4, 7).Basis.Spreads;
        pooled.Count.ShouldBe(5);
        pooled[("shared-goals", null)].ShouldBe(new Spread(11, 0));
        Sized(1, 2).Basis.Spreads.ShouldBeEmpty();
    }

    private static Dictionary<string, (Check? Before, Check? Now)> CheckPairs => new(StringComparer.Ordinal)
    {
        ["none before"] = (null, Sample.Kpi),
        ["another id"] = (Sample.Kpi, Sample.Kpi with { Id = "kpi2" }),
        ["another kind"] = (Sample.Kpi, new SharedChoiceCheck("kpi", "kpi", Sample.Kpi.Question, "revenue")),
        ["another wording"] = (Sample.Kpi, Sample.Kpi with { Question = Sample.Kpi.Question with { Text = "Which?" } }),
        ["another option"] = (Sample.Kpi, Sample.Kpi with { Question = Sample.Kpi.Question with { Options = Sample.Options(Sample.Kpis[1..]) } }),
        ["another option's text"] = (Sample.Kpi, Sample.Kpi with { Question = Sample.Kpi.Question with { Options = [.. Sample.Kpi.Question.Options.Select(o => o with { Text = "?" })] } }),
        ["another aligned option"] = (Sample.Reward, Sample.Reward with { Shared = "nobody" }),
        ["another tolerance"] = (Sample.Funding, Sample.Funding with { Tolerance = 5 }),
        ["another value"] = (Sample.Feedback, Sample.Feedback with { Question = Sample.Feedback.Question with { Options = [.. Sample.Feedback.Question.Options.Select(o => o with { Value = o.Value / 2 })] } }),
        ["more picks"] = (Sample.Challenge, Sample.Challenge with { Own = Sample.Challenge.Own with { Most = 4 } }),
        ["another second question"] = (Sample.Challenge, Sample.Challenge with { Other = Sample.Challenge.Other with { Text = "?" } }),
    };

    /// <summary>"3333*2 4242": two and one. Everything else is ticked 3.</summary>
    private static IEnumerable<Person> People(Team team, string ticks) => ticks.Split(' ').SelectMany(t => GateTests.Full(team).Ticks("sg", t[..4]).Times(t.Length > 4 ? int.Parse(t[5..], System.Globalization.CultureInfo.InvariantCulture) : 1));

    private static ClosedRound Closed(Team team, string ticks, string others = "3333*5") =>
        Round.Of([.. People(team, ticks), .. People(team == Team.Sales ? Team.Marketing : Team.Sales, others)]).Close();

    /// <summary>The first statement's ticks in one team; ten of the other tick 3.</summary>
    private static ClosedRound Goal(Team team, string ticks) => Round.Of([.. ticks.Select(t => GateTests.Full(team).With("sg-1", $"{t}")), .. GateTests.Full(team == Team.Sales ? Team.Marketing : Team.Sales).Times(10)]).Close();

    private static ClosedRound Sized(int sales, int marketing) =>
        Round.Of([.. GateTests.Full(Team.Sales).Times(sales), .. GateTests.Full(Team.Marketing).Times(marketing)]).Close();

    private static ClosedRound Rewards(int both) => Round.Of(
        [.. Person.Sales(("reward", "both")).Times(10), .. Person.Marketing(("reward", "both")).Times(both), .. Person.Marketing(("reward", "sales")).Times(10 - both)]).Close();

    /// <summary>Ten in each team tick 3 throughout a questionnaire of these dimensions.</summary>
    private static ClosedRound Asked(params Dimension[] dimensions)
    {
        var questionnaire = Sample.Of("q", dimensions);
        var person = questionnaire.Statements.Aggregate(Person.Sales(), (p, s) => p.With(s.Id, "3"));
        return new Round(questionnaire, new RoundTerms(), [.. person.Times(10), .. (person with { Team = Team.Marketing }).Times(10)]).Close();
    }
}
