using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Plans;

/// <summary>A step in the plan as a member sees it.</summary>
/// <param name="Plan">Owner, due date and state.</param>
/// <param name="Step">As it was worded when it was taken up.</param>
/// <param name="Since">The quarter of the round after which it was taken up.</param>
/// <param name="Result">What that round came to.</param>
/// <param name="Notes">Oldest first.</param>
public sealed record SeenPlanStep(PlanStep Plan, Step Step, Quarter Since, DisclosedResult Result, IReadOnlyList<PlanNote> Notes)
{
    /// <summary>The number that should move, as it was then.</summary>
    public Target Target => Recommending.TargetOf(Result, Step);
}

/// <summary>
/// Reads an organisation's plan. A step tells something of the round after which it was taken up, so that managers see those of released rounds only.
/// </summary>
public sealed class ReadPlan(AlignmentContext db)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="role">What the reader may do there.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>By state, then by due date.</returns>
    public async Task<IReadOnlyList<SeenPlanStep>> ExecuteAsync(Guid organisationId, MemberRole role, CancellationToken cancellationToken)
    {
        var visible =
            from step in db.PlanSteps.AsNoTracking()
            join round in db.Rounds on step.RoundId equals round.Id
            where step.OrganisationId == organisationId && (role == MemberRole.Consultant || round.State == RoundState.Released)
            select new { Step = step, round.Quarter };
        var steps = await visible.ToListAsync(cancellationToken);
        var notes = (await db.PlanNotes.AsNoTracking()
            .Where(note => visible.Any(seen => seen.Step.Id == note.PlanStepId))
            .ToListAsync(cancellationToken)).ToLookup(note => note.PlanStepId);
        Guid[] rounds = [.. steps.Select(seen => seen.Step.RoundId).Distinct()];
        var results = await db.FrozenResults
            .Where(result => rounds.Contains(result.RoundId))
            .ToDictionaryAsync(result => result.RoundId, result => ClosedRound.Thaw(result.Closed).Result, cancellationToken);
        return
        [
            .. steps
                .Select(seen => new SeenPlanStep(
                    seen.Step, Step.Thaw(seen.Step.Snapshot), seen.Quarter, results[seen.Step.RoundId], [.. notes[seen.Step.Id].OrderBy(note => note.At)]))
                .OrderBy(seen => Place(seen.Plan.State))
                .ThenBy(seen => seen.Plan.DueOn)
                .ThenBy(seen => seen.Step.Title, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    // What is being worked on comes first.
    private static int Place(PlanState state) => state switch
    {
        PlanState.UnderWay => 0,
        PlanState.Planned => 1,
        PlanState.Done => 2,
        _ => 3,
    };
}
