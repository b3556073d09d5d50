using AlignmentCheck.Data.Rounds;
using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Data.Jobs;

/// <summary>Does a piece of background work for one round after the other. One that fails waits, and holds nobody up.</summary>
public sealed class EachRound(Retries retries, ILogger<EachRound> log)
{
    /// <param name="work">Its name.</param>
    /// <param name="rounds">With their organisations.</param>
    /// <param name="run">Does it for one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ExecuteAsync(string work, IEnumerable<Round> rounds, Func<Round, Task> run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        ArgumentNullException.ThrowIfNull(run);
        foreach (var round in rounds.Where(round => !retries.IsWaiting(work, round.Id)))
        {
            try
            {
                await run(round);
                retries.Succeeded(work, round.Id);
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                if (retries.Failed(work, round.Id, kind: round.Id.ToString()))
                {
                    JobLog.RoundFailed(log, work, round.Organisation!.Slug, round.Quarter.ToString(), SilentFailure.Describe(failed));
                }
            }
        }
    }
}
