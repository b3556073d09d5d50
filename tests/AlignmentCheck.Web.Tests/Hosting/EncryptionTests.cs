using System.Net;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace AlignmentCheck.Web.Tests.Hosting;

public sealed class EncryptionTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Proxy = "10.0.0.5";

    [Fact]
    public async Task In_production_an_encrypted_answer_asks_for_encryption_from_then_on()
    {
        await using var production = In("Production");
        (await AskAsync(production, "https")).Headers.StrictTransportSecurity.ToString().ShouldBe("max-age=31536000");
    }

    [Fact]
    public async Task Behind_a_proxy_that_is_known_its_word_counts_and_elses_does_not()
    {
        await using var production = In("Production");
        var known = await AskAsync(production, "http", Proxy, forwarded: "https");
        known.StatusCode.ShouldBe(StatusCodes.Status200OK);
        known.Headers.StrictTransportSecurity.ToString().ShouldBe("max-age=31536000");

        var stranger = await AskAsync(production, "http", "10.0.0.6", forwarded: "https");
        stranger.StatusCode.ShouldBe(StatusCodes.Status307TemporaryRedirect);
        stranger.Headers.Location.ToString().ShouldBe("https://check.example.com/method");
        stranger.Headers.StrictTransportSecurity.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/method", "/method")]
    [InlineData("//elsewhere.test/x", "//elsewhere.test/x")]
    public async Task Whatever_host_a_request_claims_encryption_is_asked_for_at_the_sites_own(string path, string expected)
    {
        await using var production = In("Production");
        (await AskAsync(production, "http", host: "elsewhere.test", path: path)).Headers.Location.ToString().ShouldBe($"https://check.example.com{expected}");
    }

    [Fact]
    public async Task In_development_nothing_is_asked_of_the_browser()
    {
        await using var testing = In("Testing");
        (await AskAsync(testing, "https")).Headers.StrictTransportSecurity.ShouldBeEmpty();
    }

    private WebApplicationFactory<Program> In(string environment) => site.WithWebHostBuilder(host => host
        .UseEnvironment(environment)
        .UseSetting("Site:Address", "https://check.example.com")
        .UseSetting("Proxy:Known:0", Proxy));

    private static async Task<HttpResponse> AskAsync(WebApplicationFactory<Program> at, string scheme, string from = "10.0.0.6", string? forwarded = null, string host = "check.example.com", string path = "/method") =>
        (await at.Server.SendAsync(
            context =>
            {
                context.Request.Method = HttpMethods.Get;
                context.Request.Scheme = scheme;
                context.Request.Host = new HostString(host);
                context.Request.Path = path;
                context.Connection.RemoteIpAddress = IPAddress.Parse(from);
                if (forwarded is not null)
                {
                    context.Request.Headers["X-Forwarded-Proto"] = forwarded;
                    context.Request.Headers["X-Forwarded-For"] = "192.0.2.7";
                }
            },
            TestContext.Current.CancellationToken)).Response;
}
