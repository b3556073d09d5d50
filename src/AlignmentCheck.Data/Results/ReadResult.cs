using System.Collections.Frozen;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Reads what a closed round came to. Who may see it is decided before.</summary>
public sealed class ReadResult(AlignmentContext db, ReadHistory readHistory, ReadFollowUps readFollowUps, ReadRoundBrand readRoundBrand)
{
    /// <returns>Null where the round is not closed.</returns>
    public async Task<StoredResult?> ExecuteAsync(Guid roundId, CancellationToken cancellationToken)
    {
        var frozen = await db.FrozenResults.AsNoTracking().SingleOrDefaultAsync(result => result.RoundId == roundId, cancellationToken);
        if (frozen is null)
        {
            return null;
        }

        var round = await db.Rounds.AsNoTracking().Include(found => found.Organisation).SingleAsync(found => found.Id == roundId, cancellationToken);
        var withheld = (await db.WithheldComments
            .Where(comment => comment.RoundId == roundId)
            .Select(comment => comment.Place)
            .ToListAsync(cancellationToken)).ToFrozenSet();
        var closed = ClosedRound.Thaw(frozen.Closed);
        var advice = AdviceSnapshot.Read(frozen.Advice);
        var plan = frozen.Plan is { } bytes ? PlanSnapshot.Read(bytes) : null;
        return new StoredResult(
            round,
            closed.Result.WithoutComments(withheld),
            [.. closed.Result.Comments.Select((text, place) => new StoredComment(place, text, withheld.Contains(place)))],
            Recommending.From(closed.Result, advice.Steps, plan),
            advice.Sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal),
            advice.UsualTasks,
            await readHistory.ExecuteAsync(round, closed, cancellationToken))
        {
            Forecast = frozen.Forecasts is { } forecasts ? ForecastComparison.Of(closed.Result, SealedForecasts.Thaw(forecasts)) : null,
            FollowUps = plan is null ? [] : await readFollowUps.OfAsync(round, closed, plan, cancellationToken),
            Dropped = [.. plan?.Dropped ?? []],
            TakenUp = await readFollowUps.TakenUpBeforeAsync(round, plan, cancellationToken),
            Brand = await readRoundBrand.ExecuteAsync(round, cancellationToken),
        };
    }
}
