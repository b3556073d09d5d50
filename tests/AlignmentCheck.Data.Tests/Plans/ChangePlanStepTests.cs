using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Plans;

public sealed class ChangePlanStepTests
{
    private const string Leads = "review-last-weeks-leads";

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_state_is_changed_and_who_changed_it_when_stays(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var step = await TakenUpAsync(scene, PlanState.Planned);
        var taken = scene.Clock.GetUtcNow();
        foreach (var state in new[] { PlanState.UnderWay, PlanState.Done, PlanState.Dropped, PlanState.UnderWay, PlanState.Planned })
        {
            scene.Clock.Advance(TimeSpan.FromDays(1));
            await scene.MoveAsync(step, state, "Nobody had time.");
        }

        var history = await HistoryAsync(scene, step);
        history.Select(what => (what.Change!.From, what.Change.To)).ShouldBe(
        [
            (PlanState.UnderWay, PlanState.Planned), (PlanState.Dropped, PlanState.UnderWay), (PlanState.Done, PlanState.Dropped), (PlanState.UnderWay, PlanState.Done),
            (PlanState.Planned, PlanState.UnderWay), (null, PlanState.Planned),
        ]);
        history.Select(what => what.At).ShouldBe(Enumerable.Range(0, 6).Select(day => taken.AddDays(5 - day)));
        history.ShouldAllBe(what => what.Person == scene.Consultant.Name);
        (await scene.AuditAsync(AuditAction.PlanStepChanged)).Count.ShouldBe(5);
        (await scene.AuditAsync(AuditAction.PlanStepChanged)).ShouldContain(entry => entry.Detail == "Dropped Go through last week's leads together");
    }

    [Fact]
    public async Task It_has_begun_when_it_is_first_more_than_planned_and_has_ended_when_it_is_over()
    {
        await using var scene = await Scene.CreateAsync();
        var step = await TakenUpAsync(scene, PlanState.Planned);
        var start = scene.Clock.GetUtcNow();

        (await MovedAsync(PlanState.UnderWay)).ShouldBe((1, null, null));
        (await MovedAsync(PlanState.Done)).ShouldBe((1, 2, null));
        (await MovedAsync(PlanState.Dropped)).ShouldBe((1, 3, "No time."));
        (await MovedAsync(PlanState.UnderWay)).ShouldBe((1, null, null));
        (await MovedAsync(PlanState.Planned)).ShouldBe((null, null, null));
        (await MovedAsync(PlanState.Dropped)).ShouldBe((null, 6, "No time."));
        (await MovedAsync(PlanState.Done)).ShouldBe((7, 7, null));

        async Task<(int? Begun, int? Ended, string? Because)> MovedAsync(PlanState state)
        {
            scene.Clock.Advance(TimeSpan.FromDays(1));
            var moved = await scene.MoveAsync(step, state, " No\ntime. ".Replace("\n", " ", StringComparison.Ordinal));
            return ((moved.BegunAt - start)?.Days, (moved.EndedAt - start)?.Days, moved.DroppedBecause);
        }
    }

