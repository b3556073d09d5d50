using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Plans;

public sealed class TakeUpStepTests
{
    private const string Leads = "review-last-weeks-leads";
    private const string Weekly = "meet-every-week";

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_step_is_taken_up_as_it_is_worded_with_who_sees_to_it_and_by_when(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAtAsync("2026-Q4", 1);
        var advised = (await scene.ResultAsync(round.Id))!.Steps.Single(step => step.Step.Id == Leads).Step;

        var taken = await scene.TakenUpAsync(round.Id, Leads, new PlanEntry("  Ada\u0007 Example ", scene.Today, PlanState.Planned, "not asked for"));

        var seen = (await scene.PlanAsync()).ShouldHaveSingleItem();
        seen.Plan.Id.ShouldBe(taken.Id);
        (seen.Plan.Owner, seen.Plan.DueOn, seen.Plan.State, seen.Plan.DroppedBecause).ShouldBe(("Ada Example", scene.Today, PlanState.Planned, null));
        (seen.Plan.TakenUpAt, seen.Plan.BegunAt, seen.Plan.EndedAt).ShouldBe((scene.Clock.GetUtcNow(), null, null));
        seen.Since.ToString().ShouldBe("2026-Q4");
        (seen.Step.Title, seen.Step.Measure, seen.Step.Parts[StepPart.Why]).ShouldBe((advised.Title, advised.Measure, advised.Parts[StepPart.Why]));
        var change = (await scene.ReadAsync(db => db.PlanStepChanges.ToListAsync(Cancel))).ShouldHaveSingleItem();
        (change.From, change.To, change.UserId, change.At).ShouldBe((null, PlanState.Planned, scene.Consultant.Id, scene.Clock.GetUtcNow()));
        (await scene.AuditAsync(AuditAction.StepTakenUp)).ShouldHaveSingleItem().Detail.ShouldBe(advised.Title);
    }

    [Fact]
    public async Task Taken_up_as_under_way_it_has_begun()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAtAsync("2026-Q4", 1);

