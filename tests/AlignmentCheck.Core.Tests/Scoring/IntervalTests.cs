using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;
using MathNet.Numerics.Distributions;

namespace AlignmentCheck.Core.Tests.Scoring;

public sealed class IntervalTests
{
    // Student's t, 97.5 %, from a printed table.
    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(4, 2.776)]
    [InlineData(9, 2.262)]
    [InlineData(19, 2.093)]
    [InlineData(29, 2.045)]
    [InlineData(120, 1.980)]
    public void Quantile_IsThatOfThePrintedTable(int df, double expected) => StudentT.InvCDF(0, 1, df, 0.975).ShouldBe(expected, 0.0005);

    // 25 50 50 50 75: mean 50, s 17.678, s/√5 7.906, × 2.776 = 21.95
    //   N unknown: 28.05 to 71.95    N 10: × √(1 − 0.35) = 17.69: 32.3 to 67.7    N 5: × √0.3 = 12.02: 38.0 to 62.0
    //   N 3 counts as 5              N 1000: × √(1 − 0.0035) = 21.91: 28.1 to 71.9
    // 0 0 0 0 25: mean 5, s 11.18, half 13.88: −8.9 to 18.9, kept within the scale
    // 100 100 100 100 75: 81.1 to 108.9
    // five times 25, five times 75: mean 50, s 26.352, /√10 = 8.333, × 2.262 = 18.85: 31.15 to 68.85
    // all 52.08: no width but the rounding outward
    [Theory]
    [InlineData(new[] { 25.0, 50, 50, 50, 75 }, null, 25, 75)]
    [InlineData(new[] { 25.0, 50, 50, 50, 75 }, 10, 30, 70)]
    [InlineData(new[] { 25.0, 50, 50, 50, 75 }, 5, 35, 65)]
    [InlineData(new[] { 25.0, 50, 50, 50, 75 }, 3, 35, 65)]
    [InlineData(new[] { 25.0, 50, 50, 50, 75 }, 1000, 25, 75)]
    [InlineData(new[] { 0.0, 0, 0, 0, 25 }, null, 0, 20)]
    [InlineData(new[] { 100.0, 100, 100, 100, 75 }, null, 80, 100)]
    [InlineData(new[] { 25.0, 25, 25, 25, 25, 75, 75, 75, 75, 75 }, null, 30, 70)]
    [InlineData(new[] { 50.0, 50, 50 }, null, 50, 50)]
    [InlineData(new[] { 52.0833, 52.0833, 52.0833 }, 3, 50, 55)]
    public void Of_Scores_FivesOutward(double[] scores, int? invited, int low, int high) =>
        Interval.Of(Hand.Scores(scores), invited).ShouldBe(new Interval(low, high));

    [Fact]
    public void Of_FewerThanTwo_None()
    {
        Interval.Of(Hand.Scores(), null).ShouldBeNull();
        Interval.Of(Hand.Scores(50), 5).ShouldBeNull();
    }
}
