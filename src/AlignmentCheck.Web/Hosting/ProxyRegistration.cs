using System.Net;
using Microsoft.AspNetCore.Http.Extensions;
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
    }

    /// <summary>Encrypted only, where the site's address says so and people really use it.</summary>
    public static void UseEncryption(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (app.Environment.IsProduction() && site.IsEncrypted)
        {
            var host = new HostString(site.Page("/").Authority);
            app.UseHsts();
            app.Use((context, next) => context.Request.IsHttps ? next(context) : RedirectAsync(context, host));
        }
    }

    // To the site's own host, whichever one the request claims: the framework's redirection would repeat it.
    private static Task RedirectAsync(HttpContext context, HostString host)
    {
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = UriHelper.BuildAbsolute(Uri.UriSchemeHttps, host, context.Request.PathBase, context.Request.Path, context.Request.QueryString);
        return Task.CompletedTask;
    }
}
