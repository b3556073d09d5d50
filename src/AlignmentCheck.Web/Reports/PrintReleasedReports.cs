using AlignmentCheck.Data;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Reporting.Printing;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Reports;

/// <summary>Prints and keeps the documents of released rounds before somebody asks for them. A round that fails waits, and holds nobody up.</summary>
internal sealed class PrintReleasedReports(
    AlignmentContext db, ReadResult readResult, PrintDocument printDocument, SharedPrinter printer, Retries retries, ILogger<PrintReleasedReports> log)
{
    public const string Work = "print-reports";

    private static readonly DocumentKind[] Kinds = Enum.GetValues<DocumentKind>();

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (!printer.CanPrint)
        {
            return;
        }

        var waiting = await db.Rounds
            .Where(round => round.State == RoundState.Released
                && db.KeptDocuments.Count(kept => kept.RoundId == round.Id && kept.Number == KeptDocument.FirstNumber) < Kinds.Length)
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
        if (await readResult.ExecuteAsync(round, cancellationToken) is not { } stored)
        {
            return;
        }

        var found = FoundReport.Of(stored);
        foreach (var kind in Kinds)
        {
            if (await printDocument.ExecuteAsync(found, kind, cancellationToken) is PrintOutcome.Failed failed)
            {
                throw failed.Reason;
            }
        }
    }
}
