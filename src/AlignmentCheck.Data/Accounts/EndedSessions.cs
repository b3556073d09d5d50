using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Accounts;

/// <summary>Sessions that were ended by signing out, remembered where every node finds them, until their cookies run out by themselves.</summary>
public sealed class EndedSessions(AlignmentContext db, Dialect dialect, TimeProvider time)
{
    /// <param name="id">Of the session.</param>
    /// <param name="life">How long a cookie of this moment would be good for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task EndAsync(Guid id, TimeSpan life, CancellationToken cancellationToken)
    {
        db.EndedSessions.Add(new EndedSession { Id = id, Until = time.GetUtcNow() + life });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            // The button was pressed twice.
            db.ChangeTracker.Clear();
        }
    }

    public Task<bool> HasEndedAsync(Guid id, CancellationToken cancellationToken) =>
        db.EndedSessions.AnyAsync(session => session.Id == id, cancellationToken);

    /// <summary>Forgets those whose cookies have run out.</summary>
    public Task PurgeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return db.EndedSessions.Where(session => session.Until < now).ExecuteDeleteAsync(cancellationToken);
    }
}
