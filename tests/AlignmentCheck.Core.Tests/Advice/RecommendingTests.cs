using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Disclosure;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Advice;

public sealed class RecommendingTests
{
    // Five people in each team, everything at 50 but:
    //   shared-goals     Sales 25 (2424), Marketing 75 (4242): gap −50, sg-1 in tens: 30 and 80
    //   feedback-channel Sales 100, Marketing 100
    //   reward check: 2/5 × 3/5 = 24
    private static readonly DisclosedResult Result = Round.Of([.. Five(Team.Sales), .. Five(Team.Marketing)]).Result();

    private static IEnumerable<Person> Five(Team team) => Enumerable.Range(0, 5).Select(i => GateTests.Full(team)
        .Ticks("sg", team == Team.Sales ? "2424" : "4242")
        .Ticks("fc", "5151")
        .With("reward", i < (team == Team.Sales ? 2 : 3) ? "both" : "sales"));

    [Fact]
    public void Result_IsAsSupposed()
    {
        var goals = Result.Find("shared-goals")!;
        (goals.Score!.Teams!.Sales.Score, goals.Score.Teams.Marketing.Score, goals.Find("sg-1")!.Sales!.Mean, goals.Find("sg-1")!.Marketing!.Mean).ShouldBe((25, 75, 30, 80));
        Result.Find("fair-incentives")!.Check!.Score.ShouldBe(24);
    }

