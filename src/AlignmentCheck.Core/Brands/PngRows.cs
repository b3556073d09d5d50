using System.IO.Compression;
using static AlignmentCheck.Core.Brands.PictureReader;

namespace AlignmentCheck.Core.Brands;

/// <summary>The pixels of a PNG, row by row.</summary>
internal static class PngRows
{
    private const int LastFilter = 4;

    /// <summary>Unpacks the rows and packs them anew, so that what is kept is these rows and nothing between or behind them.</summary>
    /// <param name="header">Says how many rows there are and how long each is.</param>
    /// <param name="parts">The packed rows, in one part or several.</param>
    /// <exception cref="RefusedPictureException">There are not as many rows as there should be, or more, or they cannot be unpacked.</exception>
    public static ReadOnlyMemory<byte> Repacked(PngHeader header, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        using var packed = new MemoryStream();
        foreach (var part in parts)
        {
            packed.Write(part.Span);
        }

        packed.Position = 0;
        var repacked = new MemoryStream();
        try
        {
            using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
            using (var packing = new ZLibStream(repacked, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                Copy(header, unpacking, packing);
            }

            Require(unpacking.ReadByte() < 0);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new RefusedPictureException(PictureProblem.Broken);
        }

        return repacked.ToArray();
    }

    private static void Copy(PngHeader header, ZLibStream from, ZLibStream to)
    {
        var row = new byte[1 + header.Rows().Max()];
        foreach (var length in header.Rows())
        {
            var bytes = row.AsSpan(0, 1 + length);
            from.ReadExactly(bytes);
            Require(bytes[0] <= LastFilter);
            to.Write(bytes);
        }
    }
}
