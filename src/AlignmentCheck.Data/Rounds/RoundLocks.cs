using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>
/// An update that changes nothing but counts: the row stays locked until the transaction ends, on either database, so that whoever else
/// wants to change it waits or has come first.
/// </summary>
internal static class RoundLocks
{
    /// <returns>Whether the round is in that state, and stays so until the transaction ends.</returns>
    public static async Task<bool> HoldAsync(this DbSet<Round> rounds, Guid roundId, RoundState state, CancellationToken cancellationToken) =>
        await rounds
            .Where(round => round.Id == roundId && round.State == state)
            .ExecuteUpdateAsync(update => update.SetProperty(round => round.State, round => round.State), cancellationToken) == 1;
}
