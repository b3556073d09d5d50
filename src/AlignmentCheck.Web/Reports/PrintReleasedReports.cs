using AlignmentCheck.Data;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Reporting.Printing;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Reports;

/// <summary>Prints and keeps the reports of released rounds before somebody asks for them.</summary>
internal sealed class PrintReleasedReports(AlignmentContext db, ReadResult readResult, PrintReport printReport, SharedPrinter printer)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (!printer.CanPrint)
        {
            return;
        }

        var waiting = await db.Rounds
            .Where(round => round.State == RoundState.Released && !db.KeptReports.Any(report => report.RoundId == round.Id))
            .OrderBy(round => round.ReleasedAt)
            .Select(round => round.Id)
            .ToListAsync(cancellationToken);
        foreach (var round in waiting)
        {
            if (await readResult.ExecuteAsync(round, cancellationToken) is { } stored)
            {
                await printReport.ExecuteAsync(FoundReport.Of(stored), cancellationToken);
            }
        }
    }
}
