using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Reference;
using AlignmentCheck.Core.Tests.Support;
using MathNet.Numerics.Distributions;

namespace AlignmentCheck.Core.Tests.Scoring;

/// <summary>
/// The published example: pain scores after surgery under treatments Y and N (Lumley, Biometrics 52, 1996; Brunner and Munzel,
/// Biometrical Journal 42, 2000). R's lawstat::brunner.munzel.test(Y, N) documents W = 3.1375, df = 17.683, p = 0.005786,
/// P(Y &lt; N) + ½P(Y = N) = 0.788961; the documentation of R's brunnermunzel::brunnermunzel.permutation.test(Y, N) gives the share of
/// all 4,457,400 arrangements, p = 0.008038 (to more digits elsewhere: 0.00803764526405528). R's W is positive where the second
/// sample is higher, ours where Sales is: so N stands for Sales.
/// </summary>
public sealed class RankStatisticTests
{
    // People by pain score from 1 to 5.
    // Y: 1 2 1 1 1 1 1 1 1 1 2 4 1 1        N: 3 3 4 3 1 2 3 1 1 5 4
    private static readonly long[] Y = [11, 2, 0, 1, 0];
    private static readonly long[] N = [3, 1, 4, 2, 1];

    [Fact]
    public void Of_PublishedExample_StatisticAndDegreesOfFreedom()
    {
        var statistic = RankStatistic.Of(N, Y);
        statistic.W.ShouldBe(3.1374674823, 1e-9);
        statistic.DegreesOfFreedom.ShouldBe(17.6828419795, 1e-9);
        statistic.Delta.ShouldBe((2 * 0.788961) - 1, 2e-6);
        (2 * StudentT.CDF(0, 1, statistic.DegreesOfFreedom, -statistic.W)).ShouldBe(0.0057862087, 1e-9);
    }

    [Fact]
    public void Of_SwappedExample_OnlyTheSignTurns()
    {
        var (one, other) = (RankStatistic.Of(N, Y), RankStatistic.Of(Y, N));
        other.W.ShouldBe(-one.W, 1e-12);
        other.Delta.ShouldBe(-one.Delta, 1e-12);
        other.DegreesOfFreedom.ShouldBe(one.DegreesOfFreedom, 1e-12);
    }

    [Fact]
    public void ShareAtLeast_PublishedExample_TheExactP()
    {
        var arrangements = Arrangements.Of(N, Y);
        arrangements.Total.ShouldBe(4_457_400, 1e-3);
        arrangements.ShareAtLeast(RankStatistic.Of(N, Y).W).ShouldBe(0.00803764526405528, 1e-13);
        Arrangements.Of(Y, N).ShareAtLeast(RankStatistic.Of(Y, N).W).ShouldBe(0.00803764526405528, 1e-13);
    }

    // By hand. Sales 3 4, Marketing 1 2: parted, no spread: W = ∞, δ = 1.
    // Sales 2 2, Marketing 2 2: W = 0.
    // Sales 1 3, Marketing 2 2: mean ranks 2.5 and 2.5: W = 0 although there is spread.
    // Sales 2 3, Marketing 1 2: ranks 1 | 2.5 2.5 | 4: R̄ 3.25 and 1.75. Within Sales 1, 2; Marketing 1, 2.
    //   Sales 2.5 − 1 = 1.5, 4 − 2 = 2: V 0.125. Marketing 1 − 1 = 0, 2.5 − 2 = 0.5: V 0.125.
    //   W = 2·2·1.5 / (4·√(2·0.125 + 2·0.125)) = 6 / (4·0.7071) = 2.1213; θ = (1 + ½ + 1 + 1)/4: δ = 0.75.
    //   df = 0.5² / (0.25²/1 + 0.25²/1) = 2.
    [Theory]
    [InlineData(new long[] { 0, 0, 1, 1 }, new long[] { 1, 1, 0, 0 }, double.PositiveInfinity, 1.0)]
    [InlineData(new long[] { 1, 1, 0, 0 }, new long[] { 0, 0, 1, 1 }, double.NegativeInfinity, -1.0)]
    [InlineData(new long[] { 0, 2, 0, 0 }, new long[] { 0, 2, 0, 0 }, 0.0, 0.0)]
    [InlineData(new long[] { 1, 0, 1, 0 }, new long[] { 0, 2, 0, 0 }, 0.0, 0.0)]
    [InlineData(new long[] { 0, 1, 1, 0 }, new long[] { 1, 1, 0, 0 }, 2.1213203436, 0.75)]
    public void Of_HandWorked(long[] sales, long[] marketing, double w, double delta)
    {
        var statistic = RankStatistic.Of(sales, marketing);
        (w.Equals(statistic.W) || Math.Abs(statistic.W - w) < 1e-9).ShouldBeTrue($"{statistic.W}");
        statistic.Delta.ShouldBe(delta, 1e-12);
    }

    // Each person of the last line k times: 4nV is k³·2·0.5·k/(2k − 1) for each team, so W = 3·√(k − ½). 16,384 is the last that narrow sums hold.
    [Theory]
    [InlineData(1)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    [InlineData(3_000_000)]
    public void Of_HandWorked_ManyTimes(long k)
    {
        var statistic = RankStatistic.Of([0, k, k, 0], [k, k, 0, 0]);
        statistic.W.ShouldBe(3 * Math.Sqrt(k - 0.5), 1e-12 * k);
        statistic.Delta.ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void Of_HandWorked_DegreesOfFreedom() => RankStatistic.Of([0, 1, 1, 0], [1, 1, 0, 0]).DegreesOfFreedom.ShouldBe(2, 1e-12);

    [Fact]
    public void Statistic_and_exact_p_are_those_of_going_through_people_one_by_one()
    {
        var random = new Random(7);
        for (var i = 0; i < (Mutation.IsRunning ? 30 : 150); i++)
        {
            var (sales, marketing) = (Draw(random), Draw(random));
            var (s, m) = (Hand.Scores(sales), Hand.Scores(marketing));
            var test = RankTest.Of(s, m)!.Value;
            var w = Naive.W(sales, marketing);
            (w.Equals(test.Statistic) || Math.Abs(test.Statistic - w) < 1e-9).ShouldBeTrue($"{w} {test.Statistic}");
            test.Delta.ShouldBe(Naive.Delta(sales, marketing), 1e-9);
            test.P.ShouldBe(Naive.ExactP(sales, marketing), 1e-12);
        }

        static double[] Draw(Random random) => [.. Enumerable.Range(0, random.Next(2, 7)).Select(_ => 12.5 * random.Next(9))];
    }
}
