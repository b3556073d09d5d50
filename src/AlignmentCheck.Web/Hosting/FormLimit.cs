using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Counts the forms that come from one network; reading pages is free. Addresses are counted in memory for a minute and written nowhere.</summary>
/// <param name="formsPerMinute">How many it takes.</param>
internal abstract class FormLimit(int formsPerMinute) : IRateLimiterPolicy<string>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // A key of its own: whatever is limited under a key first decides for all that have it.
    private const string Reading = "reading";
    private const string NoAddress = "none";

    // What a provider hands to one household.
    private const int BytesOfNetwork = 8;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = (rejected, _) =>
    {
        var response = rejected.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => HttpMethods.IsPost(httpContext.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            Network(httpContext.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = formsPerMinute, Window = Window })
        : RateLimitPartition.GetNoLimiter(Reading);

    private static string Network(IPAddress? address) => address switch
    {
        null => NoAddress,
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork)),
        _ => address.MapToIPv4().ToString(),
    };
}
