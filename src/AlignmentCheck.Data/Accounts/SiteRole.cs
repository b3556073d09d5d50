namespace AlignmentCheck.Data.Accounts;

/// <summary>What somebody may do beyond the organisations they belong to.</summary>
public enum SiteRole
{
    /// <summary>Nothing more.</summary>
    None,

    /// <summary>Creates organisations.</summary>
    Consultant,

    /// <summary>Creates consultants.</summary>
    Administrator,
}
