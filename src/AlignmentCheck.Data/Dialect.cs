using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data;

/// <summary>The few things in which the databases differ.</summary>
public abstract class Dialect
{
    public abstract DatabaseProvider Provider { get; }

    /// <summary>Sets up a context for the database that <paramref name="database"/> names.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, DatabaseOptions database);

    /// <summary>Whether a save failed since a row with the same key was there already.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException failed);

    /// <summary>
    /// Takes away what the database keeps of past writes beside the data, in the order in which they came, as far as a client can: SQLite's
    /// write-ahead log. A server's transaction log is its operator's.
    /// </summary>
    public virtual Task ErasePastAsync(AlignmentContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Readies what must be there before the first migration, such as a folder.</summary>
    public virtual void Prepare(DatabaseOptions database)
    {
    }
}
