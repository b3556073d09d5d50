using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Jobs;

/// <summary>Takes a piece of background work for this process, where no other one has it, or holds on to it.</summary>
public sealed class TakeLease(AlignmentContext db, Dialect dialect, TimeProvider time)
{
    /// <param name="name">The work.</param>
    /// <param name="holder">This process.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether this process has it.</returns>
    public async Task<bool> ExecuteAsync(string name, string holder, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + Lease.Length;
        var taken = await db.Leases
            .Where(lease => lease.Name == name && (lease.Until <= now || lease.Holder == holder))
            .ExecuteUpdateAsync(
                update => update.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until), cancellationToken);
        if (taken == 1)
        {
            return true;
        }

        if (await db.Leases.AnyAsync(lease => lease.Name == name, cancellationToken))
        {
            return false;
        }

        db.Leases.Add(new Lease { Name = name, Holder = holder, Until = until });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
