using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
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
        var frozen = new FrozenRounds(db, rounds.Select(seen => seen.frozen));
        foreach (var round in rounds.Select(seen => seen.round).OrderByDescending(round => round.Quarter.FirstDay))
        {
            var plan = frozen.PlanOf(round.Id)!;
            if (!plan.Followed.Any(taken => untold.Contains(taken.Id)))
            {
                continue;
            }

            var (closed, since) = (frozen.Of(round.Id).Round, plan.Followed.Select(taken => taken.Since).MinBy(quarter => quarter.FirstDay));
            var before = await readHistory.BeforeAsync(round, since, frozen, cancellationToken);
            foreach (var followUp in FollowingUp.Of(closed, plan, before).Where(one => untold.Remove(one.Taken.Id)))
            {
                told.Add(followUp.Taken.Id, new ToldFollowUp(round.Quarter, closed.Result, followUp));
            }
        }

        return told;
    }
}
