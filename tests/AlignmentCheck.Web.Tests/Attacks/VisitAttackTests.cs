using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Site;
using AlignmentCheck.Web.Tests.Survey;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>Whoever has the logs of the site, or of what stands before it, knows who came when, and wants to know what they wrote.</summary>
public sealed class VisitAttackTests(VisitAttackTests.Rounds rounds) : IClassFixture<VisitAttackTests.Rounds>
{
    [Fact]
    [Attack("link by log lines")]
    public void Link_by_log_lines() => Try(VisitAttacks.LogLines);

    [Fact]
    [Attack("link by cache headers")]
    public void Link_by_cache_headers() => Try(VisitAttacks.CacheHeaders);

    [Fact]
    [Attack("link by response length")]
    public void Link_by_response_length() => Try(VisitAttacks.ResponseLength);

    [Fact]
    [Attack("link by cookies")]
    public void Link_by_cookies() => Try(VisitAttacks.Cookies);

    [Fact]
    [Attack("link by Referer")]
    public void Link_by_Referer() => Try(VisitAttacks.Referer);

    private void Try(VisitAttack attack)
    {
        rounds.Leaky.Try(attack).ShouldBeatChanceClearly();
        var ours = rounds.Ours.Try(attack);
        TestContext.Current.TestOutputHelper!.WriteLine($"{ours}");
        ours.ShouldNotBeatChance();
    }

    /// <summary>All attacks are made on the same simulated rounds.</summary>
    public sealed class Rounds : IAsyncLifetime
    {
        internal IReadOnlyList<VisitedRound> Leaky { get; private set; } = [];

        internal IReadOnlyList<VisitedRound> Ours { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await using var site = new SiteFixture();
            await site.InitializeAsync();
            var core = site.Questionnaire("core");
            using var log = new WholeLog();
            await using var logged = site.WithWebHostBuilder(builder => builder
                .LogEverything()
                .UseSetting("Survey:SendsPerMinute", "10000")
                .ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
            using var http = logged.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
            Ours = await VisitedRounds.RunAsync(http, core, async () => $"/s/{(await site.SurveyAsync()).Code()}", log.Take);

            using var leaky = new LeakySite();
            using var other = new HttpClient(leaky) { BaseAddress = http.BaseAddress };
            Leaky = await VisitedRounds.RunAsync(other, core, () => Task.FromResult("/s/other"), () =>
            {
                string[] lines = [.. leaky.Lines];
                leaky.Lines.Clear();
                return lines;
            });
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
