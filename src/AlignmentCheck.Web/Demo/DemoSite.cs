using AlignmentCheck.Web.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AlignmentCheck.Web.Demo;

/// <summary>The site with a clock of its own, never started: in it the demo client's past is lived through.</summary>
internal static class DemoSite
{
    /// <summary>Migrates the database and fills it, where it is empty.</summary>
    /// <returns>The password of the demo accounts; null where the database is not empty.</returns>
    public static async Task<string?> FillAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = Site.Compose(args);

        // What a respondent of the demo does is nobody's news.
        builder.Logging.ClearProviders();
        var clock = new StoryClock(TimeProvider.System.GetUtcNow());
        builder.Services.AddSingleton(clock);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.AddScoped<DemoRounds>();
        builder.Services.AddScoped<DemoPlan>();
        builder.Services.AddScoped<DemoPortfolio>();
        builder.Services.AddScoped<DemoClient>();
        await using var site = builder.Build();
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.MigrateAsync(cancellationToken);
        return await scope.ServiceProvider.GetRequiredService<DemoClient>().ExecuteAsync(cancellationToken);
    }
}
