using System.Buffers.Text;
using System.IO.Compression;

namespace AlignmentCheck.Web.Imports;

/// <summary>
/// A file that was looked at, carried along in the form that asks whether to take it: a browser sends a file once, and nothing is stored here
/// before somebody has said so. It is read again as strictly as the first time.
/// </summary>
internal static class CarriedFile
{
    /// <summary>The most bytes of a file of answers: some ten thousand people.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    // Below the longest field of a form, with room for the others.
    private const int LongestText = 900 * 1024;

    /// <returns>Null where it is too much to be carried, so that the file has to be chosen again.</returns>
    public static string? Pack(ReadOnlySpan<byte> file)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(file);
        }

        var text = Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        return text.Length <= LongestText ? text : null;
    }

    /// <returns>Null where it is none, or more than <see cref="MostBytes"/>.</returns>
    public static byte[]? Unpack(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > LongestText || !Base64Url.IsValid(text))
        {
            return null;
        }

        var file = new byte[MostBytes + 1];
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Base64Url.DecodeFromChars(text)), CompressionMode.Decompress);
            var length = brotli.ReadAtLeast(file, file.Length, throwOnEndOfStream: false);
            return length is > 0 and <= MostBytes ? file[..length] : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
