using AlignmentCheck.Data.WaysIn;

namespace AlignmentCheck.Data.Calendars;

/// <summary>The secret address under which a calendar program reads somebody's dates. What is kept is its hash: it is shown once, and made anew if lost.</summary>
public sealed class CalendarFeed
{
    public required Guid UserId { get; init; }

    public required OnceKey Key { get; set; }

    public required DateTimeOffset MadeAt { get; set; }
}
