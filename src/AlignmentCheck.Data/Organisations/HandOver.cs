using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>
/// Hands an organisation over: a member becomes its consultant and whoever hands it over leaves, both at once, so that it is never without one.
/// Somebody who has yet to choose a password takes nothing: whoever invited them may still hold their link.
/// </summary>
public sealed class HandOver(AlignmentContext db, AuditLog audit)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="memberId">Who takes it.</param>
    /// <param name="userId">Who hands it over.</param>
    /// <param name="cancellationToken">Stops it; then nothing has happened.</param>
    /// <returns>The name of who has it now; null where they are no member who signs in, or are the same.</returns>
    public Task<string?> ExecuteAsync(Guid organisationId, Guid memberId, Guid userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => HandOverAsync(organisationId, memberId, userId, cancellationToken));

    private async Task<string?> HandOverAsync(Guid organisationId, Guid memberId, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two who hand it to each other at the same moment would both be gone.
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        var members = await db.Memberships
            .Include(member => member.User)
            .Where(member => member.OrganisationId == organisationId)
            .ToListAsync(cancellationToken);
        var from = members.Find(member => member.UserId == userId && member.Role == MemberRole.Consultant);
        var to = members.Find(member => member.UserId == memberId && member.UserId != userId);
        if (from is null || to is not { User: { IsBarred: false, PasswordHash: not null } taker })
        {
            return null;
        }

        to.Role = MemberRole.Consultant;
        db.Memberships.Remove(from);
        await db.DropForecastsAsync(organisationId, memberId, cancellationToken);
        audit.Add(AuditAction.OrganisationHandedOver, userId, organisationId, taker.Email);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taker.Name;
    }
}
