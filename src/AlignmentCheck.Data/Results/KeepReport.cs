using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Keeps a report as it is handed out, once: of two that were made at the same moment the first stays.</summary>
public sealed class KeepReport(AlignmentContext db, Dialect dialect, TimeProvider time)
{
    /// <returns>The report that is kept, which may be another one's.</returns>
    public async Task<KeptReport> ExecuteAsync(Guid roundId, int version, byte[] pdf, CancellationToken cancellationToken)
    {
        var report = new KeptReport
        {
            RoundId = roundId,
            Version = version,
            Pdf = pdf,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)),
            MadeAt = time.GetUtcNow(),
        };
        db.KeptReports.Add(report);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return report;
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            db.ChangeTracker.Clear();
            return await db.KeptReports.AsNoTracking().SingleAsync(kept => kept.RoundId == roundId && kept.Version == version, cancellationToken);
        }
    }
}
