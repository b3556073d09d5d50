using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure;

/// <summary>Checks as shown. The scores themselves are worked out in CheckScoresTests; doubling everybody leaves them as they are.</summary>
public sealed class CheckGateTests
{
    // Sales: revenue 3, pipeline 2. Marketing: revenue 2, new-customers 2, deals-won 1, dk 2. 3/5 × 2/7 = 17.1 %.
    private static readonly string[] SalesKpi = ["revenue", "revenue", "revenue", "pipeline", "pipeline"];
    private static readonly string[] MarketingKpi = ["revenue", "revenue", "new-customers", "new-customers", "deals-won", "dk", "dk"];

    [Fact]
    public void Kpi_SmallTeams_OnlyOptionsOfThreePeopleInTens()
    {
        var result = Close("kpi", SalesKpi, MarketingKpi);
        var check = (ChoiceCheckResult)result.Find("shared-goals")!.Check!;
        (check.Score, check.Guess, check.AnsweredSales, check.AnsweredMarketing).ShouldBe((17, 12.5, 5, 7));
        check.Sales.InTens.ShouldBeTrue();
        check.Sales.Options.Select(o => (o.Option.Id, o.Percent)).ShouldBe([("revenue", 60)]);
        check.Sales.Others.ShouldBe(40);
        check.Sales.Share("revenue").ShouldBe(60);
        check.Sales.Share("pipeline").ShouldBeNull();
        check.Marketing.Options.ShouldBeEmpty();
        check.Marketing.Others.ShouldBe(90);
        GateTests.Held(result, "check:kpi:options").ShouldBe(HoldReason.Tier);
    }

    [Fact]
    public void Kpi_LargerTeams_EveryOption()
    {
        var result = Close("kpi", [.. SalesKpi, .. SalesKpi], [.. MarketingKpi, .. MarketingKpi]);
        var check = (ChoiceCheckResult)result.Find("shared-goals")!.Check!;
        check.Score.ShouldBe(17);
        check.Sales.Others.ShouldBeNull();
        check.Sales.Options.Count.ShouldBe(10);
        check.Marketing.Options.Select(o => o.Percent).ShouldBe([29, 29, 0, 0, 0, 0, 14, 0, 0, 29]);
        result.HeldBack.ShouldNotContain(h => h.What.StartsWith("check:kpi", StringComparison.Ordinal));
    }

    // Whoever does not know is no real answer: four and one are too few, and so is it where ten would allow everything.
    [Fact]
    public void Kpi_FloorCountsRealAnswers()
    {
        var few = Close("kpi", ["revenue", "revenue", "revenue", "pipeline", "dk"], MarketingKpi);
        few.Find("shared-goals")!.Check.ShouldBeNull();
        GateTests.Held(few, "check:kpi").ShouldBe(HoldReason.Floor);

        var nine = Close("kpi", [.. SalesKpi, .. SalesKpi[..4], "none", "dk"], [.. MarketingKpi, .. MarketingKpi]);
        ((ChoiceCheckResult)nine.Find("shared-goals")!.Check!).Sales.InTens.ShouldBeTrue();
    }

    [Fact]
    public void Reward_SharesOfBoth()
    {
        string[] sales = ["both", "both", "both", "both", "sales", "sales", "sales", "sales", "sales", "sales"];
        string[] marketing = ["both", "both", "both", "both", "both", "nobody", "nobody", "nobody", "nobody", "nobody", "dk", "dk"];
        var check = (ChoiceCheckResult)Close("reward", sales, marketing).Find("fair-incentives")!.Check!;

        // 4/10 × 5/12 = 16.7 %
        (check.Score, check.Guess).ShouldBe((17, 6.0));
        check.Sales.Share("both").ShouldBe(40);
        check.Marketing.Share("both").ShouldBe(42);
        check.Marketing.Share("dk").ShouldBe(17);
    }

