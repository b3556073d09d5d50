using AlignmentCheck.Data.Results;
using AlignmentCheck.Reporting;
using AlignmentCheck.Reporting.Printing;

namespace AlignmentCheck.Web.Reports;

/// <summary>How an attempt to make a report anew ended.</summary>
internal abstract record MakeAnewOutcome
{
    private MakeAnewOutcome()
    {
    }

    public sealed record Made : MakeAnewOutcome;

    /// <summary>Somebody else has made one since the page was opened, or nothing was handed out yet. Nothing has changed.</summary>
    public sealed record MovedOn : MakeAnewOutcome;

    /// <summary>There is no browser on this machine.</summary>
    public sealed record NoBrowser : MakeAnewOutcome;

    /// <summary>There is one, and it did not print.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Failed(PrintingFailedException Reason) : MakeAnewOutcome;
}

/// <summary>
/// Prints the documents of a released round once more, by the program's present layout, and hands them out from now on. What was handed out
/// before stays.
/// </summary>
internal sealed class MakeReportAnew(SharedPrinter printer, ReadKeptDocuments readKeptDocuments, KeepDocumentAnew keepDocumentAnew)
{
    /// <param name="found">The report.</param>
    /// <param name="after">The number of the kept report that was handed out when somebody asked.</param>
    /// <param name="userId">Who asked.</param>
    /// <param name="cancellationToken">Stops it; then nothing is kept.</param>
    public async Task<MakeAnewOutcome> ExecuteAsync(FoundReport found, int after, Guid userId, CancellationToken cancellationToken)
    {
        var kept = await readKeptDocuments.ExecuteAsync(found.Round.Id, DocumentKind.Report, cancellationToken);
        if (!found.IsReleased || kept is not [var last, ..] || last.Number != after)
        {
            return new MakeAnewOutcome.MovedOn();
        }

        if (!printer.CanPrint)
        {
            return new MakeAnewOutcome.NoBrowser();
        }

        try
        {
            var pdfs = new Dictionary<DocumentKind, byte[]>();
            foreach (var kind in Enum.GetValues<DocumentKind>())
            {
                pdfs[kind] = await printer.PrintAsync(await found.HtmlAsync(kind), cancellationToken);
            }

            return await keepDocumentAnew.ExecuteAsync(found.Round.Id, after, ReportWriter.Version, pdfs, userId, cancellationToken)
                ? new MakeAnewOutcome.Made()
                : new MakeAnewOutcome.MovedOn();
        }
        catch (PrintingFailedException failed)
        {
            return new MakeAnewOutcome.Failed(failed);
        }
    }
}
