using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>What became of letting somebody in.</summary>
public enum AddMemberOutcome
{
    /// <summary>Belongs to it from now on.</summary>
    Added,

    /// <summary>Belonged to it already, and has the role now.</summary>
    RoleGiven,

    /// <summary>The last consultant stays one. Nothing was changed.</summary>
    LastConsultant,
}

/// <summary>Lets somebody into an organisation, or changes what they may do there.</summary>
public sealed class AddMember(AlignmentContext db, AuditLog audit, TimeProvider time)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="memberId">Who is let in.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="detail">For the audit: the address.</param>
    /// <param name="userId">Who lets them in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<AddMemberOutcome> ExecuteAsync(
        Guid organisationId, Guid memberId, MemberRole role, string detail, Guid userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => AddAsync(organisationId, memberId, role, detail, userId, cancellationToken));

    internal static bool IsLastConsultant(IEnumerable<Membership> members, Guid memberId) =>
        members.Where(member => member.Role == MemberRole.Consultant).All(member => member.UserId == memberId);

    private async Task<AddMemberOutcome> AddAsync(
        Guid organisationId, Guid memberId, MemberRole role, string detail, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        var members = await db.Memberships.Where(member => member.OrganisationId == organisationId).ToListAsync(cancellationToken);
        var outcome = AddMemberOutcome.RoleGiven;
        if (members.SingleOrDefault(member => member.UserId == memberId) is not { } membership)
        {
            outcome = AddMemberOutcome.Added;
            db.Memberships.Add(new Membership { OrganisationId = organisationId, UserId = memberId, Role = role, Since = time.GetUtcNow() });
        }
        else if (role != MemberRole.Consultant && IsLastConsultant(members, memberId))
        {
            return AddMemberOutcome.LastConsultant;
        }
        else
        {
            membership.Role = role;
        }

        if (role != MemberRole.Manager)
        {
            await db.DropForecastsAsync(organisationId, memberId, cancellationToken);
        }

        audit.Add(AuditAction.MemberInvited, userId, organisationId, $"{detail} {role}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }
}
