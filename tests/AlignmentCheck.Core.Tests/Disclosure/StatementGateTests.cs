using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure;

public sealed class StatementGateTests
{
    // Ticks of sg-1 in each team: 1 2 3 4 5 and so on round, so that no class is nearly everybody's.
    private static readonly string Various = "12345123451234512345";

    // Sales | Marketing | shown?, whole?, shares?, points?
    [Theory]
    [InlineData(5, 5, true, false, false, false)]
    [InlineData(9, 20, true, false, false, false)]
    [InlineData(20, 9, true, false, false, false)]
    [InlineData(10, 10, true, true, true, false)]
    [InlineData(19, 20, true, true, true, false)]
    [InlineData(20, 20, true, true, true, true)]
    public void Tiers_BySmallerTeam(int sales, int marketing, bool shown, bool whole, bool shares, bool points)
    {
        var result = Close(Various[..sales], Various[..marketing]);
        var statement = result.Find("shared-goals")!.Find("sg-1");
        (statement is not null).ShouldBe(shown);
        foreach (var figure in new[] { statement!.Sales!, statement.Marketing! })
        {
            figure.InTens.ShouldBe(!whole);
            (figure.Shares is not null).ShouldBe(shares);
            (figure.Points is not null).ShouldBe(points);
        }

        statement.IsWhole.ShouldBe(whole);
        Held(result).ShouldBe(points ? [] : shares ? [("sg-1:points", HoldReason.Tier)] : [("sg-1:shares", HoldReason.Tier)]);
    }

    // 1 2 3 4 5 × 2 = 50; eight of ten at 5, two at 1 = 80; sg-2 is reversed: 20.
    [Fact]
    public void Mean_AndShares_Whole()
    {
        var result = Close("5555555511", "1234512345");
        var (sales, marketing) = (result.Find("shared-goals")!.Find("sg-1")!.Sales!, result.Find("shared-goals")!.Find("sg-1")!.Marketing!);
        (sales.Answered, sales.Mean, sales.Shares).ShouldBe((10, 80, new Shares(20, 0, 80)));
        (marketing.Answered, marketing.Mean, marketing.Shares).ShouldBe((10, 50, new Shares(40, 20, 40)));
    }

    // Shares are of the answers as ticked, whichever way the statement is keyed.
    [Fact]
    public void Shares_OfAReversedStatement_AsTicked()
    {
        var people = Enumerable.Range(0, 10).Select(i => Person.Sales().Ticks("sg", i < 8 ? "3533" : "3133")).ToArray();
        var figure = Round.Of([.. people, .. people.Select(p => p with { Team = Team.Marketing })]).Result().Find("shared-goals")!.Find("sg-2")!.Sales!;
        (figure.Mean, figure.Shares).ShouldBe((20, new Shares(20, 0, 80)));
    }

    // Twenty answers: 1 ×1, 2 ×2, 3 ×4, 4 ×5, 5 ×8.
    [Fact]
    public void Points_FromFourTimesTheFloor()
    {
        var figure = Close("12233334444455555555", Various).Find("shared-goals")!.Find("sg-1")!.Sales!;
        figure.Points.ShouldBe([5, 10, 20, 25, 40]);
        figure.Shares.ShouldBe(new Shares(15, 20, 65));
    }

    // Tens: 0 → 10, 25 → 30, 45 → 50 (1 2 3 4 4: 0 25 50 75 75 = 45), 90 → 90, 100 → 90.
    [Theory]
    [InlineData("11111", 10)]
    [InlineData("11112", 10)]
    [InlineData("22222", 30)]
    [InlineData("12344", 50)]
    [InlineData("22333", 40)]
    [InlineData("55554", 90)]
    [InlineData("55555", 90)]
    public void Mean_SmallTeams_InTensFrom10To90(string ticks, int mean)
    {
        var figure = Close(ticks, Various[..9]).Find("shared-goals")!.Find("sg-1")!.Sales!;
        (figure.Mean, figure.InTens).ShouldBe((mean, true));
    }

    // All, or all but one, in one class: disagree (1, 2), neutral (3), agree (4, 5).
    [Theory]
    [InlineData("1212121212", false)]
    [InlineData("1212121215", false)]
    [InlineData("1212121255", true)]
    [InlineData("3333333333", false)]
    [InlineData("3333333331", false)]
    [InlineData("3333333314", true)]
    [InlineData("4545454545", false)]
    [InlineData("4545454543", false)]
    [InlineData("4545454533", true)]
    public void Shares_WhereAllOrAllButOneAgree_HeldBackForBothTeams(string ticks, bool shown)
    {
        foreach (var result in new[] { Close(ticks, Various[..10]), Close(Various[..10], ticks) })
        {
            var statement = result.Find("shared-goals")!.Find("sg-1")!;
            (statement.Sales!.Shares is not null).ShouldBe(shown);
            (statement.Marketing!.Shares is not null).ShouldBe(shown);
            Held(result).ShouldBe([shown ? ("sg-1:points", HoldReason.Tier) : ("sg-1:shares", HoldReason.Unanimous)]);
        }
    }

