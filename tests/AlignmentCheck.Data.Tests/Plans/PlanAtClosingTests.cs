using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Results;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Plans;

/// <summary>What the next rounds tell of the plan. Sales agrees with nothing (1) or with all (5), Marketing with all.</summary>
public sealed class PlanAtClosingTests
{
    private const string Leads = "review-last-weeks-leads";
    private const string Weekly = "meet-every-week";

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_next_round_tells_what_became_of_the_number_and_does_not_offer_the_step_as_new(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        await scene.TakenUpAsync(first.Id, Leads);
        scene.Clock.Advance(TimeSpan.FromDays(70));
        var second = await scene.ClosedAtAsync("2027-Q1", 3);

        var told = (await scene.ResultAsync(second.Id))!;

        var followUp = told.FollowUps.ShouldHaveSingleItem();
        (followUp.Taken.Owner, followUp.Taken.State, followUp.Taken.Since.ToString()).ShouldBe(("Ada Example", PlanState.UnderWay, "2026-Q4"));
        (followUp.Figure.ToString(), followUp.Team, followUp.Before, followUp.Now, followUp.Verdict).ShouldBe(("fc-3", Team.Sales, 0, 50, FollowUpVerdict.MovedUp));
        told.Steps.ShouldNotBeEmpty();
        told.Steps.ShouldNotContain(step => step.Step.Id == Leads);
        (await scene.ResultAsync(first.Id))!.Steps.ShouldContain(step => step.Step.Id == Leads);
        (await scene.ResultAsync(first.Id))!.FollowUps.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_closed_round_tells_stays_whatever_becomes_of_the_plan()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        var step = await scene.TakenUpAsync(first.Id, Leads);
        scene.Clock.Advance(TimeSpan.FromDays(70));
        var second = await scene.ClosedAtAsync("2027-Q1", 1);
        await scene.TakenUpAsync(second.Id, Weekly);

        (await scene.ChangeAsync(step, new PlanEntry("Somebody else", step.DueOn, PlanState.Dropped, "No time."))).ShouldBeOfType<ChangePlanOutcome.Saved>();

        var told = (await scene.ResultAsync(second.Id))!;
        (told.FollowUps.Single().Taken.Owner, told.FollowUps.Single().Taken.State).ShouldBe(("Ada Example", PlanState.UnderWay));
        told.Dropped.ShouldBeEmpty();
        told.Steps.ShouldContain(offered => offered.Step.Id == Weekly);
    }

    [Fact]
    public async Task Figures_of_a_round_that_was_not_released_before_are_not_told_by_one_that_is()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        await scene.TakenUpAsync(first.Id, Leads);
        scene.Clock.Advance(TimeSpan.FromDays(70));
        var second = await scene.ClosedAtAsync("2027-Q1", 3);
        (await VerdictAsync(scene, second.Id)).ShouldBe((FollowUpVerdict.MovedUp, null));

        await scene.ReleaseAsync(second.Id);
        (await VerdictAsync(scene, second.Id)).ShouldBe((FollowUpVerdict.CannotBeTold, Untold.NotReleased));

