using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What is believed of a request's way here.</summary>
internal static class ProxyRegistration
{
    // Long enough that a browser which has seen the site once never asks unencrypted again.
    private static readonly TimeSpan EncryptedOnly = TimeSpan.FromDays(365);

    public static void AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxies) =>
        {
            forwarded.ForwardedHeaders = proxies.Value.Known.Count > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
                : ForwardedHeaders.None;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var entry in proxies.Value.Known)
            {
                if (IPAddress.TryParse(entry, out var address))
                {
                    forwarded.KnownProxies.Add(address);
                }
                else
                {
                    forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(entry));
                }
            }
        });
        services.AddHsts(hsts => hsts.MaxAge = EncryptedOnly);
        services.AddOptions<Microsoft.AspNetCore.HttpsPolicy.HttpsRedirectionOptions>().Configure<IOptions<SiteOptions>>(
            (redirection, site) => redirection.HttpsPort = site.Value.Page("/").Port);
    }

    /// <summary>Encrypted only, where the site's address says so and people really use it.</summary>
    public static void UseEncryption(this WebApplication app)
    {
        if (app.Environment.IsProduction() && app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.IsEncrypted)
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
    }
}
