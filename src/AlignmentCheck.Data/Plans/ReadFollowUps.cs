using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Plans;

/// <summary>What a round tells of a step's number.</summary>
/// <param name="Quarter">The round's.</param>
/// <param name="Result">What it came to.</param>
/// <param name="FollowUp">As its report has it, with the step as it stood at the closing.</param>
public sealed record ToldFollowUp(Quarter Quarter, DisclosedResult Result, FollowUp FollowUp);

/// <summary>Reads what became of the numbers that steps should have moved: the same as the reports say, from the same figures.</summary>
public sealed class ReadFollowUps(AlignmentContext db, ReadHistory readHistory)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="planSteps">The steps in its plan that are asked about.</param>
    /// <param name="role">What the reader may do there.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>By the step in the plan, as the last report tells it that its reader may see and that speaks of it.</returns>
    public async Task<IReadOnlyDictionary<Guid, ToldFollowUp>> ExecuteAsync(
        Guid organisationId, IEnumerable<Guid> planSteps, MemberRole role, CancellationToken cancellationToken)
    {
        var untold = planSteps.ToHashSet();
        var told = new Dictionary<Guid, ToldFollowUp>();
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.OrganisationId == organisationId).Where(SeenRounds.By(role))
            .Join(db.FrozenResults.Where(result => result.Plan != null), round => round.Id, result => result.RoundId, (round, frozen) => new { round, frozen })
            .ToListAsync(cancellationToken);
        foreach (var seen in rounds.OrderByDescending(seen => seen.round.Quarter.FirstDay))
        {
            var plan = PlanSnapshot.Read(seen.frozen.Plan!);
            if (!plan.Followed.Any(taken => untold.Contains(taken.Id)))
            {
                continue;
            }

            var closed = ClosedRound.Thaw(seen.frozen.Closed);
            foreach (var followUp in (await OfAsync(seen.round, closed, plan, cancellationToken)).Where(one => untold.Remove(one.Taken.Id)))
            {
                told.Add(followUp.Taken.Id, new ToldFollowUp(seen.round.Quarter, closed.Result, followUp));
            }
        }

        return told;
    }

    /// <summary>Every step that a round's report follows.</summary>
    internal async Task<IReadOnlyList<FollowUp>> OfAsync(Round round, ClosedRound closed, PlanSnapshot plan, CancellationToken cancellationToken)
    {
        var told = (await BeforeAsync(round, cancellationToken))
            .Where(other => plan.Followed.Any(taken => !other.Value.IsBefore(taken.Since)))
            .ToDictionary();
        Guid[] ids = [.. told.Keys];
        var results = await db.FrozenResults.AsNoTracking().Where(result => ids.Contains(result.RoundId)).ToListAsync(cancellationToken);
        return FollowingUp.Of(closed, plan, results.ToDictionary(
            result => told[result.RoundId],
            result => new EarlierRound(ClosedRound.Thaw(result.Closed), result.Plan is { } bytes ? PlanSnapshot.Read(bytes) : null)));
    }

    /// <summary>Every step that was taken up before a round closed, as the last of its plans has it that the round's report may tell of.</summary>
    internal async Task<IReadOnlyList<StepTakenUp>> TakenUpBeforeAsync(Round round, PlanSnapshot? plan, CancellationToken cancellationToken)
    {
        var before = await BeforeAsync(round, cancellationToken);
        Guid[] ids = [.. before.Keys];
        var plans = await db.FrozenResults
            .Where(result => ids.Contains(result.RoundId) && result.Plan != null)
            .Select(result => new { result.RoundId, Plan = result.Plan! })
            .ToListAsync(cancellationToken);
        return
        [
            .. plans.OrderByDescending(other => before[other.RoundId].FirstDay)
                .Select(other => PlanSnapshot.Read(other.Plan))
                .Prepend(plan)
                .SelectMany(kept => kept?.Steps ?? [])
                .DistinctBy(taken => taken.Id)
                .OrderBy(taken => taken.TakenUpOn)
                .ThenBy(taken => taken.Step.Title, StringComparer.Ordinal),
        ];
    }

    private async Task<Dictionary<Guid, Quarter>> BeforeAsync(Round round, CancellationToken cancellationToken)
    {
        var rounds = await readHistory.Beside(round).Select(other => new { other.Id, other.Quarter }).ToListAsync(cancellationToken);
        return rounds.Where(other => other.Quarter.IsBefore(round.Quarter)).ToDictionary(other => other.Id, other => other.Quarter);
    }
}
