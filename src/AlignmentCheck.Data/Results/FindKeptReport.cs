using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Finds the report of a round that was handed out. The first one made stays the one that is handed out.</summary>
public sealed class FindKeptReport(AlignmentContext db)
{
    /// <returns>Null where none is kept yet.</returns>
    public Task<KeptReport?> ExecuteAsync(Guid roundId, CancellationToken cancellationToken) =>
        db.KeptReports
            .AsNoTracking()
            .Where(report => report.RoundId == roundId)
            .OrderBy(report => report.Version)
            .FirstOrDefaultAsync(cancellationToken);
}
