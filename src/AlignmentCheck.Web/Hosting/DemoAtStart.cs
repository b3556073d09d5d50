using AlignmentCheck.Data;
using AlignmentCheck.Web.Demo;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>In Development an empty database gets the demo client, and every start says what to try. In Production nothing is seeded.</summary>
internal static class DemoAtStart
{
    public static void AddDemo(this IServiceCollection services) => services.AddSettings<DemoOptions, DemoOptionsValidator>(DemoOptions.Section);

    /// <returns>The password, where the demo client has just been made.</returns>
    public static async Task<string?> FillWithDemoAsync(this WebApplication app, string[] args) =>
        app.Environment.IsDevelopment() ? await DemoSite.FillAsync(args, CancellationToken.None) : null;

    /// <summary>After the start, when the addresses are known.</summary>
    public static async Task ShowDemoAsync(this WebApplication app, string? password)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        password ??= app.Services.GetRequiredService<IOptions<DemoOptions>>().Value.Password;
        var db = scope.ServiceProvider.GetRequiredService<AlignmentContext>();
        if (await DemoGuide.WriteAsync(db, new Uri(app.Urls.First()), password, CancellationToken.None) is { } guide)
        {
            await Console.Out.WriteLineAsync(guide);
        }
    }
}