    [Fact]
    public void Points_WhereAllButOneAgree_HeldBack()
    {
        var statement = Close("45454545454545454541", Various).Find("shared-goals")!.Find("sg-1")!;
        (statement.Sales!.Shares, statement.Sales.Points, statement.Marketing!.Points).ShouldBe((null, null, null));
        statement.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Statement_WithoutTheFloorOnTheScale_HeldBackForBoth()
    {
        var result = Close("3333....." + "..", Various[..12]);
        result.Find("shared-goals")!.Find("sg-1").ShouldBeNull();
        result.Find("shared-goals")!.Find("sg-2").ShouldNotBeNull();
        Held(result).ShouldBe([("sg-1", HoldReason.Floor)]);
    }

    // Sales, where those on the scale are at least five: 1 of 8 who chose = 12.5 %, 2 = 25 %, 3 = 37.5 %, 10 of 20 = 50 %, 11 of 20 = 55 %.
    // Marketing: none of eight, which is below twice the floor, so that both teams get words.
    [Theory]
    [InlineData("d3333333", 0)]
    [InlineData("dd333333", 25)]
    [InlineData("ddd33333", 25)]
    [InlineData("dddddddddd3333333333", 25)]
    [InlineData("ddddddddddd333333333", 50)]
    public void DontKnow_SmallTeams_InThreeWords(string ticks, int expected)
    {
        var statement = Close(ticks, "33333333").Find("shared-goals")!.Find("sg-1")!;
        (statement.Sales!.DontKnow, statement.Sales.DontKnowInQuarters).ShouldBe((expected, true));
        (statement.Marketing!.DontKnow, statement.Marketing.DontKnowInQuarters).ShouldBe((0, true));
    }

    // Six of twelve and seven of ten on the scale: the mean in tens, the share whole, since all who chose count for it.
    [Fact]
    public void DontKnow_FromTwiceTheFloor_AsAShareOfThoseWhoChose()
    {
        var statement = Close("dddddd333333", "ddd3333333").Find("shared-goals")!.Find("sg-1")!;
        (statement.Sales!.DontKnow, statement.Sales.DontKnowInQuarters).ShouldBe((50, false));
        statement.Marketing!.DontKnow.ShouldBe(30);
    }

    // Four of ten on the scale: a share of those who did not know would say that it is just four.
    [Fact]
    public void DontKnow_OfAStatementThatIsHeldBack_IsHeldBackWithIt() =>
        Close("dddddd3333", "ddd3333333").Find("shared-goals")!.Find("sg-1").ShouldBeNull();

    // A mean in tens beside an exact share: six on the scale, twelve who chose.
    [Fact]
    public void DontKnow_HasItsOwnTier()
    {
        var statement = Close("dddddd333333", "dddddd333333").Find("shared-goals")!.Find("sg-1")!;
        (statement.Sales!.InTens, statement.Sales.DontKnow, statement.Sales.DontKnowInQuarters).ShouldBe((true, 50, false));
    }

    [Fact]
    public void DontKnow_FewerThanTheFloorChose_HeldBack()
    {
        Close("d333.", Various[..8]).Find("shared-goals")!.Find("sg-1").ShouldBeNull();
        Close(Various[..8], "d333.").Find("shared-goals")!.Find("sg-1").ShouldBeNull();
    }

    [Fact]
    public void DontKnow_NotOffered_IsAbsent()
    {
        Person[] people = [.. Person.Sales().Ticks("ma", "3333").Times(5), .. Person.Marketing().Ticks("ma", "3333").Times(5)];
        var dimension = Round.Of(people).Result().Find("mutual-awareness")!;
        dimension.Find("ma-1")!.Sales!.DontKnow.ShouldBeNull();
        dimension.Find("ma-2")!.Sales!.DontKnow.ShouldBe(0);
    }

    [Fact]
    public void Pooled_SameTiersCountedOverBothTeams()
    {
        // Four and nineteen: 23 in all, at least 4f = 20.
        var round = Round.Of([.. Various[..4].Select(t => On(Team.Sales, t)), .. Various[..19].Select(t => On(Team.Marketing, t))]);
        var figure = round.Result().Find("shared-goals")!.Find("sg-1")!.Pooled!;
        figure.Answered.ShouldBe(23);
        figure.Points.ShouldNotBeNull();

        var small = Round.Of([.. "1234".Select(t => On(Team.Sales, t)), .. "12345".Select(t => On(Team.Marketing, t)), Person.Marketing(("kpi", "revenue"))]);
        small.Result().Find("shared-goals")!.Find("sg-1")!.Pooled!.InTens.ShouldBeTrue();
    }

    // sg-1 as given, the same point on the reversed sg-2, so that everybody scores 50, and 3 on the other two.
    private static DisclosedResult Close(string sales, string marketing) =>
        Round.Of([.. sales.Select(t => On(Team.Sales, t)), .. marketing.Select(t => On(Team.Marketing, t))]).Result();

    private static Person On(Team team, char tick) => Person.In(team).Ticks("sg", char.IsAsciiDigit(tick) ? $"{tick}{tick}33" : $"{tick}333");

    private static (string What, HoldReason Why)[] Held(DisclosedResult result) =>
        [.. result.HeldBack.Where(h => h.What.StartsWith("sg-1", StringComparison.Ordinal)).Select(h => (h.What, h.Why))];
}
