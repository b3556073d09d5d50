using AlignmentCheck.Data.Accounts;

namespace AlignmentCheck.Data.Organisations;

/// <summary>What somebody may do in an organisation.</summary>
public enum MemberRole
{
    /// <summary>Sees released rounds, downloads reports, keeps the plan.</summary>
    Manager,

    /// <summary>Runs rounds, sees closed ones, invites members.</summary>
    Consultant,
}

/// <summary>That somebody belongs to an organisation: the only thing from which access follows.</summary>
public sealed class Membership
{
    public required Guid OrganisationId { get; init; }

    public required Guid UserId { get; init; }

    public required MemberRole Role { get; set; }

    public required DateTimeOffset Since { get; init; }

    public Organisation? Organisation { get; init; }

    public User? User { get; init; }
}