        (await scene.TakenUpAsync(round.Id, Leads)).BegunAt.ShouldBe(scene.Clock.GetUtcNow());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_closed_round_does_not_recommend_is_taken_up_as_the_library_words_it_now(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var fine = await scene.ClosedAtAsync("2026-Q4", 5);
        (await scene.ResultAsync(fine.Id))!.Steps.ShouldNotContain(step => step.Step.Id == Leads);

        await scene.TakenUpAsync(fine.Id, Leads);

        var seen = (await scene.PlanAsync()).ShouldHaveSingleItem();
        seen.Step.Title.ShouldBe(TestContent.Catalogue.Find("en")!.Steps.Single(step => step.Id == Leads).Title);
        (seen.Since.ToString(), seen.Target.From).ShouldBe(("2026-Q4", 100));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Nothing_is_taken_up_that_the_round_did_not_ask_about_or_before_it_is_closed(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var fine = await scene.ClosedAtAsync("2026-Q4", 5);
        scene.Clock.Advance(TimeSpan.FromDays(60));
        var open = await scene.OpenedAsync(scene.Plan("2027-Q1"));

        (await scene.TakeUpAsync(fine.Id, "sort-the-tasks")).ShouldBeOfType<TakeUpOutcome.NotOffered>();
        (await scene.TakeUpAsync(fine.Id, "no-such-step")).ShouldBeOfType<TakeUpOutcome.NotOffered>();
        (await scene.TakeUpAsync(open.Id, Leads)).ShouldBeOfType<TakeUpOutcome.NotOffered>();
        (await scene.TakeUpAsync(Guid.NewGuid(), Leads)).ShouldBeOfType<TakeUpOutcome.NotOffered>();
        (await scene.PlanAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Steps_are_offered_by_the_rounds_that_a_member_may_see()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAtAsync("2026-Q4", 1);

        (await OfferedAsync(scene, MemberRole.Manager)).ShouldBeNull();
        (await LastAsync(scene, MemberRole.Manager)).ShouldBeNull();
        var offered = (await OfferedAsync(scene, MemberRole.Consultant)).ShouldNotBeNull();
        offered.Recommended.Select(step => step.Id).ShouldBe((await scene.ResultAsync(round.Id))!.Steps.Select(step => step.Step.Id), ignoreOrder: true);
        offered.Others.ShouldNotBeEmpty();
        offered.Others.ShouldAllBe(step => offered.Result.Find(step.Dimension) != null && !offered.Recommended.Any(other => other.Id == step.Id));
        (await LastAsync(scene, MemberRole.Consultant)).ShouldNotBeNull().Id.ShouldBe(round.Id);

        await scene.ReleaseAsync(round.Id);
        (await OfferedAsync(scene, MemberRole.Manager)).ShouldNotBeNull().Round.Id.ShouldBe(round.Id);
        (await LastAsync(scene, MemberRole.Manager)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", 0, PlanState.Planned, PlanProblem.OwnerMissing)]
    [InlineData(" \u200B ", 0, PlanState.Planned, PlanProblem.OwnerMissing)]
    [InlineData("Ada", -1, PlanState.Planned, PlanProblem.DueBeforeTakingUp)]
    [InlineData("Ada", (5 * 366) + 1, PlanState.Planned, PlanProblem.DueTooFar)]
    [InlineData("Ada", 0, PlanState.Done, PlanProblem.OverAtFirst)]
    public async Task What_is_wrong_is_named_and_nothing_is_saved(string owner, int days, PlanState state, PlanProblem problem)
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAtAsync("2026-Q4", 1);

        var outcome = await scene.TakeUpAsync(round.Id, Leads, new PlanEntry(owner, scene.Today.AddDays(days), state, null));

        outcome.ShouldBeOfType<TakeUpOutcome.Invalid>().Problems.ShouldBe([problem]);
        (await scene.PlanAsync()).ShouldBeEmpty();
        (await scene.AuditAsync(AuditAction.StepTakenUp)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_longest_owner_and_the_furthest_day_will_do()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAtAsync("2026-Q4", 1);
        var entry = new PlanEntry(new string('x', PlanStep.LongestOwner), scene.Today.AddYears(5), PlanState.Planned, null);

        (await scene.TakeUpAsync(round.Id, Leads, entry with { Owner = entry.Owner + "x" })).ShouldBeOfType<TakeUpOutcome.Invalid>();
        (await scene.TakeUpAsync(round.Id, Leads, entry)).ShouldBeOfType<TakeUpOutcome.TakenUp>();
    }

    [Fact]
    public async Task The_same_sent_again_is_the_same_and_another_is_told_that_it_is_in_the_plan()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAtAsync("2026-Q4", 1);
        var first = await scene.TakenUpAsync(round.Id, Leads);

        (await scene.TakenUpAsync(round.Id, Leads)).Id.ShouldBe(first.Id);
        (await scene.TakeUpAsync(round.Id, Leads, scene.Entry(owner: "Bo"))).ShouldBeOfType<TakeUpOutcome.InPlanAlready>().Step.Id.ShouldBe(first.Id);
        await scene.TakenUpAsync(round.Id, Weekly);

        (await scene.PlanAsync()).Select(seen => seen.Plan.StepId).ShouldBe([Leads, Weekly], ignoreOrder: true);
        (await scene.AuditAsync(AuditAction.StepTakenUp)).Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_who_take_the_same_step_up_at_the_same_moment_have_it_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAtAsync("2026-Q4", 1);

        var outcomes = await AtOnce.RunAsync(
            () => scene.TakeUpAsync(round.Id, Leads, scene.Entry(owner: "Ada")),
            () => scene.TakeUpAsync(round.Id, Leads, scene.Entry(owner: "Bo")));

        outcomes.Count(outcome => outcome is TakeUpOutcome.TakenUp).ShouldBe(1);
        outcomes.Count(outcome => outcome is TakeUpOutcome.InPlanAlready).ShouldBe(1);
        (await scene.PlanAsync()).ShouldHaveSingleItem();
        (await scene.ReadAsync(db => db.PlanStepChanges.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory]
    [InlineData(PlanState.Planned, false)]
    [InlineData(PlanState.UnderWay, false)]
    [InlineData(PlanState.Done, true)]
    [InlineData(PlanState.Dropped, true)]
    public async Task It_is_taken_up_anew_once_it_is_over(PlanState state, bool isTakenUp)
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAtAsync("2026-Q4", 1);
        await scene.MoveAsync(await scene.TakenUpAsync(round.Id, Leads), state, "No time.");

        (await scene.TakeUpAsync(round.Id, Leads, scene.Entry(owner: "Bo")) is TakeUpOutcome.TakenUp).ShouldBe(isTakenUp);
    }

    [Fact]
    public async Task A_manager_sees_steps_of_released_rounds_only()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAtAsync("2026-Q4", 1);
        await scene.TakenUpAsync(round.Id, Leads);

        (await scene.PlanAsync(MemberRole.Manager)).ShouldBeEmpty();
        (await scene.PlanAsync(MemberRole.Consultant)).ShouldHaveSingleItem();
        await scene.ReleaseAsync(round.Id);
        (await scene.PlanAsync(MemberRole.Manager)).ShouldHaveSingleItem();
    }

    private static Task<OfferedSteps?> OfferedAsync(Scene scene, MemberRole role) =>
        scene.DoAsync((ReadOfferedSteps read) => read.ExecuteAsync(scene.Organisation.Id, Quarter.TryParse("2026-Q4")!, role, Cancel));

    private static Task<Round?> LastAsync(Scene scene, MemberRole role) =>
        scene.DoAsync((ReadOfferedSteps read) => read.LastAsync(scene.Organisation.Id, role, Cancel));
}
