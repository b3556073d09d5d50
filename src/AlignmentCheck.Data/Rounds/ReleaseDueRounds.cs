using AlignmentCheck.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Releases closed rounds whose consultant has set a number of days for it.</summary>
public sealed class ReleaseDueRounds(AlignmentContext db, ReleaseRound releaseRound, EachRound eachRound, TimeProvider time)
{
    public const string Work = "release-rounds";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var closed = await db.Rounds
            .AsNoTracking()
            .Include(round => round.Organisation)
            .Where(round => round.State == RoundState.Closed && round.ReleaseAfterDays != null)
            .ToListAsync(cancellationToken);
        await eachRound.ExecuteAsync(
            Work,
            closed.Where(round => round.ClosedAt?.AddDays(round.ReleaseAfterDays!.Value) <= now),
            round => releaseRound.ExecuteAsync(round.Id, null, cancellationToken),
            cancellationToken);
    }
}
