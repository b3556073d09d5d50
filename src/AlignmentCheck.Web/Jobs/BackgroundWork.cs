using AlignmentCheck.Data.Jobs;

namespace AlignmentCheck.Web.Jobs;

/// <summary>Runs each job twice a minute, in one of the processes that share the database. A job that fails does not stop the others.</summary>
internal sealed class BackgroundWork(IServiceScopeFactory scopes, IEnumerable<Job> jobs, TimeProvider time, ILogger<BackgroundWork> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // Renewed at every run: another process takes over that long after this one has died.
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

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
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<TakeLease>().ExecuteAsync(job.Name, _holder, LeaseLength, cancellationToken))
            {
                await job.RunAsync(scope.ServiceProvider, cancellationToken);
            }
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.JobFailed(job.Name, failed);
        }
    }
}
