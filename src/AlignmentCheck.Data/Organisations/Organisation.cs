namespace AlignmentCheck.Data.Organisations;

/// <summary>A client whose two teams are assessed.</summary>
public sealed class Organisation
{
    public const int LongestName = 200;
    public const int LongestSlug = 80;
    public const int LongestTimeZone = 64;

    public required Guid Id { get; init; }

    /// <summary>Its name in addresses: lower-case letters, digits and hyphens. Never changes, so that a link that was handed out goes on working.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>Who asks, beside the organisation itself, as respondents read it; null where it asks by itself.</summary>
    public string? AskedBy { get; set; }

    /// <summary>IANA name, such as <c>Europe/Berlin</c>: the organisation's days begin and end there.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Whether everything here is invented, which its pages then say.</summary>
    public bool IsDemo { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while it is worked with.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>The day that a moment falls on there.</summary>
    public DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);
}
