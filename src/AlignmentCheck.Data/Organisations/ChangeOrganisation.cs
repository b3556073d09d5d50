using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>Changes what an organisation is called, who asks and where its days begin. Its address stays.</summary>
public sealed class ChangeOrganisation(AlignmentContext db, AuditLog audit)
{
    /// <returns>What is wrong; empty where it is saved.</returns>
    public async Task<IReadOnlyList<OrganisationProblem>> ExecuteAsync(
        Guid organisationId, OrganisationDetails details, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        details = details.Cleaned();
        if (details.Problems() is { Count: > 0 } problems)
        {
            return problems;
        }

        var organisation = await db.Organisations.SingleAsync(found => found.Id == organisationId, cancellationToken);
        organisation.Name = details.Name;
        organisation.AskedBy = details.AskedBy;
        organisation.TimeZone = details.TimeZone;
        audit.Add(AuditAction.OrganisationChanged, userId, organisationId);
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }
}
