using System.Security.Cryptography;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Reporting;
using AlignmentCheck.Reporting.Printing;

namespace AlignmentCheck.Web.Reports;

/// <summary>How an attempt to get a PDF of a round ended.</summary>
internal abstract record PrintOutcome
{
    private PrintOutcome()
    {
    }

    /// <param name="Pdf">The file.</param>
    /// <param name="Sha256">Its hash, in lower-case hexadecimal.</param>
    public sealed record Printed(byte[] Pdf, string Sha256) : PrintOutcome;

    /// <summary>There is no browser on this machine.</summary>
    public sealed record NoBrowser : PrintOutcome;

    /// <summary>There is one, and it did not print.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Failed(PrintingFailedException Reason) : PrintOutcome;
}

/// <summary>
/// Prints a round's report, or another document of it. Of a released round each is printed once and kept, so that everybody gets the same file;
/// before the release comments may still be withheld, so nothing is kept.
/// </summary>
internal sealed class PrintDocument(SharedPrinter printer, FindKeptDocument findKeptDocument, KeepDocument keepDocument)
{
    public async Task<PrintOutcome> ExecuteAsync(FoundReport found, DocumentKind kind, CancellationToken cancellationToken)
    {
        if (found.IsReleased && await findKeptDocument.ExecuteAsync(found.Round.Id, kind, number: null, cancellationToken) is { } kept)
        {
            return new PrintOutcome.Printed(kept.Pdf, kept.Sha256);
        }

        if (!printer.CanPrint)
        {
            return new PrintOutcome.NoBrowser();
        }

        try
        {
            var pdf = await printer.PrintAsync(await found.HtmlAsync(kind), cancellationToken);
            return found.IsReleased
                ? await KeptAsync(found, kind, pdf, cancellationToken)
                : new PrintOutcome.Printed(pdf, Convert.ToHexStringLower(SHA256.HashData(pdf)));
        }
        catch (PrintingFailedException failed)
        {
            return new PrintOutcome.Failed(failed);
        }
    }

    private async Task<PrintOutcome> KeptAsync(FoundReport found, DocumentKind kind, byte[] pdf, CancellationToken cancellationToken)
    {
        var kept = await keepDocument.ExecuteAsync(found.Round.Id, kind, ReportWriter.Version, pdf, cancellationToken);
        return new PrintOutcome.Printed(kept.Pdf, kept.Sha256);
    }
}
