using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Keeps a PDF that was made anew on purpose: it is handed out from now on, and what was handed out before stays beside it.</summary>
public sealed class KeepDocumentAnew(AlignmentContext db, Dialect dialect, AuditLog audit, TimeProvider time)
{
    /// <param name="roundId">The round.</param>
    /// <param name="kind">What was made anew.</param>
    /// <param name="after">The number of the one that was handed out when somebody asked for another: pressed twice, one is kept.</param>
    /// <param name="version">Of layout and sentences.</param>
    /// <param name="pdf">The file.</param>
    /// <param name="userId">Who asked.</param>
    /// <param name="cancellationToken">Stops it; then nothing is kept.</param>
    /// <returns>False where that one is not the last, or not any more.</returns>
    public async Task<bool> ExecuteAsync(
        Guid roundId, DocumentKind kind, int after, int version, byte[] pdf, Guid userId, CancellationToken cancellationToken)
    {
        var last = await db.KeptDocuments.Where(kept => kept.RoundId == roundId && kept.Kind == kind).MaxAsync(kept => (int?)kept.Number, cancellationToken);
        if (last != after)
        {
            return false;
        }

        var document = KeptDocument.Of(roundId, kind, after + 1, version, pdf, time.GetUtcNow());
        var round = await db.Rounds.AsNoTracking().SingleAsync(found => found.Id == roundId, cancellationToken);
        db.KeptDocuments.Add(document);
        audit.Add(AuditAction.ReportMadeAnew, userId, round.OrganisationId, $"{round.Quarter} {document.Number}");
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
