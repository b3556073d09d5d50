using AlignmentCheck.Core.Mapping;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Mappings;

/// <summary>The matchings of an organisation's earlier imports.</summary>
public sealed class ReadMappings(AlignmentContext db)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="questionnaireId">What was asked.</param>
    /// <param name="headings">SHA-256 over the headings of the export that is brought now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The one of an export with the same headings first, then the others, the last used first.</returns>
    public async Task<IReadOnlyList<RememberedMapping>> ExecuteAsync(
        Guid organisationId, string questionnaireId, byte[] headings, CancellationToken cancellationToken)
    {
        var kept = await db.ImportMappings.AsNoTracking()
            .Where(mapping => mapping.OrganisationId == organisationId && mapping.QuestionnaireId == questionnaireId)
            .OrderByDescending(mapping => mapping.UsedAt)
            .ToListAsync(cancellationToken);
        return [.. kept.OrderByDescending(mapping => mapping.Headings.AsSpan().SequenceEqual(headings)).Select(mapping => RememberedMapping.Read(mapping.Mapping))];
    }
}
