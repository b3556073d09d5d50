using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure;

public sealed class DimensionGateTests
{
    private static readonly Person Sales = GateTests.Full(Team.Sales);
    private static readonly Person Marketing = GateTests.Full(Team.Marketing);

    // Five and five people, each at 0 or 100 in shared-goals, at 50 everywhere else. k of Sales and c − k of Marketing are at 100:
    // of 252 arrangements C(c,k)·C(10 − c, 5 − k) have k of them in Sales.
    //   5 and 0: 1 + 1 of 252 are as far apart: p 0.0079, Holm × 5 = 0.0397                       → differ
    //   4 and 0: 6 + 6 of 252: p 0.0476, Holm × 5 = 0.238                                          → likely
    //   3 and 1: 6 + 60 + 60 + 6 of 252: p 0.524                                                   → unclear
    //     sₛ² = 3000, sₘ² = 2000: √(600 + 400) = 31.6; gap 40: 2(1 − Φ(1.265)) = 0.206: two of ten
    //   3 and 3: p 1, gap 0                                                                         → close
    [Theory]
    [InlineData(5, 0, 100, GapVerdict.Differ, null, 1.0, 0.05)]
    [InlineData(0, 5, -100, GapVerdict.Differ, null, -1.0, 0.05)]
    [InlineData(4, 0, 80, GapVerdict.Likely, null, 0.8, null)]
    [InlineData(3, 1, 40, GapVerdict.Unclear, 2, 0.4, null)]
    [InlineData(1, 3, -40, GapVerdict.Unclear, 2, -0.4, null)]
    [InlineData(3, 3, 0, GapVerdict.Close, null, 0.0, null)]
    public void Verdict_SmallTeams(int sales, int marketing, int gap, GapVerdict verdict, int? tenths, double delta, double? below)
    {
        var teams = Teams("sg", Several("5151", sales, "1515", 5 - sales), Several("5151", marketing, "1515", 5 - marketing));
        teams.Gap.ShouldBe(gap);
        teams.Verdict.ShouldBe(verdict);
        teams.ChanceInTenths.ShouldBe(tenths);
        teams.CliffsDelta.ShouldBe(delta);
        teams.PBelow.ShouldBe(below);
        teams.P.ShouldBeNull();
    }

    // All at 56.25 against all at 50 is parted without spread, and yet under 10: 6. All at 62.5 against all at 50: 13.
    [Theory]
    [InlineData("4333", 6, GapVerdict.Close)]
    [InlineData("4233", 13, GapVerdict.Differ)]
    public void Verdict_Under10_IsCloseHoweverSureTheGapIs(string ticks, int gap, GapVerdict verdict)
    {
        var teams = Teams("sg", Several(ticks, 5, "", 0), Several("3333", 5, "", 0));
        (teams.Gap, teams.Verdict, teams.PBelow).ShouldBe((gap, verdict, 0.05));
    }

    [Fact]
    public void Verdict_AGapOf10_IsVisible()
    {
        // Sales: 62.5 ×4, 41.67 ×1 → 58.33. Marketing: 50 ×4, 41.67 ×1 → 48.33.
        var teams = Teams("sg", Several("4233", 4, "442.", 1), Several("3333", 4, "442.", 1));
        teams.Gap.ShouldBe(10);
        teams.Verdict.ShouldNotBe(GapVerdict.Close);
    }

    // Ten and ten: 2/C(20,10) is drawn: 1/10,001 at the least, × 5 = 0.000: three decimals.
    [Fact]
    public void P_FromTwiceTheFloor_ThreeDecimals()
    {
        var teams = Teams("sg", Several("5151", 10, "", 0), Several("5151", 1, "1515", 9));
        teams.P.ShouldNotBeNull();
        Math.Round(teams.P.Value, 3).ShouldBe(teams.P.Value);
        teams.P.Value.ShouldBeLessThan(0.01);
        teams.CliffsDelta.ShouldBe(0.9);
        var one = Teams("sg", Several("5151", 10, "1515", 1), Several("1515", 10, "", 0));
        one.CliffsDelta.ShouldBe(0.91);
    }

    [Theory]
    [InlineData(9, 20)]
    [InlineData(20, 9)]
    public void P_WhereOneTeamIsSmall_HeldBackForBoth(int sales, int marketing)
    {
        var result = Result("sg", Several("5151", sales - 1, "1515", 1), Several("1515", marketing, "", 0));
        var teams = result.Find("shared-goals")!.Score!.Teams!;
        teams.P.ShouldBeNull();
        (teams.CliffsDelta * 10).ShouldBe(Math.Round(teams.CliffsDelta * 10), 1e-9);
        GateTests.Held(result, "shared-goals:p").ShouldBe(HoldReason.Tier);
    }

