namespace AlignmentCheck.Data.Audit;

/// <summary>Writes down what people with an account do. Entries are only ever added.</summary>
public sealed class AuditLog(AlignmentContext db, TimeProvider time)
{
    /// <summary>Adds an entry to what the caller saves next, so that it is there exactly when the deed is.</summary>
    /// <param name="userId">Who did it; null where the program did.</param>
    /// <param name="detail">Cut at <see cref="AuditEntry.LongestDetail"/> characters.</param>
    public void Add(AuditAction action, Guid? userId, Guid? organisationId = null, string? detail = null) => db.AuditEntries.Add(new AuditEntry
    {
        Id = Guid.NewGuid(),
        At = time.GetUtcNow(),
        Action = action,
        UserId = userId,
        OrganisationId = organisationId,
        Detail = detail?.Length > AuditEntry.LongestDetail ? detail[..AuditEntry.LongestDetail] : detail,
    });

    /// <summary>Writes an entry by itself, for a deed that something else has saved already.</summary>
    public Task WriteAsync(AuditAction action, Guid? userId, Guid? organisationId, string? detail, CancellationToken cancellationToken)
    {
        Add(action, userId, organisationId, detail);
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes an entry about an account's own deed.</summary>
    public Task WriteAsync(AuditAction action, Guid userId, CancellationToken cancellationToken) =>
        WriteAsync(action, userId, null, null, cancellationToken);
}
