using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Clients;

namespace AlignmentCheck.Web.Tests.Clients;

public sealed class PortfolioTextsTests
{
    private static readonly DateOnly Today = new(2026, 12, 14);

    [Theory]
    [InlineData(0, 1, "Client 1 does not need you this week")]
    [InlineData(1, 1, "Client 1 needs you this week")]
    [InlineData(0, 2, "No client needs you this week")]
    [InlineData(1, 2, "One of two clients needs you this week")]
    [InlineData(2, 2, "Both clients need you this week")]
    [InlineData(2, 5, "Two of five clients need you this week")]
    [InlineData(5, 5, "All five clients need you this week")]
    [InlineData(3, 12, "Three of twelve clients need you this week")]
    [InlineData(13, 14, "13 of 14 clients need you this week")]
    public void Heading_SomeOfAll_IsTheFinding(int soon, int all, string expected) =>
        PortfolioTexts.Heading([.. Enumerable.Range(1, all).Select(i => Row($"Client {i}", i <= soon ? 0 : 30))]).ShouldBe(expected);

    [Fact]
    public void Lead_SomethingSoon_SaysTheFirstTwo() =>
        PortfolioTexts.Lead([
            Row("Instruments", 2, DueKind.Releasing),
            Row("Foods", new Due(DueKind.Reminding, Today.AddDays(4), new Quarter(2026, 4)) { BelowFloor = [Team.Marketing] }),
            Row("Clinics", 5, DueKind.FirstRound),
        ]).ShouldBe("Instruments awaits the results of Q4 2026. In Foods too few of Marketing have answered so far.");

    [Fact]
    public void Lead_NothingSoon_SaysWhatComesFirst() =>
        PortfolioTexts.Lead([Row("Foods", 18, DueKind.NextRound), Row("Clinics", 30)])
            .ShouldBe("Next is Fri 1 January 2027: In Foods the round of Q4 2026 can be prepared from 1 January 2027 on.");

    [Fact]
    public void Lead_NothingSoonAndSomebodyInGreaterNeedLater_SaysWhatComesFirst() =>
        PortfolioTexts.Lead([Row("Clinics", 30), Row("Foods", 18, DueKind.NextRound)]).ShouldStartWith("Next is Fri 1 January 2027: In Foods");

    [Theory]
    [InlineData(0, "Today")]
    [InlineData(1, "One day overdue")]
    [InlineData(12, "12 days overdue")]
    public void When_ADayHasPassed_SaysForHowLong(int days, string expected) =>
        DueTexts.When(new Due(DueKind.Opening, Today, new Quarter(2026, 4)) { DaysOverdue = days }, Today).ShouldBe(expected);

    [Fact]
    public void Every_kind_of_due_has_its_words()
    {
        foreach (var kind in Enum.GetValues<DueKind>())
        {
            var due = new Due(kind, Today, new Quarter(2026, 4)) { BelowFloor = [Team.Sales, Team.Marketing], Floor = 5 };
            DueTexts.Action(due).ShouldNotBeNullOrWhiteSpace();
            DueTexts.Sentence(SomeClient.With("Foods").Organisation, due, Today).ShouldContain("Foods");
        }
    }

    [Fact]
    public void State_OfARound_IsSaidWithItsDay()
    {
        State(null).ShouldBe("No round yet");
        State(SomeClient.Draft("2027-Q1", Today)).ShouldBe("Q1 2027 is a draft");
        State(SomeClient.Open("2026-Q4", Today.AddDays(1))).ShouldBe("Q4 2026 opens on 15 December");
        State(SomeClient.Open("2026-Q4", Today)).ShouldBe("Q4 2026 open until 28 December");
        State(SomeClient.Closed("2026-Q4", new(2026, 12, 11, 23, 30, 0, TimeSpan.Zero))).ShouldBe("Q4 2026 closed on 12 December");
        State(SomeClient.Closed("2025-Q4", new(2025, 12, 11, 12, 0, 0, TimeSpan.Zero), RoundState.Released)).ShouldBe("Q4 2025 closed on 11 December 2025, released");
    }

    [Fact]
    public void Participation_WhileOpen_IsInSteps()
    {
        var seen = SomeClient.Open("2026-Q4", Today, ParticipationStep.TwiceFloorOrMore, ParticipationStep.FewerThanFloor);
        seen.Round.InvitedSales = 22;

        ParticipationTexts.Of(seen).ShouldBe([new(Team.Sales, "10 or more of 22"), new(Team.Marketing, "fewer than 5 answered")]);
    }

    [Fact]
    public void Participation_BeforeTheFirstCount_SaysWhenThatIs()
    {
        var seen = SomeClient.Open("2026-Q4", Today);
        seen.Round.InvitedSales = 22;

        ParticipationTexts.Of(seen).ShouldBe([new(Team.Sales, "22 invited"), new(Team.Marketing, "invited: not known")]);
        ParticipationTexts.When(SomeClient.With("Foods").Organisation, seen, new(2026, 12, 14, 12, 10, 0, TimeSpan.Zero)).ShouldBe("first count at 14:00");
    }

    [Fact]
    public void Participation_BeforeTheFirstDay_SaysWhenThatIs()
    {
        var seen = SomeClient.Open("2026-Q4", Today.AddDays(1));

        ParticipationTexts.When(SomeClient.With("Foods").Organisation, seen, new(2026, 12, 14, 12, 10, 0, TimeSpan.Zero)).ShouldBe("from 15 December on");
    }

    [Theory]
    [InlineData(6, 6, new[] { "Sales 6 of 8", "Marketing 6 of 9" })]
    [InlineData(10, 6, new[] { "Sales 10, more than the 8 invited", "Marketing 6 of 9" })]
    [InlineData(9, 4, new[] { "Both teams 13 of 17" })]
    [InlineData(4, 4, new[] { "Both teams fewer than 10 of 17" })]
    public void Participation_AfterClosing_IsWhatTheGateLetThrough(int sales, int marketing, string[] expected)
    {
        var result = SomeClient.Result(sales, 4, marketing, 3, new RoundTerms { InvitedSales = 8, InvitedMarketing = 9 });

        ParticipationTexts.Of(SomeClient.Closed("2026-Q4", DateTimeOffset.UnixEpoch, result: result))
            .Select(line => $"{TeamTexts.Name(line.Team)} {line.Text}").ShouldBe(expected);
    }

    private static string State(SeenRound? seen) => PortfolioTexts.State(SomeClient.With("Foods").Organisation, seen?.Round, Today);

    private static PortfolioRow Row(string name, int days, DueKind kind = DueKind.LastDay) =>
        Row(name, new Due(kind, Today.AddDays(days), new Quarter(2026, 4)));

    private static PortfolioRow Row(string name, Due due) => new(SomeClient.With(name), Today, new ClientNeed(Urgency.Later, due, Level: null, Answered: null));
}
