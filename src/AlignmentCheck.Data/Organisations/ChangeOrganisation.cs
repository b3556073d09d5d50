using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;
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
        return details.Problems() is { Count: > 0 } problems
            ? problems
            : await db.Database.CreateExecutionStrategy().ExecuteAsync(() => ChangeAsync(organisationId, details, userId, cancellationToken));
    }

    private async Task<IReadOnlyList<OrganisationProblem>> ChangeAsync(
        Guid organisationId, OrganisationDetails details, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        var organisation = await db.Organisations.SingleAsync(found => found.Id == organisationId, cancellationToken);

        // The last day of an open round was told to those who are asked, and it ends where the organisation's days do.
        if (!string.Equals(organisation.TimeZone, details.TimeZone, StringComparison.Ordinal)
            && await db.Rounds.AnyAsync(round => round.OrganisationId == organisationId && round.State == RoundState.Open, cancellationToken))
        {
            return [OrganisationProblem.TimeZoneOfOpenRound];
        }

        organisation.Name = details.Name;
        organisation.AskedBy = details.AskedBy;
        organisation.TimeZone = details.TimeZone;
        audit.Add(AuditAction.OrganisationChanged, userId, organisationId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [];
    }
}
