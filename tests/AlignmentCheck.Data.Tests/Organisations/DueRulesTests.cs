using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Organisations;

public sealed class DueRulesTests
{
    private static readonly DateOnly Today = new(2026, 12, 14);

    [Fact]
    public void Next_NoRoundAtAll_IsTheFirstRoundNow() =>
        Next().ShouldBe(new Due(DueKind.FirstRound, Today, null));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(-3, 0)]
    public void Next_Draft_IsItsFirstDayButNotBeforeToday(int opensIn, int dueIn)
    {
        var due = Next(SomeClient.Draft("2027-Q1", Today.AddDays(opensIn)));

        (due.Kind, due.On).ShouldBe((DueKind.Opening, Today.AddDays(dueIn)));
    }

    [Fact]
    public void Next_OpenBeforeItsFirstDay_IsThatDay() =>
        Next(SomeClient.Open("2026-Q4", Today.AddDays(2))).Kind.ShouldBe(DueKind.FirstAnswers);

    [Fact]
    public void Next_OpenAndNotCounted_IsItsLastDay()
    {
        var due = Next(SomeClient.Open("2026-Q4", Today.AddDays(-10)));

        (due.Kind, due.On).ShouldBe((DueKind.LastDay, Today.AddDays(4)));
    }

    [Theory]
    [InlineData(ParticipationStep.TwiceFloorOrMore, ParticipationStep.FewerThanFloor, new[] { Team.Marketing })]
    [InlineData(ParticipationStep.FewerThanFloor, ParticipationStep.FloorOrMore, new[] { Team.Sales })]
    [InlineData(ParticipationStep.FewerThanFloor, ParticipationStep.FewerThanFloor, new[] { Team.Sales, Team.Marketing })]
    public void Next_OpenWithATeamBelowTheFloor_IsToRemindIt(ParticipationStep sales, ParticipationStep marketing, Team[] below)
    {
        var due = Next(SomeClient.Open("2026-Q4", Today.AddDays(-10), sales, marketing));

        due.Kind.ShouldBe(DueKind.Reminding);
        due.BelowFloor.ShouldBe(below);
        due.Floor.ShouldBe(5);
    }

    [Fact]
    public void Next_OpenWithBothTeamsAtTheFloor_IsItsLastDay() =>
        Next(SomeClient.Open("2026-Q4", Today.AddDays(-14), ParticipationStep.FloorOrMore, ParticipationStep.FloorOrMore))
            .ShouldSatisfyAllConditions(due => due.Kind.ShouldBe(DueKind.LastDay), due => due.On.ShouldBe(Today));

    [Fact]
    public void Next_OpenPastItsLastDay_IsToCloseItNow() =>
        Next(SomeClient.Open("2026-Q4", Today.AddDays(-15))).ShouldSatisfyAllConditions(
            due => due.Kind.ShouldBe(DueKind.Closing),
            due => due.On.ShouldBe(Today));

    [Fact]
    public void Next_ClosedAndReleasedByHand_IsNow() =>
        Next(SomeClient.Closed("2026-Q4", Noon(-3))).ShouldSatisfyAllConditions(
            due => due.Kind.ShouldBe(DueKind.Releasing),
            due => due.On.ShouldBe(Today));

    [Fact]
    public void Next_ClosedAndReleasedByItself_IsThatDayInTheOrganisationsTimeZone()
    {
        // 23:30 in London is the next day in Berlin.
        var due = Next(SomeClient.Closed("2026-Q4", new DateTimeOffset(2026, 12, 13, 23, 30, 0, TimeSpan.Zero), releaseAfterDays: 5));

        (due.Kind, due.On).ShouldBe((DueKind.ReleasesItself, new DateOnly(2026, 12, 19)));
    }

    [Fact]
    public void Next_ClosedAndADraft_IsWhatComesFirst() =>
        Next(SomeClient.Closed("2026-Q4", Noon(-3), releaseAfterDays: 20), SomeClient.Draft("2027-Q1", Today.AddDays(1))).Kind.ShouldBe(DueKind.Opening);

    [Fact]
    public void Next_AllReleased_IsTheNextQuarter()
    {
        var due = Next(Released("2026-Q3", Noon(-80)), Released("2026-Q4", Noon(-50)));

        (due.Kind, due.On, due.Quarter!.ToString()).ShouldBe((DueKind.NextRound, new DateOnly(2027, 1, 1), "2027-Q1"));
    }

    [Fact]
    public void Next_ReleasedLately_LeavesTheLeastDaysBetweenRounds() =>
        Next(Released("2026-Q4", Noon(-2))).On.ShouldBe(Today.AddDays(-2 + Round.LeastDaysBetween));

    [Fact]
    public void Next_ReleasedLongAgo_IsNowAndTheRoundOfThisQuarter() =>
        Next(Released("2025-Q4", Noon(-300))).ShouldSatisfyAllConditions(due => due.On.ShouldBe(Today), due => due.Quarter!.ToString().ShouldBe("2026-Q4"));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    public void Next_DraftPastItsFirstDay_IsOverdueSinceThen(int daysAgo, int overdue) =>
        Next(SomeClient.Draft("2027-Q1", Today.AddDays(-daysAgo))).DaysOverdue.ShouldBe(overdue);

    [Fact]
    public void Next_OpenPastItsLastDay_IsOverdueSinceThen() => Next(SomeClient.Open("2026-Q4", Today.AddDays(-16))).DaysOverdue.ShouldBe(2);

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    public void Next_ClosedAndReleasedByHand_IsOverdueAfterAWeek(int daysAgo, int overdue) =>
        Next(SomeClient.Closed("2026-Q4", Noon(-daysAgo))).DaysOverdue.ShouldBe(overdue);

    [Fact]
    public void Next_ReleasesItself_IsNeverOverdue() => Next(SomeClient.Closed("2026-Q4", Noon(-40), releaseAfterDays: 5)).DaysOverdue.ShouldBe(0);

    [Theory]
    [InlineData(91, 0)]
    [InlineData(92, 1)]
    public void Next_NotAskedSinceItWasPossible_IsOverdueAfterAQuarter(int daysAgo, int overdue) =>
        Next(Released("2025-Q4", Noon(-daysAgo - Round.LeastDaysBetween))).DaysOverdue.ShouldBe(overdue);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(9, 2)]
    public void Next_RunElsewhereLongAgo_IsOverdueAWeekAfterItWasImported(int daysAgo, int overdue) =>
        Next(SomeClient.Imported("2025-Q3", Noon(-440), Noon(-daysAgo), RoundState.Closed)).DaysOverdue.ShouldBe(overdue);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(91, 0)]
    [InlineData(92, 1)]
    public void Next_RunElsewhereLongAgoAndReleased_IsOverdueAQuarterAfterItWasImported(int daysAgo, int overdue)
    {
        var due = Next(SomeClient.Imported("2025-Q3", Noon(-440), Noon(-daysAgo), RoundState.Released));

        (due.Kind, due.On, due.DaysOverdue).ShouldBe((DueKind.NextRound, Today, overdue));
    }

    [Fact]
    public void Next_AResultAndAnOverdueDraft_IsTheDraft() =>
        Next(SomeClient.Closed("2026-Q3", Noon(-1)), SomeClient.Draft("2026-Q4", Today.AddDays(-1))).Kind.ShouldBe(DueKind.Opening);

    [Theory]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void IsSoon_WithinSevenDays_IsThisWeek(int days, bool soon) =>
        new Due(DueKind.LastDay, Today.AddDays(days), null).IsSoon(Today).ShouldBe(soon);

    private static Due Next(params SeenRound[] rounds) => DueRules.Next(SomeClient.With("Foods", rounds), Today);

    private static SeenRound Released(string quarter, DateTimeOffset at) => SomeClient.Closed(quarter, at, RoundState.Released);

    private static DateTimeOffset Noon(int days) => new(Today.AddDays(days), new TimeOnly(12, 0), TimeSpan.Zero);
}
