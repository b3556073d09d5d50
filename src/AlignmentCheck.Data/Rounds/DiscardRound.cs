using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Throws a draft or an open round away with everything that was answered, unseen.</summary>
public sealed class DiscardRound(AlignmentContext db, Dialect dialect, AuditLog audit)
{
    /// <returns>False where there is no such round, or it is closed: what is closed stays.</returns>
    public async Task<bool> ExecuteAsync(Guid roundId, Guid userId, CancellationToken cancellationToken)
    {
        var isDiscarded = await db.Database.CreateExecutionStrategy().ExecuteAsync(() => DiscardAsync(roundId, userId, cancellationToken));
        if (isDiscarded)
        {
            await dialect.ErasePastAsync(db, cancellationToken);
        }

        return isDiscarded;
    }

    private async Task<bool> DiscardAsync(Guid roundId, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(found => found.Id == roundId, cancellationToken);
        if (round is null)
        {
            return false;
        }

        // Links, answers and comments go with it: the database sees to that.
        var discarded = await db.Rounds
            .Where(found => found.Id == roundId && (found.State == RoundState.Draft || found.State == RoundState.Open))
            .ExecuteDeleteAsync(cancellationToken);
        if (discarded == 0)
        {
            return false;
        }

        await WriteInvitations.LettersOf(db, roundId).ExecuteDeleteAsync(cancellationToken);
        await audit.WriteAsync(AuditAction.RoundDiscarded, userId, round.OrganisationId, round.Quarter.ToString(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
