using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;
using static AlignmentCheck.Core.Tests.Forecasts.ForecastTests;

namespace AlignmentCheck.Core.Tests.Forecasts;

public sealed class ForecastComparisonTests
{
    // Twelve people of one mind score 50, interval 50 to 50: the distance alone decides.
    [Theory]
    [InlineData(50, ForecastVerdict.Foreseen)]
    [InlineData(59, ForecastVerdict.Foreseen)]
    [InlineData(41, ForecastVerdict.Foreseen)]
    [InlineData(60, ForecastVerdict.Lower)]
    [InlineData(40, ForecastVerdict.Higher)]
    [InlineData(100, ForecastVerdict.Lower)]
    [InlineData(0, ForecastVerdict.Higher)]
    public void Verdict_WithoutSpread_FollowsTheDistance(int expected, ForecastVerdict verdict) => Verdict("3333*12", expected).ShouldBe(verdict);

    // 0 25 50 75 100, twice: mean 50, s 37.3, n 10 of 10 invited: 2.262 · 37.3/√10 · √0.3 = 14.6, so 35 to 65 in fives.
    [Theory]
    [InlineData(59, ForecastVerdict.Foreseen)]
    [InlineData(60, ForecastVerdict.WithinChance)]
    [InlineData(65, ForecastVerdict.WithinChance)]
    [InlineData(66, ForecastVerdict.Lower)]
    [InlineData(40, ForecastVerdict.WithinChance)]
    [InlineData(35, ForecastVerdict.WithinChance)]
    [InlineData(34, ForecastVerdict.Higher)]
    public void Verdict_WithinTheInterval_IsWhatChanceGives(int expected, ForecastVerdict verdict) =>
        Verdict("1515*2 2424*2 3333*2 4242*2 5151*2", expected).ShouldBe(verdict);

    [Fact]
    public void Rows_OfARoundByTeam_StandByDimensionAndTeam()
    {
        var comparison = Compare(Rounds.Of(12, 12), Given(("shared-goals", 70, 45), ("shared-funding", null, 20)), Given(("shared-goals", 72, null)));

        comparison.Managers.ShouldBe(2);
        comparison.HeldBack.ShouldBeEmpty();
        comparison.Rows.Select(row => (row.Dimension.Id, row.Team, row.Expected, row.Given, row.Difference, row.Distance)).ShouldBe(
        [
            ("shared-goals", Team.Sales, 71, 2, -21, 21),
            ("shared-goals", Team.Marketing, 45, 1, 5, 5),
            ("shared-funding", Team.Marketing, 20, 1, 30, 30),
        ]);
    }

    [Fact]
    public void Rows_OfAPooledRound_HaveNoTeamAndSayWhy()
    {
        var comparison = Compare(Rounds.Of(8, 4), Given(("shared-goals", 70, 45)));

        comparison.Rows.Select(row => (row.Dimension.Id, row.Team, row.Expected, row.Found.Score)).ShouldBe([("shared-goals", null, 58, 50)]);
        comparison.HeldBack.ShouldBe([new HeldBack("forecast:teams", HoldReason.Mode)]);
    }

    [Fact]
    public void Rows_OfARoundOfTooFew_AreNoneAndItSaysWhy()
    {
        var comparison = Compare(Rounds.Of(4, 3), Given(("shared-goals", 70, 45)));

        comparison.Rows.ShouldBeEmpty();
        comparison.HeldBack.ShouldBe([new HeldBack("forecast", HoldReason.Mode)]);
    }

    private static ForecastVerdict Verdict(string people, int expected)
    {
        var sales = people.Split(' ').SelectMany(kind => kind.Split('*') is [var ticks, var times] ? Person.Sales().Ticks("sg", ticks).Times(int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)) : []).ToArray();
        var round = Round.Of([.. sales, .. Person.Marketing().Ticks("sg", "3333").Times(12)]);
        round = round with { Terms = round.Terms with { InvitedSales = sales.Length } };
        return Compare(round, Given(("shared-goals", expected, null))).Rows.ShouldHaveSingleItem().Verdict;
    }

    private static ForecastComparison Compare(Round round, params Forecast[] forecasts)
    {
        var result = round.Result();
        return ForecastComparison.Of(result, SealedForecasts.Of(result, forecasts)!);
    }
}
