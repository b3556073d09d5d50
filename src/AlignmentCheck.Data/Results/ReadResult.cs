using System.Collections.Frozen;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Brands;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Reads what a closed round came to. Who may see it is decided before.</summary>
public sealed class ReadResult(AlignmentContext db, ReadHistory readHistory, ReadRoundBrand readRoundBrand)
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
        var rounds = new FrozenRounds(db, [frozen]);
        var (closed, plan) = rounds.Of(roundId);
        var advice = AdviceSnapshot.Read(frozen.Advice);
        var before = await readHistory.BeforeAsync(round, since: null, rounds, cancellationToken);
        return new StoredResult(
            round,
            closed.Result.WithoutComments(withheld),
            [.. closed.Result.Comments.Select((text, place) => new StoredComment(place, text, withheld.Contains(place)))],
            Recommending.From(closed.Result, advice.Steps, plan),
            advice.Sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal),
            advice.UsualTasks,
            RoundHistory.Of([.. before.Select(other => new DatedRound(other.Key, other.Value.Round)), new DatedRound(round.Quarter, closed)]))
        {
            Forecast = frozen.Forecasts is { } forecasts ? ForecastComparison.Of(closed.Result, SealedForecasts.Thaw(forecasts)) : null,
            FollowUps = plan is null ? [] : FollowingUp.Of(closed, plan, before),
            Dropped = [.. plan?.Dropped ?? []],
            TakenUp = TakenUpBefore(plan, before),
            Brand = await readRoundBrand.ExecuteAsync(round, cancellationToken),
        };
    }

    /// <summary>Every step that was taken up before a round closed, as the last of its plans has it that the round's report may tell of.</summary>
    private static IReadOnlyList<StepTakenUp> TakenUpBefore(PlanSnapshot? plan, IReadOnlyDictionary<Quarter, EarlierRound> before) =>
    [
        .. before.OrderByDescending(other => other.Key.FirstDay)
            .Select(other => other.Value.Plan)
            .Prepend(plan)
            .SelectMany(kept => kept?.Steps ?? [])
            .DistinctBy(taken => taken.Id)
            .OrderBy(taken => taken.TakenUpOn)
            .ThenBy(taken => taken.Step.Title, StringComparer.Ordinal),
    ];
}
