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

    /// <summary>Whether work with it has ended: it has left the portfolio, and no round of it is drafted or opened.</summary>
    public bool IsArchived => ArchivedAt is not null;

    /// <summary>The day that a moment falls on there.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>The moment at which a day begins there: midnight, or where the clocks skip midnight, the first moment after it.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(SkippedMinutes);
        }

        // Where midnight comes twice, the day begins with the first, which has the greater distance from UTC.
        var offset = Zone.IsAmbiguousTime(midnight) ? Zone.GetAmbiguousTimeOffsets(midnight).Max() : Zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset);
    }

    // Clocks are put forward by multiples of this.
    private const int SkippedMinutes = 15;

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
