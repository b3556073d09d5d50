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

    /// <summary>Whether a client can take away what the database keeps of past writes.</summary>
    public virtual bool CanErasePast => false;

    /// <summary>
    /// Takes away what the database keeps of past writes in the order in which they came, as far as a client can: SQLite's write-ahead log, and
    /// what its pages keep between rows. A server's transaction log is its operator's.
    /// </summary>
    /// <returns>False where others are at it without a pause, so that it has to be tried again.</returns>
    public virtual Task<bool> ErasePastAsync(AlignmentContext db, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>The part of it that takes no time: the log alone.</summary>
    /// <returns>False where others are at it without a pause, so that it has to be tried again.</returns>
    public virtual Task<bool> EraseLogAsync(AlignmentContext db, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>
    /// Lays a round's answers, comments, marks of withdrawal and what let them in down anew, in the order of their random keys. A database puts a new row where there
    /// is room on its page, so that a copy of the disk would tell who came after whom. Within the caller's transaction.
    /// </summary>
    public async Task LayInKeyOrderAsync(AlignmentContext db, Guid roundId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var table in InKeyOrder)
        {
            await db.Database.ExecuteSqlRawAsync(LayInKeyOrder(table), [roundId], cancellationToken);
        }
    }

    /// <summary>Tables whose rows come one by one from respondents. Each has the columns <c>Key</c> and <c>RoundId</c>.</summary>
    protected static IReadOnlyList<string> InKeyOrder { get; } =
    [
        nameof(AlignmentContext.Responses), nameof(AlignmentContext.Comments), nameof(AlignmentContext.Withdrawals),
        nameof(AlignmentContext.SpentCredentials), nameof(AlignmentContext.SingleUseCodes),
    ];

    /// <summary>Takes the rows of a round, which is the parameter {0}, out of a table and puts them back in the order of their keys.</summary>
    protected abstract string LayInKeyOrder(string table);

    /// <summary>Readies what must be there before the first migration, such as a folder.</summary>
    public virtual void Prepare(DatabaseOptions database)
    {
    }
}
