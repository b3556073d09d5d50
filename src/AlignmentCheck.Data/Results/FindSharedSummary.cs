using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Finds the result of a round for those who answered it: once it is released, and where its consultant shares a summary.</summary>
public sealed class FindSharedSummary(AlignmentContext db)
{
    /// <returns>Null where there is nothing to share, or not yet.</returns>
    public async Task<DisclosedResult?> ExecuteAsync(Round round, CancellationToken cancellationToken)
    {
        if (round is not { State: RoundState.Released, ShowsSummary: true })
        {
            return null;
        }

        var frozen = await db.FrozenResults
            .Where(result => result.RoundId == round.Id)
            .Select(result => result.Closed)
            .SingleAsync(cancellationToken);
        return ClosedRound.Thaw(frozen).Result;
    }
}
