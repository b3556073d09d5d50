using AlignmentCheck.Data.Jobs;

namespace AlignmentCheck.Web.Jobs;

/// <summary>Runs each job twice a minute, in one of the processes that share the database. A job that fails does not stop the others.</summary>
internal sealed class BackgroundWork(IServiceScopeFactory scopes, IEnumerable<Job> jobs, TimeProvider time, ILogger<BackgroundWork> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly string _holder = Guid.NewGuid().ToString("n");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            foreach (var job in jobs)
            {
                await RunAsync(job, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            if (await TakeAsync(job, cancellationToken))
            {
                await RunHeldAsync(job, cancellationToken);
            }
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.JobFailed(job.Name, failed);
        }
    }

    private async Task RunHeldAsync(Job job, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = RenewAsync(job, lost, ended.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.RunAsync(scope.ServiceProvider, lost.Token);
        }
        finally
        {
            await ended.CancelAsync();
            await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Another process begins what this one has lost, so this one stops.</summary>
    private async Task RenewAsync(Job job, CancellationTokenSource lost, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Lease.Renewal, time);
        while (await timer.WaitForNextTickAsync(ended))
        {
            try
            {
                if (!await TakeAsync(job, ended))
                {
                    await lost.CancelAsync();
                    return;
                }
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LeaseNotRenewed(job.Name, failed);
            }
        }
    }

    private async Task<bool> TakeAsync(Job job, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TakeLease>().ExecuteAsync(job.Name, _holder, cancellationToken);
    }
}
