using System.Data.Common;
using AlignmentCheck.Web.Hosting;

namespace AlignmentCheck.Web.Commands;

/// <summary>Runs a command on the site's own parts and settings, without serving and without its background work.</summary>
/// <param name="settings">Such as <c>--Database:ConnectionString=…</c>; they go before files and environment.</param>
/// <param name="terminal">Where to tell what goes wrong.</param>
internal sealed class OnSite(string[] settings, Terminal terminal)
{
    public Terminal Terminal => terminal;

    public string[] Settings => settings;

    /// <returns>What <paramref name="run"/> leaves with; bad input where a setting is wrong or the database cannot be used.</returns>
    public async Task<int> RunAsync(Func<IServiceProvider, Task<int>> run)
    {
        var mistakes = new List<string>();
        await using var site = CheckedSite.Build(Compose, mistakes);
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

    private WebApplicationBuilder Compose()
    {
        var builder = Site.Compose(settings);

        // What a command has to say it writes itself.
        builder.Logging.ClearProviders();
        return builder;
    }
}
