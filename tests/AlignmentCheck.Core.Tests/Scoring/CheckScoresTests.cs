using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Scoring;

public sealed class CheckScoresTests
{
    private static readonly string[] Twelve = Sample.Challenges;

    // Sales: revenue 3, pipeline 1, none 1. Marketing: revenue 2, qualified-leads 1, none 1, dk 1.
    // 3/5 × 2/5 = 0.24; two who say "none" do not match.
    [Fact]
    public void SameChoice_Kpi() => CheckScores.SameChoice(
        Hand.Choices(Sample.Kpis, ("revenue", 3), ("pipeline", 1), ("none", 1)),
        Hand.Choices(Sample.Kpis, ("revenue", 2), ("qualified-leads", 1), ("none", 1), ("dk", 1))).ShouldBe(24.0);

    // Sales: both 3, sales 2. Marketing: both 1, nobody 1, marketing 2, dk 1: 3/5 × 1/5. "Nobody" is an answer: 5/5 × 5/5.
    [Fact]
    public void SameChoice_Ownership()
    {
        CheckScores.SameChoice(
            Hand.Choices(Sample.Owners, ("both", 3), ("sales", 2)),
            Hand.Choices(Sample.Owners, ("both", 1), ("nobody", 1), ("marketing", 2), ("dk", 1)))!.Value.ShouldBe(12, 1e-9);
        CheckScores.SameChoice(Hand.Choices(Sample.Owners, ("nobody", 5)), Hand.Choices(Sample.Owners, ("nobody", 5))).ShouldBe(100);
        CheckScores.SameChoice(Hand.Choices(Sample.Owners, ("dk", 5)), Hand.Choices(Sample.Owners, ("dk", 5))).ShouldBe(0);
    }

    // 2/5 × 3/6, "don't know" staying in.
    [Fact]
    public void SharedChoice_Reward() => CheckScores.SharedChoice(
        Hand.Choices(Sample.Rewarded, ("both", 2), ("sales", 3)),
        Hand.Choices(Sample.Rewarded, ("both", 3), ("nobody", 2), ("dk", 1)),
        "both")!.Value.ShouldBe(20, 1e-9);

    // never, once, few, weekly, more: 250/5. never ×3, once ×2, dk: 50/5.
    [Fact]
    public void MeanValue_Feedback()
    {
        var options = Sample.Feedback.Question.Options;
        CheckScores.MeanValue(Hand.Choices(Sample.Frequencies, ("never", 1), ("once", 1), ("few", 1), ("weekly", 1), ("more", 1)), options).ShouldBe(50);
        CheckScores.MeanValue(Hand.Choices(Sample.Frequencies, ("never", 3), ("once", 2), ("dk", 1)), options).ShouldBe(10);
        CheckScores.MeanValue(Hand.Choices(Sample.Frequencies, ("dk", 4)), options).ShouldBeNull();
    }

    // Pairs at most 10 apart, of 5 × 6 (one of them does not know):
    //   50: 40 45 60 · 50: 40 45 60 · 60: 60 61 · 70: 60 61 · 80: 90          = 11 of 30
    [Fact]
    public void Split_Funding()
    {
        var (sales, marketing) = (Hand.Numbers(50, 50, 60, 70, 80), Hand.Numbers(40, 45, 60, 61, 90, -1));
        CheckScores.Split(sales, marketing, 10)!.Value.ShouldBe(1100 / 30.0, 1e-9);
        CheckScores.Split(marketing, sales, 10)!.Value.ShouldBe(1100 / 30.0, 1e-9);
        sales.Mean.ShouldBe(62);
        marketing.Mean.ShouldBe(59.2);
        (marketing.Filled, marketing.People).ShouldBe((6, 5));
    }

    [Theory]
    [InlineData(0, 10, 100.0)]
    [InlineData(0, 11, 0.0)]
    [InlineData(100, 90, 100.0)]
    [InlineData(100, 89, 0.0)]
    [InlineData(0, 0, 100.0)]
    [InlineData(100, 100, 100.0)]
    public void Split_AtTheEnds(int sales, int marketing, double expected) =>
        CheckScores.Split(Hand.Numbers(sales), Hand.Numbers(marketing), 10).ShouldBe(expected);

