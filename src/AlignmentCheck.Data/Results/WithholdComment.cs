using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Keeps a single comment out of the report, or lets it in again, as long as the round is not released. Comments are never edited.</summary>
public sealed class WithholdComment(AlignmentContext db, Dialect dialect, AuditLog audit)
{
    /// <param name="roundId">The round.</param>
    /// <param name="place">The comment's place in the frozen result, from 0.</param>
    /// <param name="isWithheld">Whether to keep it out.</param>
    /// <param name="userId">Who does.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False where the round is not closed, is released already, or has no such comment.</returns>
    public async Task<bool> ExecuteAsync(Guid roundId, int place, bool isWithheld, Guid userId, CancellationToken cancellationToken)
    {
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => MarkAsync(roundId, place, isWithheld, userId, cancellationToken));
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            // Pressed twice: it is withheld.
            db.ChangeTracker.Clear();
            return true;
        }
    }

    private async Task<bool> MarkAsync(Guid roundId, int place, bool isWithheld, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.Rounds.HoldAsync(roundId, RoundState.Closed, cancellationToken) || !await HasCommentAsync(roundId, place, cancellationToken))
        {
            return false;
        }

        var round = await db.Rounds.AsNoTracking().SingleAsync(found => found.Id == roundId, cancellationToken);
        var mark = await db.WithheldComments.SingleOrDefaultAsync(comment => comment.RoundId == roundId && comment.Place == place, cancellationToken);
        if ((mark is not null) == isWithheld)
        {
            return true;
        }

        if (mark is null)
        {
            db.WithheldComments.Add(new WithheldComment { RoundId = roundId, Place = place });
        }
        else
        {
            db.WithheldComments.Remove(mark);
        }

        audit.Add(isWithheld ? AuditAction.CommentWithheld : AuditAction.CommentShown, userId, round.OrganisationId, round.Quarter.ToString());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<bool> HasCommentAsync(Guid roundId, int place, CancellationToken cancellationToken)
    {
        var frozen = await db.FrozenResults.Where(result => result.RoundId == roundId).Select(result => result.Closed).SingleAsync(cancellationToken);
        return place >= 0 && place < ClosedRound.Thaw(frozen).Result.Comments.Count;
    }
}
