using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>Takes an organisation out of the archive: it is in the portfolio again, and rounds can be drafted and opened. One that is there already stays.</summary>
public sealed class BringBackOrganisation(AlignmentContext db, AuditLog audit)
{
    public Task ExecuteAsync(Guid organisationId, Guid userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => BringBackAsync(organisationId, userId, cancellationToken));

    private async Task BringBackAsync(Guid organisationId, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        var organisation = await db.Organisations.SingleAsync(found => found.Id == organisationId, cancellationToken);
        if (organisation.IsArchived)
        {
            organisation.ArchivedAt = null;
            audit.Add(AuditAction.OrganisationBroughtBack, userId, organisationId);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
