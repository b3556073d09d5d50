using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Data.Schedules;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Rounds that are drafted by themselves, and calendars that know of them.</summary>
internal static class ScheduleRegistration
{
    public static void AddSchedules(this IServiceCollection services)
    {
        services.AddScoped<SetSchedule>();
        services.AddScoped<ReadSchedule>();
        services.AddScoped<DraftDueRounds>();
        services.AddScoped<NoticeDueDrafts>();
        services.AddScoped<MakeCalendarFeed>();
        services.AddScoped<RevokeCalendarFeed>();
        services.AddScoped<ReadOwnFeeds>();
        services.AddScoped<ReadCalendarFeed>();
    }
}
