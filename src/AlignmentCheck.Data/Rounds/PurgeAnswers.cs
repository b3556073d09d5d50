using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>
/// Deletes the raw answers of closed rounds whose days are over, and with them what let people in and the single forecasts. The frozen
/// results stay.
/// </summary>
public sealed class PurgeAnswers(AlignmentContext db, Dialect dialect, AuditLog audit, TimeProvider time)
{
    /// <returns>The rounds whose answers were deleted.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var kept = await db.Rounds.AsNoTracking().Where(round => round.ClosedAt != null && round.AnswersDeletedAt == null).ToListAsync(cancellationToken);
        var purged = 0;
        foreach (var round in kept.Where(round => round.ClosedAt?.AddDays(round.KeepAnswersDays) <= now))
        {
            if (await db.Database.CreateExecutionStrategy().ExecuteAsync(() => PurgeAsync(round, now, cancellationToken)))
            {
                purged++;
            }
        }

        if (purged > 0)
        {
            await dialect.ErasePastAsync(db, cancellationToken);
        }

        return purged;
    }

    /// <summary>Within the caller's transaction.</summary>
    /// <returns>False where somebody else has deleted them.</returns>
    internal static async Task<bool> DeleteAsync(AlignmentContext db, Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var marked = await db.Rounds
            .Where(found => found.Id == round.Id && found.AnswersDeletedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(found => found.AnswersDeletedAt, now), cancellationToken);
        if (marked == 0)
        {
            return false;
        }

        await db.Responses.Where(response => response.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Comments.Where(comment => comment.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Withdrawals.Where(withdrawal => withdrawal.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        await db.SingleUseCodes.Where(code => code.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        await db.SpentCredentials.Where(spent => spent.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        await db.CredentialKeys.Where(key => key.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Forecasts.Where(forecast => forecast.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);

        await db.Invitees.Where(invitee => invitee.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        await WriteInvitations.LettersOf(db, round.Id).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    private async Task<bool> PurgeAsync(Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await DeleteAsync(db, round, now, cancellationToken))
        {
            return false;
        }

        audit.Add(AuditAction.AnswersDeleted, null, round.OrganisationId, round.Quarter.ToString());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