    [Fact]
    public void Score_WhereATeamIsMissing_None()
    {
        var (none, some) = (Hand.Choices(Sample.Rewarded), Hand.Choices(Sample.Rewarded, ("both", 1)));
        CheckScores.SameChoice(none, some).ShouldBeNull();
        CheckScores.SameChoice(some, none).ShouldBeNull();
        CheckScores.SharedChoice(none, some, "both").ShouldBeNull();
        CheckScores.SharedChoice(some, none, "both").ShouldBeNull();
        CheckScores.Split(Hand.Numbers(), Hand.Numbers(1), 10).ShouldBeNull();
        CheckScores.Split(Hand.Numbers(1), Hand.Numbers(), 10).ShouldBeNull();
        Hand.Numbers(-1).Mean.ShouldBeNull();
    }

    // Marketing's own: lead-quality 5 of 5, slow-follow-up 4, bad-data 1, short-staffed 2: a = 1, 0.8, 0.2, 0.4.
    //   G = 2.4/12 = 0.2 · B = (1 + 0.8 + 0.4)/3 = 0.7333
    // Sales' ten predictions: lead-quality 4, slow-follow-up 2, price-pressure 2, short-staffed 2.
    //   H = 0.4·1 + 0.2·0.8 + 0.2·0 + 0.2·0.4 = 0.64 · score 100 × 0.44/0.5333 = 82.5
    [Fact]
    public void Prediction_HitsGuessBestAndScore()
    {
        var named = Hand.Picks(
            Twelve,
            "lead-quality|slow-follow-up|bad-data",
            "lead-quality|slow-follow-up|short-staffed",
            "lead-quality|slow-follow-up|short-staffed",
            "lead-quality|slow-follow-up",
            "lead-quality",
            "none");
        var predicted = Hand.Picks(
            Twelve,
            "lead-quality|slow-follow-up|price-pressure",
            "lead-quality|slow-follow-up|price-pressure",
            "lead-quality|short-staffed",
            "lead-quality|short-staffed",
            "dk");
        (named.Filled, named.People, named.Picks).ShouldBe((6, 5, 12));
        var prediction = Prediction.Of(named, predicted, 3)!.Value;
        prediction.Hits.ShouldBe(64, 1e-9);
        prediction.Guess.ShouldBe(20, 1e-9);
        prediction.Best.ShouldBe(220 / 3.0, 1e-9);
        prediction.Score!.Value.ShouldBe(82.5, 1e-9);
    }

    // Five people. Six different picks: a six times 0.2: G 0.1, B 0.2, just enough: hitting all 100, hitting none 0 and not below.
    // Ten different picks: a ten times 0.2: G 0.1667, B − G 0.0333: no shared challenge.
    [Fact]
    public void Prediction_NoSharedChallenge_NoScore()
    {
        var six = Hand.Picks(Twelve, "lead-quality|lead-volume", "bad-data", "price-pressure", "weak-content", "too-many-tools");
        var ten = Hand.Picks(
            Twelve, "lead-quality|lead-volume", "bad-data|price-pressure", "weak-content|too-many-tools", "short-staffed|long-sales-cycle", "slow-follow-up|unclear-target-customer");
        Prediction.Of(six, Hand.Picks(Twelve, "lead-quality|bad-data"), 3)!.Value.Score!.Value.ShouldBe(100, 1e-9);
        Prediction.Of(six, Hand.Picks(Twelve, "short-staffed"), 3)!.Value.Score!.Value.ShouldBe(0);
        Prediction.Of(six, Hand.Picks(Twelve, "lead-quality|short-staffed|slow-follow-up"), 3)!.Value.Score!.Value.ShouldBe(0);
        Prediction.Of(ten, Hand.Picks(Twelve, "lead-quality"), 3)!.Value.Score.ShouldBeNull();
    }

    [Fact]
    public void Prediction_WhereNobodyNamedOrPredicted_None()
    {
        Prediction.Of(Hand.Picks(Twelve, "none"), Hand.Picks(Twelve, "bad-data"), 3).ShouldBeNull();
        Prediction.Of(Hand.Picks(Twelve, "bad-data"), Hand.Picks(Twelve, "dk"), 3).ShouldBeNull();
    }

    // slow, lazy and fair of four picks; "none" is no pick of a word.
    [Fact]
    public void UnkindShare_OfAllPicks()
    {
        var options = Sample.Core.Words!.Question.Options;
        var ids = options.Select(o => o.Id).ToArray();
        CheckScores.UnkindShare(Hand.Picks(ids, "slow|lazy", "fair|slow", "none"), options).ShouldBe(75);
        CheckScores.UnkindShare(Hand.Picks(ids, "none"), options).ShouldBeNull();
    }
}
