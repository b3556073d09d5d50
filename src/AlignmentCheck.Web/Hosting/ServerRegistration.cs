using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What the server takes at most, and what it says of itself: nothing.</summary>
internal static class ServerRegistration
{
    // The longest form, a survey with every comment full, stays well below.
    private const long LargestForm = 1024 * 1024;

    public static void AddServer(this IWebHostBuilder host) => host.ConfigureKestrel(Limit);

    private static void Limit(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = LargestForm;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }
}