    // Sales 0 25 50 75 100 = 50. Marketing never ×3, once ×2 = 10, one does not know. Score 30.
    [Fact]
    public void Feedback_MeanOfTheTeamsMeans()
    {
        string[] sales = ["never", "once", "few", "weekly", "more"];
        string[] marketing = ["never", "never", "never", "once", "once", "dk"];
        var check = (FrequencyCheckResult)Close("feedback", sales, marketing).Find("feedback-channel")!.Check!;
        (check.Score, check.Guess, check.SalesMean, check.MarketingMean, check.AnsweredMarketing).ShouldBe((30, null, 50, 10, 6));
        check.Marketing.Options.Select(o => (o.Option.Id, o.Percent)).ShouldBe([("never", 60)]);
        check.Marketing.Others.ShouldBe(40);

        var large = (FrequencyCheckResult)Close("feedback", [.. sales, .. sales, "more"], [.. marketing, .. marketing]).Find("feedback-channel")!.Check!;

        // 600/11 = 54.5
        (large.SalesMean, large.MarketingMean, large.Score).ShouldBe((55, 10, 32));
        large.Marketing.Options.Select(o => o.Percent).ShouldBe([60, 40, 0, 0, 0]);
    }

    // Five people: Marketing's own as in CheckScoresTests: H 64, G 20, B 73, score 82.5. Sales has ten different picks: none shared.
    [Fact]
    public void Challenges_OneDirectionWithoutASharedChallenge_NoScoreForTheCheck()
    {
        var result = Challenges(NoneShared, Predictions, Named, Predictions, 1);
        var check = (PredictionCheckResult)result.Find("mutual-awareness")!.Check!;
        check.Score.ShouldBeNull();
        check.SalesKnowsMarketing.Score.ShouldBe(83);
        check.MarketingKnowsSales.Score.ShouldBeNull();
        (check.SalesKnowsMarketing.Hits, check.SalesKnowsMarketing.Guess, check.SalesKnowsMarketing.Best).ShouldBe((60, 20, 70));
        check.SalesKnowsMarketing.Named.Options.Select(o => (o.Option.Id, o.Percent)).ShouldBe([("lead-quality", 40), ("slow-follow-up", 30)]);
        check.SalesKnowsMarketing.Named.Others.ShouldBe(30);
    }

    [Fact]
    public void Challenges_BothDirections_TheirMean()
    {
        var check = (PredictionCheckResult)Challenges(Named, Predictions, Named, Named, 2).Find("mutual-awareness")!.Check!;

        // Sales predicts 82.5. Marketing predicts as Sales names itself: 5, 4, 1, 2 of 12 picks: H = (5·1 + 4·0.8 + 1·0.2 + 2·0.4)/12 = 0.7667: more than best 0.7333: 100.
        (check.SalesKnowsMarketing.Score, check.MarketingKnowsSales.Score, check.Score).ShouldBe((83, 100, 91));
        (check.MarketingKnowsSales.Hits, check.MarketingKnowsSales.Guess, check.MarketingKnowsSales.Best).ShouldBe((77, 20, 73));
        check.MarketingKnowsSales.Named.Options.Count.ShouldBe(12);
        check.MarketingKnowsSales.Named.Share("lead-quality").ShouldBe(42);
        check.SalesKnowsMarketing.Predicted.Share("lead-quality").ShouldBe(40);
        (check.AnsweredSales, check.AnsweredMarketing).ShouldBe((10, 10));
    }

    [Fact]
    public void Challenges_FloorInEachColumn()
    {
        var result = Challenges(Named, [.. Predictions[..4], "dk"], Named, Predictions, 1);
        result.Find("mutual-awareness")!.Check.ShouldBeNull();
        GateTests.Held(result, "check:challenges").ShouldBe(HoldReason.Floor);
    }

