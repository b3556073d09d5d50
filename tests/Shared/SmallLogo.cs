using System.Buffers.Binary;
using System.IO.Compression;

namespace AlignmentCheck.Tests;

/// <summary>Pictures that are small in bytes.</summary>
internal static class SmallLogo
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly byte[] Signature = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'];

    /// <summary>One grey of sixteen by sixteen pixels.</summary>
    public static byte[] Jpeg { get; } =
    [
        0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0, 0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0,
        0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9,
    ];

    /// <summary>A PNG of one grey.</summary>
    /// <param name="width">As it says of itself.</param>
    /// <param name="height">As it says of itself.</param>
    /// <param name="rows">As many rows as it has.</param>
    public static byte[] Png(int width, int height, int rows)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < rows; row++)
            {
                packing.Write(new byte[1 + width]);
            }
        }

        return
        [
            .. Signature,
            .. Chunk([.. "IHDR"u8, .. Number((uint)width), .. Number((uint)height), 8, 0, 0, 0, 0]),
            .. Chunk([.. "IDAT"u8, .. packed.ToArray()]),
            .. Chunk([.. "IEND"u8]),
        ];
    }

    private static byte[] Chunk(byte[] named) => [.. Number((uint)named.Length - sizeof(uint)), .. named, .. Number(Checksum(named))];

    private static byte[] Number(uint number)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static uint Checksum(byte[] bytes) => ~bytes.Aggregate(
        uint.MaxValue,
        (sum, value) => Enumerable.Range(0, 8).Aggregate(sum ^ value, (bits, _) => (bits & 1) == 0 ? bits >> 1 : (bits >> 1) ^ Polynomial));
}
