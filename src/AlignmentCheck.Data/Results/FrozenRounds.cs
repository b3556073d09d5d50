using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>The frozen rounds of one reading: each is read and thawed once, however many reports speak of it.</summary>
/// <param name="db">Where the others are.</param>
/// <param name="read">Those that were read already.</param>
internal sealed class FrozenRounds(AlignmentContext db, IEnumerable<FrozenResult> read)
{
    private readonly Dictionary<Guid, FrozenResult> _read = read.ToDictionary(frozen => frozen.RoundId);
    private readonly Dictionary<Guid, PlanSnapshot?> _plans = [];
    private readonly Dictionary<Guid, EarlierRound> _thawed = [];

    /// <summary>The plan at the closing of a round that was read; null where none was kept.</summary>
    public PlanSnapshot? PlanOf(Guid roundId)
    {
        if (!_plans.TryGetValue(roundId, out var plan))
        {
            plan = _read[roundId].Plan is { } bytes ? PlanSnapshot.Read(bytes) : null;
            _plans.Add(roundId, plan);
        }

        return plan;
    }

    /// <summary>A round that was read.</summary>
    public EarlierRound Of(Guid roundId)
    {
        if (!_thawed.TryGetValue(roundId, out var thawed))
        {
            thawed = new EarlierRound(ClosedRound.Thaw(_read[roundId].Closed), PlanOf(roundId));
            _thawed.Add(roundId, thawed);
        }

        return thawed;
    }

    /// <returns>By round, those of them that are frozen.</returns>
    public async Task<IReadOnlyDictionary<Guid, EarlierRound>> OfAsync(IReadOnlyCollection<Guid> rounds, CancellationToken cancellationToken)
    {
        Guid[] missing = [.. rounds.Where(round => !_read.ContainsKey(round))];
        if (missing.Length > 0)
        {
            foreach (var frozen in await db.FrozenResults.AsNoTracking().Where(result => missing.Contains(result.RoundId)).ToListAsync(cancellationToken))
            {
                _read.Add(frozen.RoundId, frozen);
            }
        }

        return rounds.Where(_read.ContainsKey).ToDictionary(round => round, Of);
    }
}
