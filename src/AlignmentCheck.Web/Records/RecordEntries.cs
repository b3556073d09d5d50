using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace AlignmentCheck.Web.Records;

/// <summary>Files of a ZIP, read no further than they say that they go: a few bytes can be made to fill any memory.</summary>
internal static class RecordEntries
{
    private const int BufferBytes = 64 * 1024;

    /// <returns>Null where it is longer or shorter than it says.</returns>
    public static async Task<byte[]?> BytesAsync(this ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var bytes = new byte[entry.Length + 1];
        await using var stream = await entry.OpenAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length == entry.Length ? bytes[..length] : null;
    }

    /// <summary>Its sum, without having the whole of it in memory.</summary>
    /// <returns>In lower-case hexadecimal; null where it is longer or shorter than it says.</returns>
    public static async Task<string?> Sha256Async(this ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = await entry.OpenAsync(cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var length = 0L;
            while (length <= entry.Length && await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                length += read;
                sum.AppendData(buffer, 0, read);
            }

            return length == entry.Length ? Convert.ToHexStringLower(sum.GetHashAndReset()) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