        // It was printed by now: what comes later does not change it.
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.ReleaseAsync(first.Id);
        (await VerdictAsync(scene, second.Id)).ShouldBe((FollowUpVerdict.CannotBeTold, Untold.NotReleased));
    }

    [Fact]
    public async Task Released_in_their_order_both_tell_it()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        await scene.ReleaseAsync(first.Id);
        await scene.TakenUpAsync(first.Id, Leads);
        scene.Clock.Advance(TimeSpan.FromDays(70));
        var second = await scene.ClosedAtAsync("2027-Q1", 3);
        await scene.ReleaseAsync(second.Id);

        (await VerdictAsync(scene, second.Id)).ShouldBe((FollowUpVerdict.MovedUp, null));
    }

    [Theory]
    [InlineData(70, PlanState.UnderWay, FollowUpVerdict.MovedUp)]
    [InlineData(70, PlanState.Planned, FollowUpVerdict.TooEarly)]
    [InlineData(41, PlanState.UnderWay, FollowUpVerdict.TooEarly)]
    [InlineData(42, PlanState.UnderWay, FollowUpVerdict.MovedUp)]
    public async Task It_is_too_early_before_six_weeks(int days, PlanState state, FollowUpVerdict verdict)
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        scene.Clock.Advance(TimeSpan.FromDays(10));
        await scene.TakenUpAsync(first.Id, Leads, scene.Entry(state));
        scene.Clock.Advance(TimeSpan.FromDays(days));

        (await VerdictAsync(scene, (await scene.ClosedAtAsync("2027-Q1", 3)).Id)).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public async Task A_done_step_is_told_of_in_two_rounds_and_a_dropped_one_in_one()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        var done = await scene.TakenUpAsync(first.Id, Leads);
        var dropped = await scene.TakenUpAsync(first.Id, Weekly);
        scene.Clock.Advance(TimeSpan.FromDays(50));
        await scene.MoveAsync(done, PlanState.Done);
        await scene.MoveAsync(dropped, PlanState.Dropped, "No room.");

        var told = new List<(string Followed, string Dropped, bool OffersDone, bool OffersDropped)>();
        foreach (var quarter in new[] { "2027-Q1", "2027-Q2", "2027-Q3" })
        {
            scene.Clock.Advance(TimeSpan.FromDays(60));
            var result = (await scene.ResultAsync((await scene.ClosedAtAsync(quarter, 1)).Id))!;
            told.Add((
                string.Join(' ', result.FollowUps.Select(one => one.Taken.Step.Id)),
                string.Join(' ', result.Dropped.Select(one => one.Step.Id)),
                result.Steps.Any(one => one.Step.Id == Leads),
                result.Steps.Any(one => one.Step.Id == Weekly)));
        }

        told.ShouldBe([(Leads, Weekly, false, true), (Leads, "", false, true), ("", "", true, true)]);
    }

    [Fact]
    public async Task Where_nothing_has_moved_in_two_rounds_it_is_known()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        await scene.TakenUpAsync(first.Id, Leads);
        var stalled = new List<bool>();
        foreach (var quarter in new[] { "2027-Q1", "2027-Q2" })
        {
            scene.Clock.Advance(TimeSpan.FromDays(60));
            var result = (await scene.ResultAsync((await scene.ClosedAtAsync(quarter, 1)).Id))!;
            stalled.Add(result.FollowUps.Single().IsStalled);
            (Recommending.Beside(result.Steps, result.FollowUps.Single())?.Step.Dimension).ShouldBe(stalled[^1] ? "feedback-channel" : null);
        }

        stalled.ShouldBe([false, true]);
    }

    // A quarter before the one that recommended it, answered late, tells nothing of it.
    [Fact]
    public async Task A_round_of_an_earlier_quarter_tells_nothing_of_it()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        await scene.TakenUpAsync(first.Id, Leads);
        scene.Clock.Advance(TimeSpan.FromDays(60));
        var earlier = await scene.ClosedAtAsync("2026-Q3", 1);

        (await scene.ResultAsync(earlier.Id))!.FollowUps.ShouldBeEmpty();
        (await scene.ReadAsync(db => db.FrozenResults.SingleAsync(result => result.RoundId == earlier.Id, Cancel))).Plan.ShouldBeNull();
    }

    [Fact]
    public async Task With_its_organisation_the_plan_goes()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAtAsync("2026-Q4", 1);
        var step = await scene.TakenUpAsync(first.Id, Leads);
        await scene.DoAsync((AddPlanNote note) => note.ExecuteAsync(scene.Organisation.Id, step.Id, "A word.", scene.Consultant.Id, Cancel));

        await scene.DoAsync<AlignmentContext>(db => db.Organisations.Where(found => found.Id == scene.Organisation.Id).ExecuteDeleteAsync(Cancel));

        (await scene.ReadAsync(db => db.PlanSteps.CountAsync(Cancel)) + await scene.ReadAsync(db => db.PlanNotes.CountAsync(Cancel))
            + await scene.ReadAsync(db => db.PlanStepChanges.CountAsync(Cancel))).ShouldBe(0);
    }

    private static async Task<(FollowUpVerdict Verdict, Untold? Why)> VerdictAsync(Scene scene, Guid roundId) =>
        (await scene.ResultAsync(roundId))!.FollowUps.Single() is var followUp ? (followUp.Verdict, followUp.Why) : default;
}
