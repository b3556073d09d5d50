namespace AlignmentCheck.Web.Hosting;

/// <summary>What the log leaves out.</summary>
internal static class LoggingRegistration
{
    /// <summary>
    /// No line for each request and none for each statement: both would tell when somebody of a team has answered, which the database
    /// takes care not to know.
    /// </summary>
    public static void KeepRespondentsOut(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
}