    [Fact]
    public async Task Another_owner_or_day_is_no_change_of_state()
    {
        await using var scene = await Scene.CreateAsync();
        var step = await TakenUpAsync(scene, PlanState.UnderWay);

        (await scene.ChangeAsync(step, new PlanEntry("Bo", step.DueOn.AddDays(7), step.State, null))).ShouldBeOfType<ChangePlanOutcome.Saved>();

        var changed = await scene.PlanStepAsync(step.Id);
        (changed.Owner, changed.DueOn, changed.Version, changed.BegunAt).ShouldBe(("Bo", step.DueOn.AddDays(7), 1, step.BegunAt));
        (await HistoryAsync(scene, step)).ShouldHaveSingleItem();
        (await scene.AuditAsync(AuditAction.PlanStepChanged)).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Who_goes_by_an_older_state_overwrites_nothing_and_is_told_how_it_is(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var step = await TakenUpAsync(scene, PlanState.UnderWay);
        (await scene.ChangeAsync(step, new PlanEntry("Bo", step.DueOn, PlanState.Done, null))).ShouldBeOfType<ChangePlanOutcome.Saved>();

        var late = await scene.ChangeAsync(step, new PlanEntry("Cy", step.DueOn, PlanState.UnderWay, null));

        late.ShouldBeOfType<ChangePlanOutcome.ChangedMeanwhile>().Step.Owner.ShouldBe("Bo");
        var kept = await scene.PlanStepAsync(step.Id);
        (kept.Owner, kept.State, kept.Version).ShouldBe(("Bo", PlanState.Done, 1));
        (await HistoryAsync(scene, step)).Count.ShouldBe(2);
        (await scene.ChangeAsync(step, new PlanEntry("Cy", step.DueOn, PlanState.UnderWay, null), version: 1)).ShouldBeOfType<ChangePlanOutcome.Saved>();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_who_save_at_the_same_moment_one_is_told(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var step = await TakenUpAsync(scene, PlanState.Planned);

        var outcomes = await AtOnce.RunAsync(
            () => scene.ChangeAsync(step, new PlanEntry("Bo", step.DueOn, PlanState.UnderWay, null)),
            () => scene.ChangeAsync(step, new PlanEntry("Cy", step.DueOn, PlanState.Dropped, "No time.")));

        outcomes.Count(outcome => outcome is ChangePlanOutcome.Saved).ShouldBe(1);
        outcomes.Count(outcome => outcome is ChangePlanOutcome.ChangedMeanwhile).ShouldBe(1);
        var kept = await scene.PlanStepAsync(step.Id);
        (kept.Owner, kept.State).ShouldBe(outcomes[0] is ChangePlanOutcome.Saved ? ("Bo", PlanState.UnderWay) : ("Cy", PlanState.Dropped));
        (await HistoryAsync(scene, step)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_sent_twice_is_saved_once()
    {
        await using var scene = await Scene.CreateAsync();
        var step = await TakenUpAsync(scene, PlanState.UnderWay);

        var outcomes = await AtOnce.TwiceAsync(() => scene.ChangeAsync(step, new PlanEntry("Bo", step.DueOn, PlanState.Done, null)));

        outcomes.ShouldAllBe(outcome => outcome is ChangePlanOutcome.Saved);
        (await scene.PlanStepAsync(step.Id)).Version.ShouldBe(1);
        (await scene.AuditAsync(AuditAction.PlanStepChanged)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("", 0, PlanState.UnderWay, null, PlanProblem.OwnerMissing)]
    [InlineData("Ada", -1, PlanState.UnderWay, null, PlanProblem.DueBeforeTakingUp)]
    [InlineData("Ada", 2000, PlanState.UnderWay, null, PlanProblem.DueTooFar)]
    [InlineData("Ada", 0, PlanState.Dropped, null, PlanProblem.ReasonMissing)]
    [InlineData("Ada", 0, PlanState.Dropped, " ", PlanProblem.ReasonMissing)]
    [InlineData("Ada", 0, PlanState.Dropped, "long", PlanProblem.ReasonTooLong)]
    public async Task What_is_wrong_is_named_and_nothing_is_saved(string owner, int days, PlanState state, string? reason, PlanProblem problem)
    {
        await using var scene = await Scene.CreateAsync();
        var step = await TakenUpAsync(scene, PlanState.UnderWay);
        reason = reason == "long" ? new string('x', PlanStep.LongestReason + 1) : reason;

        var outcome = await scene.ChangeAsync(step, new PlanEntry(owner, scene.Today.AddDays(days), state, reason));

        outcome.ShouldBeOfType<ChangePlanOutcome.Invalid>().Problems.ShouldBe([problem]);
        (await scene.PlanStepAsync(step.Id)).Version.ShouldBe(0);
    }

    // A due day that has passed stays: what is overdue can still be given to somebody else.
    [Fact]
    public async Task What_is_overdue_can_be_changed()
    {
        await using var scene = await Scene.CreateAsync();
        var step = await TakenUpAsync(scene, PlanState.UnderWay);
        step.IsOverdue(step.DueOn).ShouldBeFalse();
        scene.Clock.Advance(TimeSpan.FromDays(40));

        step.IsOverdue(scene.Today).ShouldBeTrue();
        (await scene.ChangeAsync(step, new PlanEntry("Bo", step.DueOn, step.State, null))).ShouldBeOfType<ChangePlanOutcome.Saved>();
        (await scene.MoveAsync(step, PlanState.Done)).IsOverdue(scene.Today).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_over_goes_on_unless_it_was_taken_up_anew(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var step = await TakenUpAsync(scene, PlanState.UnderWay);
        var done = await scene.MoveAsync(step, PlanState.Done);
        var anew = await scene.TakenUpAsync(step.RoundId, Leads, scene.Entry(owner: "Bo"));

        (await scene.ChangeAsync(done, scene.Entry(PlanState.UnderWay))).ShouldBeOfType<ChangePlanOutcome.TakenUpAnew>();
        (await scene.ChangeAsync(done, scene.Entry(PlanState.Dropped, reason: "Better left."))).ShouldBeOfType<ChangePlanOutcome.Saved>();
        await scene.MoveAsync(anew, PlanState.Dropped, "Again no time.");
        (await scene.ChangeAsync(done, scene.Entry(PlanState.UnderWay), version: 2)).ShouldBeOfType<ChangePlanOutcome.Saved>();
    }

    [Fact]
    public async Task A_step_of_another_organisation_is_none()
    {
        await using var scene = await Scene.CreateAsync();
        var step = await TakenUpAsync(scene, PlanState.UnderWay);

        (await scene.ChangeAsync(step, scene.Entry(PlanState.Done), organisationId: Guid.NewGuid())).ShouldBeOfType<ChangePlanOutcome.NotInPlan>();
        (await scene.DoAsync((AddPlanNote note) => note.ExecuteAsync(Guid.NewGuid(), step.Id, "A word.", scene.Consultant.Id, Cancel))).ShouldBe(PlanNoteOutcome.NotInPlan);
        (await scene.PlanStepAsync(step.Id)).State.ShouldBe(PlanState.UnderWay);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Notes_are_added_with_their_day_and_their_writer(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var step = await TakenUpAsync(scene, PlanState.UnderWay);
        var other = scene.Other();
        await scene.AddAsync(other);
        var first = scene.Clock.GetUtcNow();
        (await NoteAsync(scene, step, "\r\n First\r\nline\u0000 \n\n", scene.Consultant.Id)).ShouldBe(PlanNoteOutcome.Added);
        scene.Clock.Advance(TimeSpan.FromDays(1));
        (await NoteAsync(scene, step, "Second.", other.Id)).ShouldBe(PlanNoteOutcome.Added);
        scene.Clock.Advance(TimeSpan.FromDays(1));
        (await NoteAsync(scene, step, "Second.", scene.Consultant.Id)).ShouldBe(PlanNoteOutcome.Added);
        (await AtOnce.TwiceAsync(() => NoteAsync(scene, step, "Second.", scene.Consultant.Id))).ShouldAllBe(outcome => outcome == PlanNoteOutcome.Added);
        foreach (var (text, outcome) in new[] { (" \n\t\u200B", PlanNoteOutcome.Empty), (new string('x', 2001), PlanNoteOutcome.TooLong), (new string('x', 2000), PlanNoteOutcome.Added) })
        {
            (await NoteAsync(scene, step, text, other.Id)).ShouldBe(outcome);
        }

        (await scene.PlanAsync()).Single().Notes.Select(note => note.Text).Take(3).ShouldBe(["First\nline", "Second.", "Second."]);
        var written = (await HistoryAsync(scene, step)).Where(what => what.Note is not null).ToArray();
        written.Length.ShouldBe(4);
        (written[^1].At, written[^1].Person, written[^2].Person).ShouldBe((first, scene.Consultant.Name, "Other"));
        (await scene.AuditAsync(AuditAction.PlanNoteAdded)).Count.ShouldBe(4);
    }

    private static Task<PlanNoteOutcome> NoteAsync(Scene scene, PlanStep step, string text, Guid userId) =>
        scene.DoAsync((AddPlanNote note) => note.ExecuteAsync(scene.Organisation.Id, step.Id, text, userId, Cancel));

    private static Task<IReadOnlyList<PlanEvent>> HistoryAsync(Scene scene, PlanStep step) => scene.DoAsync((ReadPlanHistory read) => read.ExecuteAsync(step.Id, Cancel));

    private static async Task<PlanStep> TakenUpAsync(Scene scene, PlanState state)
    {
        var round = await scene.ClosedAtAsync("2026-Q4", 1);
        return await scene.TakenUpAsync(round.Id, Leads, scene.Entry(state));
    }
}
