using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>
/// Asks for a reminder to everybody who has not drawn a credential, at most twice a round. It says nothing of whom that is, and the e-mails
/// are written by and by.
/// </summary>
public sealed class RemindInvitees(AlignmentContext db, AuditLog audit)
{
    /// <param name="roundId">The round.</param>
    /// <param name="sentSoFar">Reminders that the page named: pressing twice asks for one.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False where the round is not open, is answered in another way, has had that reminder, or the e-mails before it are not all written.</returns>
    public Task<bool> ExecuteAsync(Guid roundId, int sentSoFar, Guid userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => RemindAsync(roundId, sentSoFar, userId, cancellationToken));

    private async Task<bool> RemindAsync(Guid roundId, int sentSoFar, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var asked = await db.Rounds
            .Where(round => round.Id == roundId && round.State == RoundState.Open && round.WayIn == WayIn.Invitations
                && round.Reminders == sentSoFar && round.Reminders < Invitee.MostReminders

                // Whoever waits for an e-mail would get one instead of two, and the reminder would be lost.
                && !db.Invitees.Any(invitee => invitee.RoundId == roundId && invitee.Drawn == OnceKey.None && invitee.Letters <= sentSoFar))
            .ExecuteUpdateAsync(update => update.SetProperty(round => round.Reminders, round => round.Reminders + 1), cancellationToken);
        if (asked == 0)
        {
            return false;
        }

        var round = await db.Rounds.AsNoTracking().SingleAsync(found => found.Id == roundId, cancellationToken);
        audit.Add(AuditAction.ReminderSent, userId, round.OrganisationId, round.Quarter.ToString());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
