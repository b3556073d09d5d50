using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Reads a PDF of a round that was handed out.</summary>
public sealed class FindKeptDocument(AlignmentContext db)
{
    /// <param name="roundId">The round.</param>
    /// <param name="kind">What of it.</param>
    /// <param name="number">1 for the first that was made; null for the one that is handed out now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where there is none.</returns>
    public Task<KeptDocument?> ExecuteAsync(Guid roundId, DocumentKind kind, int? number, CancellationToken cancellationToken) =>
        db.KeptDocuments
            .AsNoTracking()
            .Where(kept => kept.RoundId == roundId && kept.Kind == kind && (number == null || kept.Number == number))
            .OrderByDescending(kept => kept.Number)
            .FirstOrDefaultAsync(cancellationToken);
}
