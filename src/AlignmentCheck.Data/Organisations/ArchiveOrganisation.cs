using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>What became of putting an organisation away.</summary>
public enum ArchiveOutcome
{
    /// <summary>It is archived now, or was before.</summary>
    Archived,

    /// <summary>One of its rounds is open: people are being asked. Nothing was changed.</summary>
    RoundIsOpen,
}

/// <summary>
/// Puts an organisation away with which work has ended: it leaves the portfolio, and no round of it is drafted or opened. What has closed stays
/// readable for everybody who could read it.
/// </summary>
public sealed class ArchiveOrganisation(AlignmentContext db, AuditLog audit, TimeProvider time)
{
    public Task<ArchiveOutcome> ExecuteAsync(Guid organisationId, Guid userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => ArchiveAsync(organisationId, userId, cancellationToken));

    private async Task<ArchiveOutcome> ArchiveAsync(Guid organisationId, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Whoever opens a round at this moment waits, or was first.
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        if (await db.Rounds.AnyAsync(round => round.OrganisationId == organisationId && round.State == RoundState.Open, cancellationToken))
        {
            return ArchiveOutcome.RoundIsOpen;
        }

        var organisation = await db.Organisations.SingleAsync(found => found.Id == organisationId, cancellationToken);
        if (!organisation.IsArchived)
        {
            organisation.ArchivedAt = time.GetUtcNow();
            audit.Add(AuditAction.OrganisationArchived, userId, organisationId);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return ArchiveOutcome.Archived;
    }
}
