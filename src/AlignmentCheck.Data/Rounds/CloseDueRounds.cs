using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Closes open rounds whose last day is over, in their organisation's time zone.</summary>
public sealed class CloseDueRounds(AlignmentContext db, CloseRound closeRound, TimeProvider time)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = await db.Rounds
            .AsNoTracking()
            .Include(round => round.Organisation)
            .Where(round => round.State == RoundState.Open)
            .ToListAsync(cancellationToken);
        foreach (var round in open.Where(round => round.ClosesOn < round.Organisation!.DayOf(now)))
        {
            await closeRound.ExecuteAsync(round.Id, null, round.ClosesOn, cancellationToken);
        }
    }
}
