using System.Net;
using AlignmentCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Site;

public sealed class HealthTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_site_that_is_well_says_so_in_one_word_to_anybody(string address)
    {
        using var visitor = site.Visitor();

        using var answer = await visitor.GetAsync(address, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldBe("Healthy");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Without_this_versions_tables_it_lives_and_is_not_ready()
    {
        // Of a site of its own: the others need theirs.
        await using var old = new SiteFixture();
        using var visitor = old.Visitor();
        await old.WithAsync<AlignmentContext, int>(db => db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsHistory", Cancel));

        using var ready = await visitor.GetAsync("/health/ready", Cancel);
        using var live = await visitor.GetAsync("/health/live", Cancel);

        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(Cancel)).ShouldBe("Unhealthy");
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready/database")]
    public async Task There_is_nothing_more_to_see(string address)
    {
        using var visitor = site.Visitor();

        using var answer = await visitor.GetAsync(address, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
