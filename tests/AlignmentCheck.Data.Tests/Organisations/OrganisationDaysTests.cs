using System.Globalization;
using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Data.Tests.Organisations;

public sealed class OrganisationDaysTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-11-23", "2026-11-22T23:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-11-23", "2026-11-23T08:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-11-23", "2026-11-22T18:15:00Z")]
    // The clocks go from midnight to one: the day begins at one.
    [InlineData("Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z")]
    [InlineData("America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z")]
    [InlineData("America/Havana", "2026-03-08", "2026-03-08T05:00:00Z")]
    // The clocks go from one back to midnight, which comes twice: the day begins with the first.
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z")]
    [InlineData("Atlantic/Azores", "2026-10-25", "2026-10-25T00:00:00Z")]
    // The clocks go from midnight back to eleven: the day before has an hour more.
    [InlineData("Asia/Beirut", "2026-10-25", "2026-10-24T22:00:00Z")]
    public void StartOf_AnyDay_IsItsFirstMoment(string zone, string day, string expected)
    {
        var organisation = In(zone);
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        var start = organisation.StartOf(date);

        start.ToUniversalTime().ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
        organisation.DayOf(start).ShouldBe(date);
        organisation.DayOf(start.AddTicks(-1)).ShouldBe(date.AddDays(-1));
    }

    [Theory]
    [InlineData("Asia/Beirut")]
    [InlineData("America/Havana")]
    [InlineData("Atlantic/Azores")]
    [InlineData("America/Santiago")]
    [InlineData("Australia/Lord_Howe")]
    public void StartOf_EveryDayOfAYear_IsWhereTheDayBeforeEnds(string zone)
    {
        var organisation = In(zone);
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            var start = organisation.StartOf(day);
            organisation.DayOf(start).ShouldBe(day);
            organisation.DayOf(start.AddTicks(-1)).ShouldBe(day.AddDays(-1));
        }
    }

    private static Organisation In(string zone) =>
        new() { Id = Guid.Empty, Slug = "acme", Name = "Acme", TimeZone = zone, CreatedAt = DateTimeOffset.UnixEpoch };
}
