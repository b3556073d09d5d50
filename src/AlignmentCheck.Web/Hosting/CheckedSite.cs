using AlignmentCheck.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>The site, built, with its settings and content found good; or everything that is wrong with them, in words.</summary>
internal static class CheckedSite
{
    /// <param name="compose">Puts the parts together.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    /// <returns>Null where something is.</returns>
    public static WebApplication? Build(Func<WebApplicationBuilder> compose, ICollection<string> mistakes)
    {
        WebApplication? site = null;
        Note(() => site = compose().Build(), mistakes);
        if (site is null)
        {
            return null;
        }

        Note(site.Services.GetRequiredService<IStartupValidator>().Validate, mistakes);
        Note(() => ReadConnection(site.Services), mistakes);
        if (mistakes.Count == 0)
        {
            return site;
        }

        ((IDisposable)site).Dispose();
        return null;
    }

    private static void Note(Action check, ICollection<string> mistakes)
    {
        try
        {
            check();
        }
        catch (Exception failed) when (Messages(failed) is { } messages)
        {
            // What is wrong with a section is said again by whatever needs the section.
            foreach (var message in messages.Except(mistakes, StringComparer.Ordinal).ToArray())
            {
                mistakes.Add(message);
            }
        }
    }

    // Without connecting.
    private static void ReadConnection(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<AlignmentContext>().Database.GetDbConnection();
    }

    // Null for what is no mistake in a setting or in content.
    private static string[]? Messages(Exception failed) => failed switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],
        AggregateException several when several.InnerExceptions.All(one => Messages(one) is not null) => [.. several.InnerExceptions.SelectMany(one => Messages(one)!)],
        InvalidOperationException or FormatException or ArgumentException or InvalidDataException => [failed.Message],
        _ => null,
    };
}
