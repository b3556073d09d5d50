using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Plans;

/// <summary>What a round's report will say of the plan, taken down at its closing.</summary>
internal static class PlanAtClosing
{
    /// <param name="db">Within the closing's transaction.</param>
    /// <param name="round">The round that closes, with its organisation.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where the report has nothing to say of it.</returns>
    public static async Task<PlanSnapshot?> OfAsync(AlignmentContext db, Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var steps = await (
            from step in db.PlanSteps.AsNoTracking()
            join recommending in db.Rounds on step.RoundId equals recommending.Id
            where step.OrganisationId == round.OrganisationId
            select new { Step = step, Since = recommending.Quarter }).ToListAsync(cancellationToken);
        var closings = await db.Rounds
            .Where(other => other.OrganisationId == round.OrganisationId && other.Id != round.Id && other.ClosedAt != null)
            .Select(other => new { At = other.ClosedAt!.Value, other.Quarter })
            .ToListAsync(cancellationToken);

        // Rounds that have told of a step since it was over, this one included.
        int Told(PlanStep step) => 1 + closings.Count(other => other.At >= step.EndedAt && other.Quarter.IsBefore(round.Quarter));
        var organisation = round.Organisation!;
        var told = steps
            .Where(seen => seen.Since.IsBefore(round.Quarter) && Told(seen.Step) <= RoundsTold(seen.Step.State))
            .OrderBy(seen => seen.Since.FirstDay)
            .ThenBy(seen => seen.Step.TakenUpAt)
            .ThenBy(seen => seen.Step.StepId, StringComparer.Ordinal)
            .Select(seen => new StepTakenUp(
                seen.Step.Id,
                Step.Thaw(seen.Step.Snapshot),
                seen.Since,
                seen.Step.State,
                seen.Step.Owner,
                seen.Step.DueOn,
                organisation.DayOf(seen.Step.TakenUpAt),
                seen.Step.BegunAt is { } begun ? organisation.DayOf(begun) : null,
                seen.Step.DroppedBecause))
            .ToList();
        return told.Count == 0 ? null : new PlanSnapshot(OpenedOn(round, now), told);
    }

    private static int RoundsTold(PlanState state) => state switch
    {
        PlanState.Done => PlanSnapshot.RoundsAfterDone,
        PlanState.Dropped => PlanSnapshot.RoundsAfterDropped,
        _ => int.MaxValue,
    };

    // A round that was opened after its first day took no answers before.
    private static DateOnly OpenedOn(Round round, DateTimeOffset now)
    {
        var opened = round.Organisation!.DayOf(round.OpenedAt ?? now);
        return opened > round.OpensOn ? opened : round.OpensOn;
    }
}
