using AlignmentCheck.Data;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Reporting.Printing;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Reports;

/// <summary>Prints and keeps the reports of released rounds before somebody asks for them. One that fails waits, and holds nobody up.</summary>
internal sealed class PrintReleasedReports(
    AlignmentContext db, ReadResult readResult, PrintReport printReport, SharedPrinter printer, Retries retries, ILogger<PrintReleasedReports> log)
{
    public const string Work = "print-reports";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (!printer.CanPrint)
        {
            return;
        }

        var waiting = await db.Rounds
            .Where(round => round.State == RoundState.Released && !db.KeptDocuments.Any(kept => kept.RoundId == round.Id && kept.Kind == DocumentKind.Report))
            .OrderBy(round => round.ReleasedAt)
            .Select(round => round.Id)
            .ToListAsync(cancellationToken);
        foreach (var round in waiting.Where(round => !retries.IsWaiting(Work, round)))
        {
            try
            {
                await PrintAsync(round, cancellationToken);
                retries.Succeeded(Work, round);
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // A browser that does not start fails for every report alike.
                if (retries.Failed(Work, round, SilentFailure.Kind(failed)))
                {
                    log.PrintingByItselfFailed(round, SilentFailure.Describe(failed));
                }
            }
        }
    }

    private async Task PrintAsync(Guid round, CancellationToken cancellationToken)
    {
        if (await readResult.ExecuteAsync(round, cancellationToken) is { } stored
            && await printReport.ExecuteAsync(FoundReport.Of(stored), cancellationToken) is PrintOutcome.Failed failed)
        {
            throw failed.Reason;
        }
    }
}
