using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;
using MathNet.Numerics.Distributions;

namespace AlignmentCheck.Core.Tests.Scoring;

public sealed class RankTestTests
{
    // The pain scores of RankStatisticTests on our scale: 14 and 11 people have 4,457,400 arrangements, so p is drawn.
    private static readonly double[] Y = [0, 25, 0, 0, 0, 0, 0, 0, 0, 0, 25, 75, 0, 0];
    private static readonly double[] N = [50, 50, 75, 50, 0, 25, 50, 0, 0, 100, 75];

    [Fact]
    public void Of_TooManyArrangements_DrawnPIsNearTheExactOne()
    {
        // 10,000 drawings of 0.008038 have a standard error of 0.0009.
        var p = P(N, Y);
        p.ShouldBe(0.008038, 0.003);
        (p * 10_001).ShouldBe(Math.Round(p * 10_001), 1e-9);
    }

    [Fact]
    public void Of_DrawnP_IsReproducibleAndDoesNotCareForOrderOrSwapping()
    {
        var p = P(N, Y);
        P(N, Y).ShouldBe(p);
        P([.. N.Reverse()], [.. Y.Reverse()]).ShouldBe(p);
        P(Y, N).ShouldBe(p);
    }

    [Fact]
    public void Of_DrawnP_SwappingTeamsOfEqualSize()
    {
        Mutation.Skip();
        var random = new Random(3);
        for (var i = 0; i < 10; i++)
        {
            var (a, b) = (Draw(random, 12), Draw(random, 12));
            P(a, b).ShouldBe(P(b, a));
        }
    }

    [Fact]
    public void Of_DrawnP_IsAnotherDrawingForOtherScores()
    {
        // 20 people in each team, parted in the same way: the exact p is the same, the drawing is not.
        var (low, high) = (Enumerable.Range(0, 20).Select(i => i < 14 ? 0.0 : 50).ToArray(), Enumerable.Range(0, 20).Select(i => i < 8 ? 0.0 : 50).ToArray());
        var (lower, higher) = (low.Select(s => s + 25).ToArray(), high.Select(s => s + 25).ToArray());
        P(low, high).ShouldNotBe(P(lower, higher));
    }

    // C(17,7) = 19,448 is gone through, C(18,7) = 31,824 is drawn.
    [Theory]
    [InlineData(7, 10, 19_448)]
    [InlineData(7, 11, 10_001)]
    [InlineData(11, 7, 10_001)]
    [InlineData(5, 15, 15_504)]
    [InlineData(5, 16, 10_001)]
    public void Of_UpToTwentyThousandArrangements_AreGoneThrough(int sales, int marketing, int parts)
    {
        Mutation.Skip();
        var random = new Random(sales + marketing);
        var p = P(Draw(random, sales), Draw(random, marketing));
        (p * parts).ShouldBe(Math.Round(p * parts), 1e-6);
    }

    [Theory]
    [InlineData(50, 50, true)]
    [InlineData(50, 80, true)]
    [InlineData(49, 50, false)]
    [InlineData(50, 49, false)]
    [InlineData(200, 8, false)]
    public void Of_FiftyInEachTeam_StudentsT(int sales, int marketing, bool isT)
    {
        Assert.SkipWhen(Mutation.IsRunning && sales + marketing == 99, "The dearest rows.");
        var random = new Random(1);
        var (s, m) = (Hand.Scores(Draw(random, sales, 5)), Hand.Scores(Draw(random, marketing, 5)));
        var test = RankTest.Of(s, m)!.Value;
        var statistic = RankStatistic.Of(s.Counts, m.Counts);
        var t = 2 * (1 - StudentT.CDF(0, 1, statistic.DegreesOfFreedom, Math.Abs(statistic.W)));
        if (isT)
        {
            test.P.ShouldBe(t, 1e-9);
        }
        else
        {
            test.P.ShouldBe(t, 0.03);
            (test.P * 10_001).ShouldBe(Math.Round(test.P * 10_001), 1e-7);
        }
    }

    [Fact]
    public void Of_FiftyInEachTeam_PartedOrAlike()
    {
        var (low, high) = (Enumerable.Repeat(25.0, 50).ToArray(), Enumerable.Repeat(75.0, 50).ToArray());
        P(low, high).ShouldBe(0);
        P(low, low).ShouldBe(1);
        P([.. low[..49], 75], [.. low[..49], 75]).ShouldBe(1);
    }

    [Fact]
    public void Of_SmallTeams_PartedOrAlike()
    {
        // Of C(10,5) = 252 arrangements two are parted.
        P([75, 75, 75, 75, 75], [0, 0, 0, 25, 25]).ShouldBe(2 / 252.0, 1e-12);
        P([50, 50, 50, 50, 50], [50, 50, 50, 50, 50]).ShouldBe(1);
    }

    [Fact]
    public void Of_FewerThanTwoInATeam_None()
    {
        RankTest.Of(Hand.Scores(50), Hand.Scores(50, 75)).ShouldBeNull();
        RankTest.Of(Hand.Scores(50, 75), Hand.Scores(50)).ShouldBeNull();
        RankTest.Of(Hand.Scores(50, 75), Hand.Scores(25, 50)).ShouldNotBeNull();
    }

    [Fact]
    public void DrawnShareAtLeast_IsNearTheExactShare()
    {
        Mutation.Skip();
        var random = new Random(11);
        for (var i = 0; i < 20; i++)
        {
            var (s, m) = (Hand.Scores(Draw(random, 6)), Hand.Scores(Draw(random, 8)));
            var w = RankStatistic.Of(s.Counts, m.Counts).W;
            var arrangements = Arrangements.Of(s.Counts, m.Counts);
            arrangements.DrawnShareAtLeast(w, 10_000, (ulong)i).ShouldBe(arrangements.ShareAtLeast(w), 0.02);
        }
    }

    [Fact]
    public void SplitMix_KnownValues()
    {
        // The first values of SplitMix64 from seed 1234567, as Vigna's reference implementation gives them.
        var random = new SplitMix(1234567);
        random.Below(ulong.MaxValue).ShouldBe(6457827717110365317UL);
        random.Below(ulong.MaxValue).ShouldBe(3203168211198807973UL);
        random.Below(ulong.MaxValue).ShouldBe(9817491932198370423UL);
    }

    [Fact]
    public void SplitMix_Below_IsEven()
    {
        var random = new SplitMix(5);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
        {
            counts[random.Below(7)]++;
        }

        counts.ShouldAllBe(c => Math.Abs(c - 10_000) < 400);
    }

    private static double P(double[] sales, double[] marketing) => RankTest.Of(Hand.Scores(sales), Hand.Scores(marketing))!.Value.P;

    private static double[] Draw(Random random, int size, int values = 17) => [.. Enumerable.Range(0, size).Select(_ => 6.25 * random.Next(values))];
}
