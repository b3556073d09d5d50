using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Results;

/// <summary>Lists the PDFs of one kind that were handed out of a round, without reading the files.</summary>
public sealed class ReadKeptDocuments(AlignmentContext db)
{
    /// <returns>The one that is handed out now comes first, the first that was made last.</returns>
    public async Task<IReadOnlyList<KeptCopy>> ExecuteAsync(Guid roundId, DocumentKind kind, CancellationToken cancellationToken) =>
        await db.KeptDocuments
            .Where(kept => kept.RoundId == roundId && kept.Kind == kind)
            .OrderByDescending(kept => kept.Number)
            .Select(kept => new KeptCopy(kept.Number, kept.Version, kept.Sha256, kept.MadeAt))
            .ToListAsync(cancellationToken);
}
