using System.Data.Common;
using AlignmentCheck.Data;
using AlignmentCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Commands;

/// <summary>Runs a command on the site's own parts and settings, without serving and without its background work.</summary>
/// <param name="settings">Such as <c>--Database:ConnectionString=…</c>; they go before files and environment.</param>
/// <param name="terminal">Where to tell what goes wrong.</param>
internal sealed class OnSite(string[] settings, Terminal terminal)
{
    public Terminal Terminal => terminal;

    /// <returns>What <paramref name="run"/> leaves with; bad input where a setting is wrong or the database cannot be used.</returns>
    public async Task<int> RunAsync(Func<IServiceProvider, Task<int>> run)
    {
        var mistakes = new List<string>();
        await using var site = Build(mistakes);
        if (site is null)
        {
            return Refuse(mistakes);
        }

        await using var scope = site.Services.CreateAsyncScope();
        try
        {
            return await run(scope.ServiceProvider);
        }
        catch (Exception failed) when (failed.GetBaseException() is DbException reason)
        {
            return Refuse([CommandTexts.DatabaseFailed(reason.Message)]);
        }
    }

    public int Refuse(params IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            terminal.Error.WriteLine(reason);
        }

        return ExitCode.BadInput;
    }

    private WebApplication? Build(List<string> mistakes)
    {
        WebApplication? site = null;
        try
        {
            var builder = Site.Compose(settings);

            // What a command has to say it writes itself.
            builder.Logging.ClearProviders();
            site = builder.Build();
            site.Services.GetRequiredService<IStartupValidator>().Validate();
            using var scope = site.Services.CreateScope();
            _ = scope.ServiceProvider.GetRequiredService<AlignmentContext>().Database.GetDbConnection();
            return site;
        }
        catch (Exception failed) when (Messages(failed) is { } messages)
        {
            ((IDisposable?)site)?.Dispose();
            mistakes.AddRange(messages);
            return null;
        }
    }

    // Null for what is no mistake in a setting or in content. All that a validator finds comes at once.
    private static IEnumerable<string>? Messages(Exception failed) => failed switch
    {
        OptionsValidationException invalid => invalid.Failures,
        AggregateException several => several.InnerExceptions.Select(Messages).OfType<IEnumerable<string>>().SelectMany(messages => messages),
        InvalidOperationException or FormatException or ArgumentException or InvalidDataException => [failed.Message],
        _ => null,
    };
}
