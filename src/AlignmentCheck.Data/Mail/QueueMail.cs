using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Mail;

/// <summary>Puts an e-mail where <see cref="SendMails"/> finds it. A mail server that is away holds nobody up.</summary>
public sealed class QueueMail(AlignmentContext db, Dialect dialect, TimeProvider time)
{
    /// <returns>False where the occasion has its mail already.</returns>
    public async Task<bool> ExecuteAsync(Letter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var mail = QueuedMail.Of(letter, time.GetUtcNow());
        db.Mails.Add(mail);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            db.Entry(mail).State = EntityState.Detached;
            return false;
        }
    }
}