    // figure | side | below? | threshold | the figure that decides | shortfall; no figure: not met
    // below: (t − shown)/t, above: (shown − t)/(100 − t). "Both" takes the smaller shortfall, "lower" the lower figure. Thresholds are exclusive.
    [Theory]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Sales, true, 50, 25, 0.5)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Sales, true, 26, 25, 1 / 26.0)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Sales, true, 25, null, 0.0)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Marketing, true, 50, null, 0.0)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Marketing, true, 100, 75, 0.25)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Lower, true, 50, 25, 0.5)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Lower, false, 20, 25, 5 / 80.0)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Both, true, 50, null, 0.0)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Both, true, 80, 75, 5 / 80.0)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Both, false, 20, 25, 5 / 80.0)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Marketing, false, 50, 75, 0.5)]
    [InlineData(FigureKind.Dimension, "shared-goals", Side.Marketing, false, 75, null, 0.0)]
    [InlineData(FigureKind.Statement, "sg-1", Side.Sales, true, 60, 30, 0.5)]
    [InlineData(FigureKind.Statement, "sg-1", Side.Marketing, true, 60, null, 0.0)]
    [InlineData(FigureKind.Statement, "sg-1", Side.Both, true, 90, 80, 1 / 9.0)]
    [InlineData(FigureKind.Check, "reward", null, true, 48, 24, 0.5)]
    [InlineData(FigureKind.Check, "reward", null, true, 24, null, 0.0)]
    [InlineData(FigureKind.Gap, "shared-goals", null, false, 20, 50, 30 / 80.0)]
    [InlineData(FigureKind.Gap, "shared-goals", null, false, 50, null, 0.0)]
    [InlineData(FigureKind.Gap, "feedback-channel", null, false, 10, null, 0.0)]
    [InlineData(FigureKind.DontKnow, "fc-3", Side.Both, false, 25, null, 0.0)]
    [InlineData(FigureKind.Check, "kpi", null, true, 90, null, 0.0)]
    [InlineData(FigureKind.Statement, "fc-3", Side.Sales, true, 90, null, 0.0)]
    [InlineData(FigureKind.Statement, "zz-1", Side.Sales, true, 90, null, 0.0)]
    [InlineData(FigureKind.Dimension, "nowhere", Side.Sales, true, 90, null, 0.0)]
    public void Condition_Table(FigureKind kind, string id, Side? side, bool isBelow, int threshold, int? value, double shortfall)
    {
        var condition = new Condition(new FigureName(kind, id), side, isBelow, threshold);
        var steps = Recommending.From(Result, [Step("a", conditions: condition)]);
        if (value is null)
        {
            steps.ShouldBeEmpty();
            return;
        }

        var reason = steps.Single().Because.Single();
        reason.Condition.ShouldBe(condition);
        reason.Value.ShouldBe(value.Value);
        reason.Shortfall.ShouldBe(shortfall, 1e-12);
    }

    // Eight of twenty in Sales do not know, none of ten in Marketing: 40 and 0.
    [Theory]
    [InlineData(Side.Sales, 40)]
    [InlineData(Side.Both, null)]
    public void Condition_OnADontKnowShare_ReadsItAsShown(Side side, int? value)
    {
        Person[] people =
        [
            .. Person.Sales().Ticks("fc", "51d1").Times(8), .. Person.Sales().Ticks("fc", "5151").Times(12),
            .. Person.Marketing().Ticks("fc", "5151").Times(10),
        ];
        var condition = new Condition(new FigureName(FigureKind.DontKnow, "fc-3"), side, false, 25);
        var steps = Recommending.From(Round.Of(people).Result(), [Step("a", conditions: condition)]);
        steps.Select(s => (int?)s.Because.Single().Value).SingleOrDefault().ShouldBe(value);
        steps.Count.ShouldBe(value is null ? 0 : 1);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(100, false)]
    public void Condition_ThatCanNeverHold_IsNotMet(int threshold, bool isBelow)
    {
        var result = Round.Of([.. Person.Sales().Ticks("sg", isBelow ? "1515" : "5151").Times(5), .. Person.Marketing().Ticks("sg", isBelow ? "1515" : "5151").Times(5)]).Result();
        Recommending.From(result, [Step("a", conditions: new Condition(Dimension("shared-goals"), Side.Lower, isBelow, threshold))]).ShouldBeEmpty();
    }

    [Fact]
    public void Reason_NamesBothTeamsFigures()
    {
        var reason = Recommending.From(Result, [Step("a", conditions: Below("sg-1", Side.Sales, 60))]).Single().Because.Single();
        (reason.Sales, reason.Marketing).ShouldBe((30, 80));
        var gap = Recommending.From(Result, [Step("a", conditions: new Condition(new FigureName(FigureKind.Gap, "shared-goals"), null, false, 20))]).Single().Because.Single();
        (gap.Sales, gap.Marketing, gap.Value).ShouldBe((null, null, 50));
    }

    [Fact]
    public void Pooled_EverySideReadsThePooledFigure()
    {
        // Four at 25 and seven at 75: 625/11 = 56.8.
        Person[] people = [.. GateTests.Full(Team.Sales).Ticks("sg", "2424").Times(4), .. GateTests.Full(Team.Marketing).Ticks("sg", "4242").Times(7)];
        var pooled = Round.Of(people).Result();
        pooled.Mode.ShouldBe(DisclosureMode.Pooled);
        foreach (var side in Enum.GetValues<Side>())
        {
            var recommendation = Recommending.From(pooled, [Step("a", conditions: [new Condition(Dimension("shared-goals"), side, true, 60), Below("sg-1", side, 60)])]).Single();
            recommendation.Because.Select(r => (r.Value, r.Sales, r.Marketing)).ShouldBe([(57, null, null), (57, null, null)]);
            recommendation.Target.ShouldBe(new Target(new FigureName(FigureKind.Statement, "sg-1"), null, 57, 77));
        }

        Recommending.From(pooled, [Step("a", conditions: new Condition(new FigureName(FigureKind.Gap, "shared-goals"), null, false, 0))]).ShouldBeEmpty();
        Recommending.From(pooled, [Step("a", conditions: new Condition(new FigureName(FigureKind.Check, "reward"), null, true, 90))]).ShouldBeEmpty();
    }

    // Dimension 25 below 50: 0.5; reward 24 below 96: 0.75; need (0.5 + 0.75)/2 = 0.625.
    // × 0.9 / 1.1 = 0.511 · × 0.75 / 1.2 = 0.391 · × 0.9 = 0.5625 · / 1.2 = 0.521
    [Theory]
    [InlineData(Evidence.Study, Effort.Low, 0.63)]
    [InlineData(Evidence.Practice, Effort.Low, 0.56)]
    [InlineData(Evidence.Practice, Effort.Medium, 0.51)]
    [InlineData(Evidence.Contested, Effort.High, 0.39)]
    [InlineData(Evidence.Study, Effort.High, 0.52)]
    public void Priority_NeedTimesEvidenceByEffort(Evidence evidence, Effort effort, double priority)
    {
        var step = Step("a", evidence: evidence, effort: effort, conditions: [BelowDimension("shared-goals", 50), Reward(96)]);
        Recommending.From(Result, [step]).Single().Priority.ShouldBe(priority);
    }

    [Fact]
    public void Need_HalfTheGreatestOfEachKind()
    {
        // Dimension: 0.5 and 0.0385, the greater counts; others: 0.5 (sg-1 below 60) and 0.75: (0.5 + 0.75)/2.
        Priority(BelowDimension("shared-goals", 26), BelowDimension("shared-goals", 50), Below("sg-1", Side.Sales, 60), Reward(96)).ShouldBe(0.63);

        // One kind alone counts half; what is not met counts nothing.
        Priority(BelowDimension("shared-goals", 50)).ShouldBe(0.25);
        Priority(Reward(96)).ShouldBe(0.38);
        Priority(BelowDimension("shared-goals", 20), Reward(96)).ShouldBe(0.38);

        static double Priority(params Condition[] conditions) => Recommending.From(Result, [Step("a", conditions: conditions)]).Single().Priority;
    }

    [Fact]
    public void Because_EveryMetConditionAndNoOther()
    {
        var step = Step("a", conditions: [BelowDimension("shared-goals", 50), Reward(10), Reward(96), Below("sg-1", Side.Marketing, 60)]);
        Recommending.From(Result, [step]).Single().Because.Select(r => r.Condition).ShouldBe([step.Conditions[0], step.Conditions[2]]);
    }

    // Need 1/52 = 0.0192: low 0.02, medium 0.0175 → 0.02, practice 0.0173 → 0.02: equal as rounded.
    [Fact]
    public void Ties_LowerEffortThenBetterEvidenceThenId()
    {
        Step[] steps =
        [
            Near("e-medium", Effort.Medium, Evidence.Study, "sf"), Near("d-practice", Effort.Low, Evidence.Practice, "fi"),
            Near("b", Effort.Low, Evidence.Study, "ma"), Near("a", Effort.Low, Evidence.Study, "fc"), Near("c-contested", Effort.Low, Evidence.Contested, "sg"),
        ];
        var list = Recommending.From(Result, steps);
        list.Select(r => (r.Rank, r.Step.Id, r.Priority)).ShouldBe([(1, "a", 0.02), (2, "b", 0.02), (3, "d-practice", 0.02), (4, "e-medium", 0.02), (5, "c-contested", 0.01)]);

        static Step Near(string id, Effort effort, Evidence evidence, string dimension) =>
            Step(id, dimension, evidence, effort, BelowDimension("shared-goals", 26));
    }

    // Priorities fall with the letter. Of a1 to a4 two stand among the first five; a3 and a4 follow after the fifth, before what came later.
    [Fact]
    public void Order_AtMostTwoOfADimensionAmongTheFirstFive()
    {
        Order("a1 a2 a3 a4 b1 c1 d1 e1").ShouldBe("a1 a2 b1 c1 d1 a3 a4 e1");
        Order("a1 a2 a3 b1 b2 b3 c1 c2 d1").ShouldBe("a1 a2 b1 b2 c1 a3 b3 c2 d1");
        Order("a1 b1 c1 d1 e1 a2 a3").ShouldBe("a1 b1 c1 d1 e1 a2 a3");
    }

    [Fact]
    public void Order_WhereNothingElseIsLeft_ThePassedOverFillUp()
    {
        Order("a1 a2 a3 a4 b1").ShouldBe("a1 a2 b1 a3 a4");
        Order("a1 a2 a3").ShouldBe("a1 a2 a3");
        Order("a1 a2 a3 b1 b2 b3 b4").ShouldBe("a1 a2 b1 b2 a3 b3 b4");
    }

    // A star sustains what is good.
    [Fact]
    public void Order_StepsThatSustainRankAfterAllOthers()
    {
        Order("a1* b1 a2* c1").ShouldBe("b1 c1 a1* a2*");
        Order("a1* a2* a3* b1* c1* d1*").ShouldBe("a1* a2* b1* c1* d1* a3*");
        Order("a1 a2 a3* b1* b2*").ShouldBe("a1 a2 b1* b2* a3*");
        Order("a1 a2 a3 b1*").ShouldBe("a1 a2 a3 b1*");
        Order("a1 b1 c1 d1 e1 a2* a3* a4*").ShouldBe("a1 b1 c1 d1 e1 a2* a3* a4*");
    }

    [Fact]
    public void Step_WithNothingMet_IsNotRecommended() => Recommending.From(Result, [Step("a", conditions: Reward(10)), Step("b")]).ShouldBeEmpty();

    // What is followed is under way, a dropped step is not: only the latter may be offered again. The others stand as if there were no such step.
    [Theory]
    [InlineData(PlanState.Planned, "b1 c1 a2 a3")]
    [InlineData(PlanState.UnderWay, "b1 c1 a2 a3")]
    [InlineData(PlanState.Done, "b1 c1 a2 a3")]
    [InlineData(PlanState.Dropped, "a1 b1 c1 a2 a3")]
    public void Step_UnderWay_IsNotOfferedAsNew(PlanState state, string offered)
    {
        Step[] steps = [.. "a1 b1 c1 a2 a3".Split(' ').Select((id, i) => Step(id, id[..1], conditions: Reward(96 - (5 * i))))];
        var list = Recommending.From(Result, steps, Plan(state, steps[0]));
        list.Select(r => r.Step.Id).ShouldBe(offered.Split(' '));
        list.Select(r => r.Rank).ShouldBe(Enumerable.Range(1, list.Count));
    }

    [Fact]
    public void Steps_UnderWay_AreNeverRecommended()
    {
        Mutation.Skip();
        var random = new RandomRounds(83);
        for (var i = 0; i < 80; i++)
        {
            var result = random.Any(30).Result();
            Step[] steps = [.. Enumerable.Range(0, 25).Select(n => Any(random, $"step-{n}"))];
            var underWay = random.Shuffled(steps).Take(random.Next(12)).ToArray();
            var list = Recommending.From(result, steps, Plan((PlanState)random.Next(3), underWay));

            list.Select(r => r.Step.Id).Intersect(underWay.Select(s => s.Id)).ShouldBeEmpty();
            Everything.Of(list).ShouldBe(Everything.Of(Recommending.From(result, steps.Except(underWay))));
        }

        static Step Any(RandomRounds random, string id)
        {
            var dimension = Sample.CoreDimensions[random.Next(5)];
            return Step(id, dimension.Statements[0].Id[..2], random.Next(5) == 0, null, Below(dimension.Statements[random.Next(4)].Id, (Side)random.Next(4), 30 + random.Next(60)));
        }
    }

    [Fact]
    public void Step_WhereAllIsHeldBack_IsNotRecommended()
    {
        var nothing = Round.Of(Person.Sales().Ticks("sg", "1515")).Result();
        Recommending.From(nothing, [Step("a", conditions: [BelowDimension("shared-goals", 99), Below("sg-1", Side.Both, 99), Reward(99)])]).ShouldBeEmpty();
    }

    // Statements and checks move by 20, a dimension by 10. Tens do not compare, so a small team measures by the dimension.
    [Fact]
    public void Target_SmallTeams_StatementInTens_TheDimension() =>
        TargetOf(Result, new FigureName(FigureKind.Statement, "sg-1")).ShouldBe(new Target(Dimension("shared-goals"), Team.Sales, 25, 35));

    [Fact]
    public void Target_LargerTeams_TheStatementOfTheLowerTeam()
    {
        var large = Round.Of([.. Five(Team.Sales), .. Five(Team.Sales), .. Five(Team.Marketing), .. Five(Team.Marketing)]).Result();
        TargetOf(large, new FigureName(FigureKind.Statement, "sg-1")).ShouldBe(new Target(new FigureName(FigureKind.Statement, "sg-1"), Team.Sales, 25, 45));
        TargetOf(large, new FigureName(FigureKind.Statement, "sg-2")).ShouldBe(new Target(new FigureName(FigureKind.Statement, "sg-2"), Team.Sales, 25, 45));
        TargetOf(Round.Of([.. Five(Team.Sales), .. Five(Team.Marketing)]).Swapped().Result(), Dimension("shared-goals")).Team.ShouldBe(Team.Marketing);
        TargetOf(large, new FigureName(FigureKind.Statement, "fc-1")).ShouldBe(new Target(new FigureName(FigureKind.Statement, "fc-1"), Team.Sales, 100, 100));
        TargetOf(large, new FigureName(FigureKind.Statement, "sg-1"), isSustain: true).ShouldBe(new Target(new FigureName(FigureKind.Statement, "sg-1"), Team.Sales, 25, 25));
    }

    [Fact]
    public void Target_ACheck_BelongsToBoth()
    {
        TargetOf(Result, new FigureName(FigureKind.Check, "reward")).ShouldBe(new Target(new FigureName(FigureKind.Check, "reward"), null, 24, 44));
        TargetOf(Result, new FigureName(FigureKind.Check, "kpi")).ShouldBe(new Target(Dimension("shared-goals"), Team.Sales, 25, 35));
    }

    [Fact]
    public void Target_WhereTheDimensionIsHeldBackToo_HasNoNumber()
    {
        var result = Round.Of([.. Five(Team.Sales).Select(p => p.Ticks("sf", "....")), .. Five(Team.Marketing)]).Result();
        TargetOf(result, new FigureName(FigureKind.Statement, "sf-1"), "sf").ShouldBe(new Target(Dimension("shared-funding"), null, null, null));
    }

    [Theory]
    [InlineData(FigureKind.Dimension, "shared-goals", "shared-goals")]
    [InlineData(FigureKind.Statement, "sg-1", "sg-1")]
    [InlineData(FigureKind.Check, "kpi", "check:kpi")]
    [InlineData(FigureKind.Gap, "shared-goals", "gap:shared-goals")]
    [InlineData(FigureKind.DontKnow, "sg-3", "dontknow:sg-3")]
    public void FigureName_AsInAStepsFile(FigureKind kind, string id, string expected) => new FigureName(kind, id).ToString().ShouldBe(expected);

    /// <summary>The ids in the order they are listed, the first with the highest priority; the letter is the dimension.</summary>
    private static string Order(string steps)
    {
        var all = steps.Split(' ');
        var list = Recommending.From(Result, all.Select((s, i) =>
            Step(s, s[..1], conditions: Reward(96 - (5 * i)), isSustain: s.EndsWith('*'))).Reverse());
        list.Select(r => r.Rank).ShouldBe(Enumerable.Range(1, all.Length));
        return string.Join(' ', list.Select(r => r.Step.Id));
    }

    private static PlanSnapshot Plan(PlanState state, params Step[] steps) => new(
        new DateOnly(2026, 4, 10),
        [.. steps.Select(step => new StepTakenUp(Guid.NewGuid(), step, new(2026, 1), state, "Ada", default, default, default, null))]);

    private static Target TargetOf(DisclosedResult result, FigureName measure, string dimension = "sg", bool isSustain = false) =>
        Recommending.From(result, [Step("a", dimension, isSustain: isSustain, measure: measure, conditions: [BelowDimension("shared-goals", 99)])]).Single().Target;

    private static Step Step(string id, string dimension = "sg", Evidence evidence = Evidence.Study, Effort effort = Effort.Low, params Condition[] conditions) =>
        Step(id, dimension, evidence, effort, false, null, conditions);

    private static Step Step(string id, string dimension, bool isSustain, FigureName? measure = null, params Condition[] conditions) =>
        Step(id, dimension, Evidence.Study, Effort.Low, isSustain, measure, conditions);

    private static Step Step(string id, string dimension, Evidence evidence, Effort effort, bool isSustain, FigureName? measure, Condition[] conditions) => new(
        id,
        id,
        Sample.CoreDimensions.FirstOrDefault(d => d.Statements[0].Id == $"{dimension}-1")?.Id ?? dimension,
        conditions,
        effort,
        "sales",
        evidence,
        [],
        [],
        "",
        measure ?? new FigureName(FigureKind.Statement, "sg-1"),
        isSustain,
        new Dictionary<StepPart, string>());

    private static FigureName Dimension(string id) => new(FigureKind.Dimension, id);

    private static Condition BelowDimension(string id, int threshold) => new(Dimension(id), Side.Lower, true, threshold);

    private static Condition Below(string statement, Side side, int threshold) => new(new FigureName(FigureKind.Statement, statement), side, true, threshold);

    private static Condition Reward(int threshold) => new(new FigureName(FigureKind.Check, "reward"), null, true, threshold);
}
