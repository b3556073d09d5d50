using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>
/// Deletes an organisation for good, with everything that hangs on it, what was done there included. Accounts stay: they may belong elsewhere.
/// That it was deleted, when and by whom stays told, where administrators read it.
/// </summary>
public sealed class DeleteOrganisation(AlignmentContext db, Dialect dialect, AuditLog audit)
{
    /// <returns>False where there is none, or none any more.</returns>
    public async Task<bool> ExecuteAsync(Guid organisationId, Guid userId, CancellationToken cancellationToken)
    {
        var isDeleted = await db.Database.CreateExecutionStrategy().ExecuteAsync(() => DeleteAsync(organisationId, userId, cancellationToken));
        if (isDeleted)
        {
            await dialect.ErasePastAsync(db, cancellationToken);
        }

        return isDeleted;
    }

    private async Task<bool> DeleteAsync(Guid organisationId, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        if (await db.Organisations.AsNoTracking().SingleOrDefaultAsync(found => found.Id == organisationId, cancellationToken) is not { } organisation)
        {
            return false;
        }

        // E-mails know their round by their key only, and a step names a round, which it would hold back.
        var rounds = await db.Rounds.Where(round => round.OrganisationId == organisationId).Select(round => round.Id).ToListAsync(cancellationToken);
        foreach (var round in rounds)
        {
            await WriteInvitations.LettersOf(db, round).ExecuteDeleteAsync(cancellationToken);
        }

        await db.PlanSteps.Where(step => step.OrganisationId == organisationId).ExecuteDeleteAsync(cancellationToken);
        await db.Rounds.Where(round => round.OrganisationId == organisationId).ExecuteDeleteAsync(cancellationToken);
        await db.AuditEntries.Where(entry => entry.OrganisationId == organisationId).ExecuteDeleteAsync(cancellationToken);
        await db.Organisations.Where(found => found.Id == organisationId).ExecuteDeleteAsync(cancellationToken);
        await audit.WriteAsync(AuditAction.OrganisationDeleted, userId, organisationId: null, organisation.Name, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