    // Sales 50 50 60 70 80, wishes 40 each: mean 62 and 40. Marketing 40 45 60 61 90 and dk, wishes 70: 59.2 and 70. Score 11/30.
    [Fact]
    public void Funding_SmallTeams_MeansInTensAndNoDistance()
    {
        var result = Round.Of([.. Split(Team.Sales, 1), .. Split(Team.Marketing, 1)]).Result();
        var check = (SplitCheckResult)result.Find("shared-funding")!.Check!;
        (check.Score, check.Guess, check.AnsweredSales, check.AnsweredMarketing).ShouldBe((37, 20.0, 5, 6));
        check.Sales.ShouldBe(new SplitFigure(60, 40, null, true));
        check.Marketing.ShouldBe(new SplitFigure(60, 70, null, true));
        GateTests.Held(result, "check:funding:distance").ShouldBe(HoldReason.Tier);
        result.HeldBack.ShouldNotContain(h => h.What == "check:funding:options");
    }

    [Fact]
    public void Funding_LargerTeams_DistanceOfThoseWhoGaveBoth()
    {
        var result = Round.Of([.. Split(Team.Sales, 2), .. Split(Team.Marketing, 2)]).Result();
        var check = (SplitCheckResult)result.Find("shared-funding")!.Check!;
        check.Sales.ShouldBe(new SplitFigure(62, 40, -22, false));

        // 70 − 59.2 over the ten who gave both.
        check.Marketing.ShouldBe(new SplitFigure(59, 70, 11, false));
        result.HeldBack.ShouldNotContain(h => h.What.StartsWith("check:funding", StringComparison.Ordinal));
    }

    [Fact]
    public void Funding_FewerThanTwiceTheFloorGaveBoth_NoDistance()
    {
        // Eleven gave a number in each column, nine of Sales in both.
        Person[] sales = [.. Split(Team.Sales, 2)[..9], Person.Sales(("funding.is", "50")), Person.Sales(("funding.is", "50")), Person.Sales(("funding.should", "40")), Person.Sales(("funding.should", "40"))];
        var result = Round.Of([.. sales, .. Split(Team.Marketing, 2)]).Result();
        var check = (SplitCheckResult)result.Find("shared-funding")!.Check!;
        (check.Sales.InTens, check.Sales.Distance, check.Marketing.Distance).ShouldBe((false, null, null));
        GateTests.Held(result, "check:funding:distance").ShouldBe(HoldReason.Tier);
    }

    // Slow and lazy, slow and fair: unkind 3 of 4 = 75 %: in tens 80.
    [Fact]
    public void Words_SmallTeams_OnlyTheUnkindShareInTens()
    {
        var result = Close("words", ["slow|lazy", "fair|slow", "slow|lazy", "fair|slow", "slow|lazy", "fair|slow"], ["helpful", "helpful", "helpful", "helpful", "helpful", "none"]);
        result.Words!.Sales.ShouldBe(new WordsFigure(80, true, null));
        result.Words.Marketing.ShouldBe(new WordsFigure(10, true, null));
        GateTests.Held(result, "words:options").ShouldBe(HoldReason.Tier);
    }

