using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Data.Accounts;

/// <summary>Somebody who signs in: a consultant, a manager, an administrator. Respondents have no account.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int LongestName = 100;

    /// <summary>As shown to the other members of an organisation.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// What members of an organisation call them: the name once they have chosen a password and with it a name. Until then somebody else has
    /// chosen it, perhaps elsewhere, and it is the address.
    /// </summary>
    public string ShownName => PasswordHash is null ? Email ?? "" : Name;

    /// <summary>May create organisations. Which ones they see follows from their memberships.</summary>
    public bool IsConsultant { get; set; }

    /// <summary>May create consultants. Sees no organisation by that right.</summary>
    public bool IsAdministrator { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// Kept out by an administrator until readmitted, unlike somebody who mistyped the password too often. A lock without an end, since
    /// Identity refuses every sign-in by it.
    /// </summary>
    public bool IsBarred => LockoutEnd == DateTimeOffset.MaxValue;
}
