using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Plans;

/// <summary>What a member does with the plan, in short.</summary>
internal static class PlanScene
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Due in four weeks.</summary>
    public static PlanEntry Entry(this Scene scene, PlanState state = PlanState.UnderWay, string owner = "Ada Example", string? reason = null) =>
        new(owner, scene.Today.AddDays(28), state, reason);

    public static Task<TakeUpOutcome> TakeUpAsync(this Scene scene, Guid roundId, string stepId, PlanEntry? entry = null) =>
        scene.DoAsync((TakeUpStep takeUp) => takeUp.ExecuteAsync(roundId, stepId, entry ?? scene.Entry(), scene.Consultant.Id, Cancel));

    public static async Task<PlanStep> TakenUpAsync(this Scene scene, Guid roundId, string stepId, PlanEntry? entry = null) =>
        (await scene.TakeUpAsync(roundId, stepId, entry)).ShouldBeOfType<TakeUpOutcome.TakenUp>().Step;

    public static Task<ChangePlanOutcome> ChangeAsync(this Scene scene, PlanStep step, PlanEntry entry, int? version = null, Guid? organisationId = null) =>
        scene.DoAsync((ChangePlanStep change) =>
            change.ExecuteAsync(organisationId ?? scene.Organisation.Id, step.Id, version ?? step.Version, entry, scene.Consultant.Id, Cancel));

    /// <summary>Changes its state and nothing else, whatever version it has.</summary>
    public static async Task<PlanStep> MoveAsync(this Scene scene, PlanStep step, PlanState state, string? reason = null)
    {
        var known = await scene.PlanStepAsync(step.Id);
        (await scene.ChangeAsync(known, new PlanEntry(known.Owner, known.DueOn, state, reason))).ShouldBeOfType<ChangePlanOutcome.Saved>();
        return await scene.PlanStepAsync(step.Id);
    }

    public static Task<PlanStep> PlanStepAsync(this Scene scene, Guid id) => scene.ReadAsync(db => db.PlanSteps.AsNoTracking().SingleAsync(step => step.Id == id, Cancel));

    public static Task<IReadOnlyList<SeenPlanStep>> PlanAsync(this Scene scene, MemberRole role = MemberRole.Consultant) =>
        scene.DoAsync((ReadPlan read) => read.ExecuteAsync(scene.Organisation.Id, role, Cancel));

    public static Task<StoredResult?> ResultAsync(this Scene scene, Guid roundId) => scene.DoAsync((ReadResult read) => read.ExecuteAsync(roundId, Cancel));

    /// <summary>A round of twelve in each team: Sales ticks the point (seen as agreement with what is good) throughout, Marketing undecided.</summary>
    public static async Task<Round> ClosedAtAsync(this Scene scene, string quarter, int point, int people = 12)
    {
        var round = await scene.OpenedAsync(scene.Plan(quarter));
        await scene.AddAsync(
        [
            .. Enumerable.Range(0, people).Select(_ => Answers.Of(round.Id, Team.Sales, point)),
            .. Enumerable.Range(0, people).Select(_ => Answers.Of(round.Id, Team.Marketing, 5)),
        ]);
        (await scene.CloseAsync(round.Id)).ShouldBeTrue();
        return round;
    }

    public static async Task ReleaseAsync(this Scene scene, Guid roundId) =>
        (await scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(roundId, scene.Consultant.Id, Cancel))).ShouldBeTrue();

    public static User Other(this Scene scene) => new() { Id = Guid.NewGuid(), Name = "Other", Email = "other@example.test", CreatedAt = scene.Clock.GetUtcNow() };
}