    [Fact]
    public void Words_LargerTeams_EachWord()
    {
        var result = Close("words", [.. Enumerable.Repeat("slow|lazy", 5), .. Enumerable.Repeat("fair|slow", 5)], [.. Enumerable.Repeat("helpful", 10), "none"]);
        (result.Words!.Sales.Unkind, result.Words.Sales.InTens, result.Words.Marketing.Unkind).ShouldBe((75, false, 0));
        result.Words.Sales.Words!.Count.ShouldBe(16);
        result.Words.Sales.Words.Single(w => w.Option.Id == "slow").Percent.ShouldBe(50);
        result.Words.Marketing.Words!.Single(w => w.Option.Id == "helpful").Percent.ShouldBe(100);
        result.HeldBack.ShouldNotContain(h => h.What.StartsWith("words", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_FewerThanTheFloorPickedAny_HeldBack()
    {
        var result = Close("words", ["slow", "slow", "slow", "slow", "none"], ["fair", "fair", "fair", "fair", "fair"]);
        result.Words.ShouldBeNull();
        GateTests.Held(result, "words").ShouldBe(HoldReason.Floor);
    }

    // Sales: both 3, sales 2. Marketing: both 1, marketing 4, dk 1: 3/5 × 1/6 = 10 %.
    [Fact]
    public void Ownership_AgreementAndWhatEachTeamSays()
    {
        var result = Close("owns.pricing", ["both", "both", "both", "sales", "sales"], ["both", "marketing", "marketing", "marketing", "marketing", "dk"]);
        var task = result.Ownership.Single();
        (task.Task.Id, task.Agreement).ShouldBe(("pricing", 10));
        task.Sales.Options.Select(o => (o.Option.Id, o.Percent)).ShouldBe([("both", 60)]);
        task.Marketing.Options.Select(o => (o.Option.Id, o.Percent)).ShouldBe([("marketing", 70)]);
        task.Marketing.Others.ShouldBe(30);
        GateTests.Held(result, "owns.pricing:options").ShouldBe(HoldReason.Tier);
        GateTests.Held(result, "owns.strategy").ShouldBe(HoldReason.Floor);

        var few = Close("owns.pricing", ["both", "both", "both", "sales", "dk"], ["both", "marketing", "marketing", "marketing", "marketing"]);
        few.Ownership.ShouldBeEmpty();
    }

    [Fact]
    public void Ownership_LargerTeams_EveryAnswer()
    {
        var result = Close("owns.pricing", [.. Enumerable.Repeat("nobody", 10)], [.. Enumerable.Repeat("nobody", 5), .. Enumerable.Repeat("sales", 5), "dk"]);
        var task = result.Ownership.Single();
        task.Agreement.ShouldBe(45);
        task.Marketing.Options.Select(o => o.Percent).ShouldBe([0, 45, 0, 45, 9]);
        result.HeldBack.ShouldNotContain(h => h.What == "owns.pricing:options");
    }

    private static readonly string[] Named =
    [
        "lead-quality|slow-follow-up|bad-data", "lead-quality|slow-follow-up|short-staffed", "lead-quality|slow-follow-up|short-staffed",
        "lead-quality|slow-follow-up", "lead-quality",
    ];

    private static readonly string[] NoneShared =
    [
        "lead-quality|lead-volume", "bad-data|price-pressure", "weak-content|too-many-tools", "short-staffed|long-sales-cycle",
        "slow-follow-up|unclear-target-customer",
    ];

    // Ten picks of five people: lead-quality 4, slow-follow-up 2, price-pressure 2, short-staffed 2.
    private static readonly string[] Predictions =
        ["lead-quality|slow-follow-up|price-pressure", "lead-quality|slow-follow-up", "lead-quality|short-staffed", "lead-quality|short-staffed", "price-pressure"];

    private static DisclosedResult Challenges(string[] salesOwn, string[] salesOther, string[] marketingOwn, string[] marketingOther, int times)
    {
        var sales = salesOwn.Zip(salesOther).SelectMany(p => Person.Sales(("challenges.own", p.First), ("challenges.other", p.Second)).Times(times));
        var marketing = marketingOwn.Zip(marketingOther).SelectMany(p => Person.Marketing(("challenges.own", p.First), ("challenges.other", p.Second)).Times(times));
        return Round.Of([.. sales, .. marketing]).Result();
    }

    private static Person[] Split(Team team, int times)
    {
        var (numbers, wish) = team == Team.Sales ? (new[] { "50", "50", "60", "70", "80" }, "40") : (["40", "45", "60", "61", "90", "dk"], "70");
        return [.. Enumerable.Repeat(numbers, times).SelectMany(n => n).Select(n => Person.In(team).With("funding.is", n).With("funding.should", wish))];
    }

    private static DisclosedResult Close(string question, string[] sales, string[] marketing) => new Round(
        Sample.Extended,
        new RoundTerms(),
        [.. sales.Select(a => Person.Sales((question, a))), .. marketing.Select(a => Person.Marketing((question, a)))]).Result();
}
