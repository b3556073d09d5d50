using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Mail;

/// <summary>Notes which e-mails somebody wants, of those that they may do without.</summary>
public sealed class ChooseMails(AlignmentContext db, Dialect dialect, AuditLog audit, TimeProvider time)
{
    /// <param name="userId">Who.</param>
    /// <param name="wanted">The kinds that are chosen now, and whether they are wanted. Others stay as they are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ExecuteAsync(Guid userId, IReadOnlyDictionary<MailKind, bool> wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var refused = await db.MailRefusals.Where(refusal => refusal.UserId == userId).ToListAsync(cancellationToken);
        foreach (var (kind, isWanted) in wanted.Where(choice => MailKinds.Refusable.Contains(choice.Key)))
        {
            var refusal = refused.Find(found => found.Kind == kind);
            if (isWanted && refusal is not null)
            {
                db.MailRefusals.Remove(refusal);
                audit.Add(AuditAction.MailsWanted, userId, detail: kind.ToString());
            }
            else if (!isWanted && refusal is null)
            {
                db.MailRefusals.Add(new MailRefusal { UserId = userId, Kind = kind, Since = time.GetUtcNow() });
                audit.Add(AuditAction.MailsStopped, userId, detail: kind.ToString());
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed) || failed is DbUpdateConcurrencyException)
        {
            // The same was chosen at the same moment, by a second click.
            db.ChangeTracker.Clear();
        }
    }
}
