using System.Security.Cryptography;
using System.Text;
using AlignmentCheck.Reporting.Pictures;
using AlignmentCheck.Reporting.Printing;
using Microsoft.Extensions.Caching.Memory;

namespace AlignmentCheck.Web.Reports;

/// <summary>
/// PNGs of charts, each made once and kept in memory while there is room. They are made one after the other, so that of the browser's turns
/// pictures never take more than one, however many are asked for.
/// </summary>
internal sealed class KeptPictures(SharedPrinter printer) : IDisposable
{
    /// <summary>Bytes of all that are kept: some 300 pictures.</summary>
    private const long MostBytes = 32L * 1024 * 1024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Whether there is a browser to make them with.</summary>
    public bool CanMake => printer.CanPrint;

    /// <exception cref="PrintingFailedException">The browser does not start or does not draw.</exception>
    public async Task<byte[]> PngAsync(DrawnPicture picture, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(picture.Svg)));
        if (_kept.TryGetValue(key, out byte[]? kept))
        {
            return kept!;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_kept.TryGetValue(key, out kept))
            {
                return kept!;
            }

            var made = await printer.PictureAsync(picture, cancellationToken);
            return _kept.Set(key, made, new MemoryCacheEntryOptions { Size = made.Length });
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _kept.Dispose();
        _turn.Dispose();
    }
}
