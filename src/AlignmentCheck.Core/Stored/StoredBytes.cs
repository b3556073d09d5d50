using System.IO.Compression;
using System.Security.Cryptography;

namespace AlignmentCheck.Core.Stored;

/// <summary>
/// The form in which JSON is stored: a format number (one byte), SHA-256 of the rest, and the rest, which is the JSON in UTF-8 behind gzip.
/// What passes the sum is as it was written, so that damage is found before anything is made of it.
/// </summary>
internal static class StoredBytes
{
    private const byte Format = 1;
    private const int Start = 1 + SHA256.HashSizeInBytes;
    private const int Portion = 64 * 1024;

    // A result with every comment full has less than two.
    private const int MostJson = 32 * 1024 * 1024;

    public static byte[] Pack(ReadOnlySpan<byte> json)
    {
        using var packed = new MemoryStream();
        packed.Write(new byte[Start]);
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(json);
        }

        var bytes = packed.ToArray();
        bytes[0] = Format;
        SHA256.HashData(bytes.AsSpan(Start), bytes.AsSpan(1));
        return bytes;
    }

    /// <exception cref="StoredFormatException">Damaged, or of a format that this program does not know.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= Start)
        {
            throw new StoredFormatException("The stored bytes end too early.");
        }

        if (bytes[0] != Format)
        {
            throw new StoredFormatException($"The stored bytes have the unknown format {bytes[0]:D}.");
        }

        if (!SHA256.HashData(bytes[Start..]).AsSpan().SequenceEqual(bytes[1..Start]))
        {
            throw new StoredFormatException("The stored bytes are damaged: their SHA-256 is another one.");
        }

        using var json = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes[Start..].ToArray()), CompressionMode.Decompress);
            Copy(gzip, json);
        }
        catch (InvalidDataException e)
        {
            throw new StoredFormatException("The stored bytes are not packed as they should be.", e);
        }

        return json.ToArray();
    }

    // Bytes may come in a file from elsewhere, and a few of them can be made to fill any memory.
    private static void Copy(GZipStream from, MemoryStream to)
    {
        var buffer = new byte[Portion];
        int count;
        while ((count = from.Read(buffer)) > 0)
        {
            if (to.Length + count > MostJson)
            {
                throw new StoredFormatException("The stored bytes hold more than anything that this program writes.");
            }

            to.Write(buffer, 0, count);
        }
    }
}
