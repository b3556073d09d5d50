using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Tests.Scoring;

public sealed class RoundingTests
{
    // Half away from zero; what lies within 10⁻⁹ of a half is a half.
    [Theory]
    [InlineData(0.4999, 0)]
    [InlineData(0.5, 1)]
    [InlineData(1.5, 2)]
    [InlineData(2.5, 3)]
    [InlineData(-0.5, -1)]
    [InlineData(-2.5, -3)]
    [InlineData(-0.4999, 0)]
    [InlineData(2.4999999995, 3)]
    [InlineData(2.499999, 2)]
    [InlineData(-2.4999999995, -3)]
    [InlineData(100, 100)]
    public void Whole_HalfAwayFromZero(double value, int expected) => Rounding.Whole(value).ShouldBe(expected);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(4.9, 10)]
    [InlineData(14.9, 10)]
    [InlineData(15, 20)]
    [InlineData(14.9999999995, 20)]
    [InlineData(45, 50)]
    [InlineData(84.9, 80)]
    [InlineData(85, 90)]
    [InlineData(95, 90)]
    [InlineData(100, 90)]
    public void InnerTen_NearestTenFrom10To90(double value, int expected) => Rounding.InnerTen(value).ShouldBe(expected);

    [Theory]
    [InlineData(-12, -10)]
    [InlineData(-15, -20)]
    [InlineData(4.9, 0)]
    [InlineData(95, 100)]
    public void Ten_HalfAwayFromZero(double value, int expected) => Rounding.Ten(value).ShouldBe(expected);

    // Intervals open outward: low down, high up, neither beyond 0 and 100.
    [Theory]
    [InlineData(52, 50, 55)]
    [InlineData(50, 50, 50)]
    [InlineData(54.9999999995, 55, 55)]
    [InlineData(50.0000000005, 50, 50)]
    [InlineData(-3, 0, 0)]
    [InlineData(103, 100, 100)]
    public void Five_DownAndUp(double value, int down, int up)
    {
        Rounding.FiveDown(value).ShouldBe(down);
        Rounding.FiveUp(value).ShouldBe(up);
    }

    [Theory]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(0.1249, 2, "0.12")]
    [InlineData(0.1249999995, 2, "0.13")]
    [InlineData(-0.125, 2, "-0.13")]
    [InlineData(-0.04, 1, "0")]
    [InlineData(0.0004, 3, "0")]
    [InlineData(0.0005, 3, "0.001")]
    [InlineData(12.5, 1, "12.5")]
    [InlineData(-1, 2, "-1")]
    public void To_Decimals_HalfAwayFromZeroAndNeverMinusZero(double value, int decimals, string expected) =>
        Rounding.To(value, decimals).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData(0.05, 0.05, true, false)]
    [InlineData(0.0499999995, 0.05, true, false)]
    [InlineData(0.0499, 0.05, false, true)]
    [InlineData(0.0501, 0.05, true, false)]
    public void AtLeastAndLess_WithinABillionthAreEqual(double value, double threshold, bool atLeast, bool less)
    {
        Rounding.AtLeast(value, threshold).ShouldBe(atLeast);
        Rounding.Less(value, threshold).ShouldBe(less);
    }
}
