using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Keeps a PDF as it is handed out, once: of two that were made at the same moment the first stays.</summary>
public sealed class KeepDocument(AlignmentContext db, Dialect dialect, TimeProvider time)
{
    /// <returns>The one that is kept, which may be another one's.</returns>
    public async Task<KeptDocument> ExecuteAsync(Guid roundId, DocumentKind kind, int version, byte[] pdf, CancellationToken cancellationToken)
    {
        var document = KeptDocument.Of(roundId, kind, KeptDocument.FirstNumber, version, pdf, time.GetUtcNow());
        db.KeptDocuments.Add(document);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return document;
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            db.ChangeTracker.Clear();
            return await db.KeptDocuments
                .AsNoTracking()
                .SingleAsync(kept => kept.RoundId == roundId && kept.Kind == kind && kept.Number == document.Number, cancellationToken);
        }
    }
}
