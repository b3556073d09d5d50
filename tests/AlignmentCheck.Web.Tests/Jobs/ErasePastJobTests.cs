using AlignmentCheck.Data;
using AlignmentCheck.Web.Jobs;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Tests.Jobs;

public sealed class ErasePastJobTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    // A wait that would never end is a failure.
    private const int Patience = 120_000;

    [Fact(Timeout = Patience)]
    public async Task The_last_of_the_sites_jobs_empties_the_databases_log()
    {
        var connection = site.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString;
        var log = new FileInfo(new SqliteConnectionStringBuilder(connection).DataSource + "-wal");
        await new Story(site).OrganisationAsync("Acme");
        log.Length.ShouldBeGreaterThan(0);
        var last = site.Services.GetServices<Job>().Last();

        last.Name.ShouldBe("erase-past");

        // The site's own jobs have begun: what one of them writes at this moment is erased the next time.
        await Eventually.HoldsAsync(async () =>
        {
            await using var scope = site.Services.CreateAsyncScope();
            await last.RunAsync(scope.ServiceProvider, TestContext.Current.CancellationToken);
            log.Refresh();
            return log.Length == 0;
        });
    }
}
