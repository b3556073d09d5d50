using AlignmentCheck.Core.Mapping;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Mappings;

/// <summary>Keeps the matching of an export that was imported, for the next one of the same tool.</summary>
public sealed class RememberMapping(AlignmentContext db, Dialect dialect, TimeProvider time)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="questionnaireId">What was asked.</param>
    /// <param name="headings">SHA-256 over the headings of the export.</param>
    /// <param name="mapping">What its columns and texts stood for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ExecuteAsync(
        Guid organisationId, string questionnaireId, byte[] headings, RememberedMapping mapping, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var kept = await db.ImportMappings.Where(other => other.OrganisationId == organisationId).OrderByDescending(other => other.UsedAt).ToListAsync(cancellationToken);
        var same = kept.Find(other => string.Equals(other.QuestionnaireId, questionnaireId, StringComparison.Ordinal) && other.Headings.AsSpan().SequenceEqual(headings));
        if (same is not null)
        {
            same.Mapping = mapping.Write();
            same.UsedAt = time.GetUtcNow();
        }
        else
        {
            db.ImportMappings.RemoveRange(kept.Skip(ImportMapping.MostKept - 1));
            db.ImportMappings.Add(new ImportMapping
            {
                OrganisationId = organisationId,
                QuestionnaireId = questionnaireId,
                Headings = headings,
                Mapping = mapping.Write(),
                UsedAt = time.GetUtcNow(),
            });
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed) || failed is DbUpdateConcurrencyException)
        {
            // Another import of the same export at this moment has kept it.
            db.ChangeTracker.Clear();
        }
    }
}
