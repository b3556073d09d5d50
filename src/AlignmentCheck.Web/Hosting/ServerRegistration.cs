using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What the server takes at most, and what it says of itself: nothing.</summary>
internal static class ServerRegistration
{
    /// <summary>In bytes. The longest form, a survey with every comment full, stays well below.</summary>
    public const int LargestForm = 1024 * 1024;

    /// <summary>In bytes. What a telephone's camera makes stays below.</summary>
    public const int LargestUpload = 8 * LargestForm;

    public static void AddServer(this IWebHostBuilder host) => host.ConfigureKestrel(Limit);

    private static void Limit(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = LargestForm;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }
}
