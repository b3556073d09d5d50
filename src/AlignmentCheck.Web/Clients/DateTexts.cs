using System.Globalization;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>Days, hours and quarters as the pages of an organisation say them.</summary>
internal static class DateTexts
{
    private static readonly ResourceTexts Texts = new(typeof(DateTexts));

    /// <summary>"18 December", with the year where it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) => Written(day, day.Year == today.Year ? Texts.Get() : Texts.Get("DayOfYear"));

    /// <summary>"Fri 18 December", or "Today".</summary>
    public static string Weekday(DateOnly day, DateOnly today) =>
        day == today ? Texts.Get("Today") : Written(day, day.Year == today.Year ? Texts.Get() : Texts.Get("WeekdayOfYear"));

    /// <summary>The same within a sentence: "Fri 18 December", or "today".</summary>
    public static string WeekdayWithin(DateOnly day, DateOnly today) => day == today ? Texts.Get("TodayWithin") : Weekday(day, today);

    /// <summary>"Monday, 14 December 2026".</summary>
    public static string Full(DateOnly day) => Written(day, Texts.Get());

    /// <summary>The same where no request says the language.</summary>
    public static string Full(DateOnly day, string language) => day.ToString(Texts.Get(), CultureInfo.GetCultureInfo(language));

    /// <summary>"14:00" on the organisation's clocks.</summary>
    public static string Hour(Organisation organisation, DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone)).ToString(Texts.Get(), CultureInfo.CurrentCulture);

    /// <summary>"December 2026".</summary>
    public static string Month(DateTimeOffset local) => local.ToString(Texts.Get(), CultureInfo.CurrentCulture);

    /// <summary>"Mon 14, 14:00", where the month stands elsewhere.</summary>
    public static string DayAndHour(DateTimeOffset local) => local.ToString(Texts.Get(), CultureInfo.CurrentCulture);

    /// <summary>"Q4 2026".</summary>
    public static string Name(Quarter quarter) => Texts.Format([quarter.Number, quarter.Year], "Quarter");

    /// <summary>"Q4", where the year stands elsewhere.</summary>
    public static string ShortName(Quarter quarter) => Texts.Format([quarter.Number], "QuarterShort");

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.CurrentCulture);
}