    // Five people in each team, parted in one core dimension of five and in one added of two: 5 × 2/252 = 0.0397, 2 × 2/252 = 0.0159.
    // Were all seven core, 7 × 2/252 = 0.0556 would not be below 0.05.
    [Fact]
    public void Holm_CoreAndAddedDimensionsApart()
    {
        Person[] people = [.. Sales.Ticks("sg", "5151").Ticks("cf", "5151").Ticks("cr", "3333").Times(5), .. Marketing.Ticks("sg", "1515").Ticks("cf", "1515").Ticks("cr", "3333").Times(5)];
        var result = new Round(Sample.Extended, new RoundTerms(), people).Result();
        result.Find("shared-goals")!.Score!.Teams!.PBelow.ShouldBe(0.05);
        result.Find("customer-focus")!.Score!.Teams!.PBelow.ShouldBe(0.05);

        var seven = Sample.Of("seven", [.. Sample.CoreDimensions, Sample.Dimension("a", "cf", true, null), Sample.Dimension("b", "cr", true, null)]);
        new Round(seven, new RoundTerms(), people).Result().Find("shared-goals")!.Score!.Teams!.PBelow.ShouldBe(0.1);
    }

    [Fact]
    public void Holm_OnlyDimensionsThatHaveAP()
    {
        // Four of five and none of five: p 0.0476. Alone it stays 0.0476; among five it is 0.238.
        Person[] sales = [.. Person.Sales().Ticks("sg", "5151").Times(4), Person.Sales().Ticks("sg", "1515")];
        var result = Round.Of([.. sales, .. Person.Marketing().Ticks("sg", "1515").Times(5)]).Result();
        var teams = result.Find("shared-goals")!.Score!.Teams!;
        (teams.PBelow, teams.Verdict).ShouldBe((0.05, GapVerdict.Differ));
    }

    // Ten people: 5 × 0 and 5 × 100 (s 52.7); 5 × 25 and 5 × 75 (s 26.4); 5 × 20.83 and 5 × 79.17 (s 30.7); nine people are too few.
    [Theory]
    [InlineData("1515", 5, "5151", 5, true)]
    [InlineData("2424", 5, "4242", 5, false)]
    [InlineData("241.", 5, "425.", 5, true)]
    [InlineData("1515", 4, "5151", 5, false)]
    public void Split_ATeamWhosePeopleAreFarApart(string low, int lows, string high, int highs, bool split)
    {
        var wide = Several(low, lows, high, highs);
        Teams("sg", wide, Several("3333", 10, "", 0)).Split.ShouldBe(split ? [Team.Sales] : []);
        Teams("sg", Several("3333", 10, "", 0), wide).Split.ShouldBe(split ? [Team.Marketing] : []);
        Teams("sg", wide, wide).Split.Count.ShouldBe(split ? 2 : 0);
    }

    [Fact]
    public void Interval_TakesTheInvitedOfTheTeam_AndPooledTheSum()
    {
        // 25 50 50 50 75 as in IntervalTests: 25–75 unknown, 30–70 of ten, 35–65 of five.
        string[] ticks = ["2424", "3333", "3333", "3333", "4242"];
        Person[] people = [.. ticks.Select(t => Person.Sales().Ticks("sg", t)), .. ticks.Select(t => Person.Marketing().Ticks("sg", t))];
        var teams = new Round(Sample.Core, new RoundTerms { InvitedSales = 10, InvitedMarketing = 5 }, people).Result().Find("shared-goals")!.Score!.Teams!;
        teams.Sales.ShouldBe(new ScoreFigure(50, 5, 30, 70));
        teams.Marketing.ShouldBe(new ScoreFigure(50, 5, 35, 65));

        // Pooled, ten people: s = √(2500/9) = 16.67, /√10 = 5.27, × 2.262 = 11.92: 38 to 62 unknown; of 20 × √0.65: 40.4 to 59.6; of 10 × √0.3: 43.5 to 56.5.
        var pooled = people.Select((p, i) => p with { Team = i < 4 ? Team.Sales : Team.Marketing }).ToArray();
        Pooled(null, 10).ShouldBe(new ScoreFigure(50, 10, 35, 65));
        Pooled(10, 10).ShouldBe(new ScoreFigure(50, 10, 40, 60));
        Pooled(4, 6).ShouldBe(new ScoreFigure(50, 10, 40, 60));

        ScoreFigure Pooled(int? sales, int? marketing) =>
            new Round(Sample.Core, new RoundTerms { InvitedSales = sales, InvitedMarketing = marketing }, pooled).Result().Find("shared-goals")!.Score!.Pooled!;
    }

    private static string[] Several(string ticks, int times, string others, int otherTimes) =>
        [.. Enumerable.Repeat(ticks, times), .. Enumerable.Repeat(others, otherTimes)];

    private static DisclosedResult Result(string prefix, string[] sales, string[] marketing) =>
        Round.Of([.. sales.Select(t => Sales.Ticks(prefix, t)), .. marketing.Select(t => Marketing.Ticks(prefix, t))]).Result();

    private static TeamComparison Teams(string prefix, string[] sales, string[] marketing) =>
        Result(prefix, sales, marketing).Find("shared-goals")!.Score!.Teams!;
}
