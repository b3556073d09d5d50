using AlignmentCheck.Data;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Web.Jobs;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlignmentCheck.Web.Tests.Jobs;

public sealed class LeaseTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    // A wait that would never end is a failure.
    private const int Patience = 60_000;

    private static readonly TimeSpan Half = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task What_a_killed_process_was_doing_is_done_by_another_when_its_lease_of_45_seconds_has_ended()
    {
        (await TakeAsync("of-the-killed", "killed")).ShouldBeTrue();
        var (ran, rounds) = (0, new SemaphoreSlim(0));
        using var work = Work(
            new Job("of-the-killed", (_, _) => Task.FromResult(Interlocked.Increment(ref ran))),
            new Job("beside-the-killed", (_, _) => Task.FromResult(rounds.Release())));
        await work.StartAsync(Cancel);
        await rounds.WaitAsync(Cancel);

        site.Clock.Advance(Half);
        await rounds.WaitAsync(Cancel);
        ran.ShouldBe(0);

        site.Clock.Advance(Half);
        await rounds.WaitAsync(Cancel);
        ran.ShouldBe(1);
        await work.StopAsync(Cancel);
    }

    [Fact(Timeout = Patience)]
    public async Task Work_that_takes_longer_than_its_lease_keeps_it()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var work = Work(new Job("long", (_, _) =>
        {
            begun.SetResult();
            return end.Task;
        }));
        await work.StartAsync(Cancel);
        await begun.Task;

        for (var renewal = 0; renewal < 12; renewal++)
        {
            site.Clock.Advance(Lease.Renewal);
            await RenewedAsync("long");
            (await TakeAsync("long", "another")).ShouldBeFalse();
        }

        // With the work its renewing ends.
        end.SetResult();
        await work.StopAsync(Cancel);
        site.Clock.Advance(Lease.Length);
        (await TakeAsync("long", "another")).ShouldBeTrue();
    }

    [Fact(Timeout = Patience)]
    public async Task Work_whose_lease_another_process_has_taken_is_stopped_and_the_rest_goes_on()
    {
        var (begun, stopped, next) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        using var work = Work(
            new Job("lost", async (_, cancellationToken) =>
            {
                begun.SetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
                finally
                {
                    stopped.SetResult();
                }
            }),
            new Job("after-the-lost", (_, _) =>
            {
                next.TrySetResult();
                return Task.CompletedTask;
            }));
        await work.StartAsync(Cancel);
        await begun.Task;

        // As after a machine was asleep.
        await site.WithAsync<AlignmentContext>(db => db.Leases.Where(lease => lease.Name == "lost").ExecuteUpdateAsync(
            update => update.SetProperty(lease => lease.Holder, "another").SetProperty(lease => lease.Until, site.Clock.GetUtcNow() + Lease.Length), Cancel));
        site.Clock.Advance(Lease.Renewal);

        await stopped.Task;
        await next.Task;
        work.ExecuteTask!.IsCompleted.ShouldBeFalse();
        await work.StopAsync(Cancel);
    }

    private BackgroundWork Work(params Job[] jobs) =>
        new(site.Services.GetRequiredService<IServiceScopeFactory>(), jobs, site.Clock, NullLogger<BackgroundWork>.Instance);

    private Task<bool> TakeAsync(string job, string holder) => site.WithAsync((TakeLease take) => take.ExecuteAsync(job, holder, Cancel));

    private Task RenewedAsync(string job)
    {
        var until = site.Clock.GetUtcNow() + Lease.Length;
        return Eventually.HoldsAsync(() => site.WithAsync((AlignmentContext db) => db.Leases.AnyAsync(lease => lease.Name == job && lease.Until == until, Cancel)));
    }
}
