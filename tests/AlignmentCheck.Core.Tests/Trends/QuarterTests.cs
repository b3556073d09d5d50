using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Trends;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-Q1")]
    [InlineData("2026-03-31", "2026-Q1")]
    [InlineData("2026-04-01", "2026-Q2")]
    [InlineData("2026-12-31", "2026-Q4")]
    public void Of_Day_IsTheQuarterThatHoldsIt(string day, string quarter) =>
        Quarter.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToString().ShouldBe(quarter);

    [Theory]
    [InlineData(0, "2026-Q4")]
    [InlineData(1, "2027-Q1")]
    [InlineData(-3, "2026-Q1")]
    [InlineData(-4, "2025-Q4")]
    public void Plus_Quarters_CrossesYears(int quarters, string expected) => new Quarter(2026, 4).Plus(quarters).ToString().ShouldBe(expected);

    [Fact]
    public void FirstDay_OfAQuarter_BeginsItsFirstMonth() => new Quarter(2026, 4).FirstDay.ShouldBe(new DateOnly(2026, 10, 1));
}
