using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What a supervisor or a load balancer asks: one word in answer, no reasons, nothing kept in between.</summary>
internal static class HealthRegistration
{
    private const string Ready = "ready";

    // A database that takes longer is of no use to a page either.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) => services
        .AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: Longest)
        .AddCheck<ContentCheck>("content", tags: [Ready]);

    /// <summary>Stands before everything else, so that whoever asks inside the house needs neither encryption nor the site's name.</summary>
    public static void UseHealth(this WebApplication app)
    {
        app.UseReadingOnly("/health");
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
