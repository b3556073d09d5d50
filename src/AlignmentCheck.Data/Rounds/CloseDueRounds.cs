using AlignmentCheck.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Closes open rounds whose last day is over, in their organisation's time zone.</summary>
public sealed class CloseDueRounds(AlignmentContext db, CloseRound closeRound, EachRound eachRound, TimeProvider time)
{
    public const string Work = "close-rounds";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = await db.Rounds
            .AsNoTracking()
            .Include(round => round.Organisation)
            .Where(round => round.State == RoundState.Open)
            .ToListAsync(cancellationToken);
        await eachRound.ExecuteAsync(Work, open, CloseWhereDueAsync, cancellationToken);

        Task CloseWhereDueAsync(Round round) => round.ClosesOn < round.Organisation!.DayOf(now)
            ? closeRound.ExecuteAsync(round.Id, null, round.ClosesOn, cancellationToken)
            : Task.CompletedTask;
    }
}
