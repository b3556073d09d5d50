using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>What became of a removal.</summary>
public enum RemoveMemberOutcome
{
    /// <summary>Out from the next request on.</summary>
    Removed,

    /// <summary>Was no member, or is none any more.</summary>
    NoMember,

    /// <summary>Nobody would be left to run the organisation's rounds.</summary>
    LastConsultant,
}

/// <summary>Takes somebody out of an organisation. Memberships are read at every request, so it takes effect at once.</summary>
public sealed class RemoveMember(AlignmentContext db, AuditLog audit)
{
    public Task<RemoveMemberOutcome> ExecuteAsync(Guid organisationId, Guid memberId, Guid userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => RemoveAsync(organisationId, memberId, userId, cancellationToken));

    private async Task<RemoveMemberOutcome> RemoveAsync(Guid organisationId, Guid memberId, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two consultants who remove each other at the same moment would both find another one.
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        var members = await db.Memberships
            .Include(member => member.User)
            .Where(member => member.OrganisationId == organisationId)
            .ToListAsync(cancellationToken);
        if (members.SingleOrDefault(member => member.UserId == memberId) is not { } membership)
        {
            return RemoveMemberOutcome.NoMember;
        }

        if (membership.Role == MemberRole.Consultant && AddMember.IsLastConsultant(members, memberId))
        {
            return RemoveMemberOutcome.LastConsultant;
        }

        db.Memberships.Remove(membership);
        await db.DropForecastsAsync(organisationId, memberId, cancellationToken);
        audit.Add(AuditAction.MemberRemoved, userId, organisationId, membership.User?.Email);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return RemoveMemberOutcome.Removed;
    }
}
