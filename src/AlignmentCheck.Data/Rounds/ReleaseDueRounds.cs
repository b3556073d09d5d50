using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Releases closed rounds whose consultant has set a number of days for it.</summary>
public sealed class ReleaseDueRounds(AlignmentContext db, ReleaseRound releaseRound, TimeProvider time)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var closed = await db.Rounds
            .AsNoTracking()
            .Where(round => round.State == RoundState.Closed && round.ReleaseAfterDays != null)
            .ToListAsync(cancellationToken);
        foreach (var round in closed.Where(round => round.ClosedAt?.AddDays(round.ReleaseAfterDays!.Value) <= now))
        {
            await releaseRound.ExecuteAsync(round.Id, null, cancellationToken);
        }
    }
}
