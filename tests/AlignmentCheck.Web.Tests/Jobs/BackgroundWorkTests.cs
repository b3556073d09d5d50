using AlignmentCheck.Web.Jobs;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlignmentCheck.Web.Tests.Jobs;

public sealed class BackgroundWorkTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Exception> Failures => [new InvalidOperationException(), new TaskCanceledException()];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_job_that_fails_or_runs_out_of_its_own_time_stops_neither_the_others_nor_the_site(Exception failure)
    {
        var reached = new TaskCompletionSource();
        Job[] jobs =
        [
            new($"fails-{failure.GetType().Name}", (_, _) => throw failure),
            new($"follows-{failure.GetType().Name}", (_, _) =>
            {
                reached.TrySetResult();
                return Task.CompletedTask;
            }),
        ];
        using var work = new BackgroundWork(
            site.Services.GetRequiredService<IServiceScopeFactory>(), jobs, site.Clock, NullLogger<BackgroundWork>.Instance);

        await work.StartAsync(Cancel);

        (await Task.WhenAny(reached.Task, work.ExecuteTask!)).ShouldBe(reached.Task);
        await work.StopAsync(Cancel);
        work.ExecuteTask!.IsFaulted.ShouldBeFalse();
    }
}
