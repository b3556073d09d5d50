using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Keeps PDFs that were made anew on purpose: they are handed out from now on, and what was handed out before stays beside them.</summary>
public sealed class KeepDocumentAnew(AlignmentContext db, Dialect dialect, AuditLog audit, TimeProvider time)
{
    /// <param name="roundId">The round.</param>
    /// <param name="after">The number of the report that was handed out when somebody asked for another: pressed twice, one is kept.</param>
    /// <param name="version">Of layout and sentences.</param>
    /// <param name="pdfs">The files, the report's among them.</param>
    /// <param name="userId">Who asked.</param>
    /// <param name="cancellationToken">Stops it; then nothing is kept.</param>
    /// <returns>False where that report is not the last, or not any more.</returns>
    public async Task<bool> ExecuteAsync(
        Guid roundId, int after, int version, IReadOnlyDictionary<DocumentKind, byte[]> pdfs, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pdfs);
        var last = await db.KeptDocuments
            .Where(kept => kept.RoundId == roundId)
            .GroupBy(kept => kept.Kind)
            .Select(kind => new { kind.Key, Number = kind.Max(kept => kept.Number) })
            .ToDictionaryAsync(kind => kind.Key, kind => kind.Number, cancellationToken);
        if (!last.TryGetValue(DocumentKind.Report, out var reported) || reported != after)
        {
            return false;
        }

        foreach (var (kind, pdf) in pdfs)
        {
            // One that was never handed out has its first now.
            var number = last.TryGetValue(kind, out var before) ? before + 1 : KeptDocument.FirstNumber;
            db.KeptDocuments.Add(KeptDocument.Of(roundId, kind, number, version, pdf, time.GetUtcNow()));
        }

        var round = await db.Rounds.AsNoTracking().SingleAsync(found => found.Id == roundId, cancellationToken);
        audit.Add(AuditAction.ReportMadeAnew, userId, round.OrganisationId, $"{round.Quarter} {after + 1}");
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
