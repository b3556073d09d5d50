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

    /// <summary>Readies what must be there before the first migration, such as a folder.</summary>
    public virtual void Prepare(DatabaseOptions database)
    {
    }
}
