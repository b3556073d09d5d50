using AlignmentCheck.Data.WaysIn;

namespace AlignmentCheck.Data.Calendars;

/// <summary>
/// The secret address under which a calendar program reads the dates of all clients that somebody runs. What is kept is its hash: it is shown
/// once, and made anew if lost.
/// </summary>
public sealed class CalendarFeed
{
    public required Guid UserId { get; init; }

    public required OnceKey Key { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    /// <summary>Whether it leads nowhere any more since its secret also stood in the addresses of single clients, which were passed on.</summary>
    public bool IsEnded { get; set; }
}
