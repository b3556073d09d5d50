namespace AlignmentCheck.Core.Brands;

/// <summary>What a consultant gives a report of their own.</summary>
public sealed record Brand
{
    public const int LongestCoverNote = 600;

    /// <summary>More would not leave room on the cover for what the report found.</summary>
    public const int MostCoverNoteLines = 10;

    /// <summary>More would not leave room either.</summary>
    public const int MostContacts = 4;

    /// <summary>A report without any.</summary>
    public static Brand None { get; } = new();

    public Logo? Logo { get; init; }

    /// <summary>Null where the program's own stands.</summary>
    public Accent? Accent { get; init; }

    /// <summary>Plain text of one line or several; null where there is none.</summary>
    public string? CoverNote { get; init; }

    public Paper Paper { get; init; }

    /// <summary>In the order in which they stand on the cover.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];
}
