using System.Security.Cryptography;
using System.Text;
using AlignmentCheck.Reporting.Pictures;
using AlignmentCheck.Reporting.Printing;

namespace AlignmentCheck.Web.Reports;

/// <summary>How an attempt to get a chart of a report as a picture ended.</summary>
internal abstract record DrawOutcome
{
    private DrawOutcome()
    {
    }

    /// <param name="Bytes">The file.</param>
    /// <param name="Sha256">Its hash, in lower-case hexadecimal.</param>
    public sealed record Drawn(byte[] Bytes, string Sha256) : DrawOutcome;

    /// <summary>The report shows no such chart.</summary>
    public sealed record Unknown : DrawOutcome;

    /// <summary>There is no browser on this machine.</summary>
    public sealed record NoBrowser : DrawOutcome;

    /// <summary>There is one, and it did not draw.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Failed(PrintingFailedException Reason) : DrawOutcome;
}

/// <summary>Draws a chart of a report, by its name, as a picture that stands alone.</summary>
internal sealed class DrawChart(KeptPictures pictures)
{
    public async Task<DrawOutcome> ExecuteAsync(FoundReport found, string name, PictureFormat format, CancellationToken cancellationToken)
    {
        if (ReportPictures.Of(found.Report, found.Texts).FirstOrDefault(picture => string.Equals(picture.Name, name, StringComparison.Ordinal)) is not { } picture)
        {
            return new DrawOutcome.Unknown();
        }

        var drawn = await PictureWriter.DrawAsync(picture, found.Report, found.Texts);
        if (format == PictureFormat.Svg)
        {
            return Of(Encoding.UTF8.GetBytes(drawn.Svg));
        }

        if (!pictures.CanMake)
        {
            return new DrawOutcome.NoBrowser();
        }

        try
        {
            return Of(await pictures.PngAsync(drawn, cancellationToken));
        }
        catch (PrintingFailedException failed)
        {
            return new DrawOutcome.Failed(failed);
        }
    }

    private static DrawOutcome.Drawn Of(byte[] bytes) => new(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
