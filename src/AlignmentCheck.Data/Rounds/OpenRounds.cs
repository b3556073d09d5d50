using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Keeps a round from being closed while something is written that may only be written to an open one.</summary>
internal static class OpenRounds
{
    /// <summary>
    /// Changes nothing, but counts: the row stays locked until the transaction ends, on either database, so that a closing waits for it or
    /// has come first.
    /// </summary>
    /// <returns>Whether the round is open.</returns>
    public static async Task<bool> HoldOpenAsync(this DbSet<Round> rounds, Guid roundId, CancellationToken cancellationToken) =>
        await rounds
            .Where(round => round.Id == roundId && round.State == RoundState.Open)
            .ExecuteUpdateAsync(update => update.SetProperty(round => round.State, round => round.State), cancellationToken) == 1;
}
