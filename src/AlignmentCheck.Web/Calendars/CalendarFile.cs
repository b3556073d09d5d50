using AlignmentCheck.Data;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace AlignmentCheck.Web.Calendars;

/// <summary>Something on a whole day.</summary>
/// <param name="Id">The same as long as it is the same, so that a calendar which reads the file again moves it instead of showing it twice.</param>
/// <param name="On">The day.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Address">Where it is read in full.</param>
/// <param name="Since">When it was changed last.</param>
internal sealed record CalendarDay(string Id, DateOnly On, string Summary, Uri Address, DateTimeOffset Since)
{
    /// <summary>More about it; null where the summary says it all.</summary>
    public string? Description { get; init; }

    /// <summary>Counts its changes.</summary>
    public int Version { get; init; }
}

/// <summary>Days as a calendar program reads them.</summary>
internal static class CalendarFile
{
    /// <param name="producer">Names what writes the file, as the format wants it.</param>
    /// <param name="name">The calendar's own name; null where the reader gives it one.</param>
    /// <param name="days">What is on them.</param>
    public static string Write(string producer, string? name, IEnumerable<CalendarDay> days)
    {
        var calendar = new Calendar { ProductId = producer };
        if (name is not null)
        {
            calendar.AddProperty("X-WR-CALNAME", OneLine.Clean(name));
        }

        foreach (var day in days)
        {
            calendar.Events.Add(Event(day));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    // Texts are written as they are: marks that nobody sees would end a line of the file or turn it around.
    private static CalendarEvent Event(CalendarDay day) => new()
    {
        Uid = $"{day.Id}@{day.Address.Host}",
        DtStamp = new CalDateTime(day.Since.UtcDateTime, CalDateTime.UtcTzId),
        Sequence = day.Version,
        Start = new CalDateTime(day.On),
        Summary = OneLine.Clean(day.Summary),
        Description = day.Description is { } more ? OneLine.Clean(more) : null,
        Url = day.Address,
        Transparency = TransparencyType.Transparent,
    };
}
