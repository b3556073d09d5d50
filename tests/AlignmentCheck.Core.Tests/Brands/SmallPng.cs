using System.IO.Compression;
using System.Text;

namespace AlignmentCheck.Core.Tests.Brands;

/// <summary>Writes a PNG as a test wants it, right or wrong, by a way of its own.</summary>
internal sealed class SmallPng
{
    public static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly List<byte> _file = [];

    public SmallPng() => _file.AddRange(Signature);

    /// <summary>A picture of some colour, 24 by 16, eight bits a channel.</summary>
    public static byte[] Plain => Of(2, 8, Row(24 * 3), 16);

    /// <summary>A whole file with equal rows.</summary>
    public static byte[] Of(int type, int depth, byte[] row, int height, int width = 24) => new SmallPng()
        .Header(width, height, depth, type)
        .Data(Packed([.. Enumerable.Repeat(row, height).SelectMany(bytes => bytes)]))
        .End();

    /// <summary>A row that begins with its filter.</summary>
    public static byte[] Row(int length, byte filter = 0) => [filter, .. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];

    public static byte[] Packed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(rows);
        }

        return packed.ToArray();
    }

    public static byte[] Unpacked(byte[] packed)
    {
        using var unpacking = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        unpacking.CopyTo(rows);
        return rows.ToArray();
    }

    /// <summary>The chunks of a file: type and content.</summary>
    public static List<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = Signature.Length; at < file.Length;)
        {
            var length = (file[at] << 24) | (file[at + 1] << 16) | (file[at + 2] << 8) | file[at + 3];
            chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            at += length + 12;
        }

        return chunks;
    }

    public SmallPng Header(int width, int height, int depth = 8, int type = 2, int interlace = 0, int packing = 0) =>
        Chunk("IHDR", [.. Number(width), .. Number(height), (byte)depth, (byte)type, (byte)packing, 0, (byte)interlace]);

    public SmallPng Data(byte[] packed) => Chunk("IDAT", packed);

    public byte[] End()
    {
        Chunk("IEND", []);
        return [.. _file];
    }

    public SmallPng Chunk(string type, byte[] content)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), .. content];
        _file.AddRange([.. Number(content.Length), .. chunk, .. Number((int)Remainder(chunk))]);
        return this;
    }

    // The checksum as the specification defines it: what is left when the bits are divided by the polynomial.
    private static uint Remainder(byte[] bytes)
    {
        var table = Enumerable.Range(0, 256).Select(value =>
        {
            var entry = (uint)value;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 1 ? 0xEDB88320 ^ (entry >> 1) : entry >> 1;
            }

            return entry;
        }).ToArray();
        return bytes.Aggregate(0xFFFFFFFF, (sum, value) => table[(sum ^ value) & 0xFF] ^ (sum >> 8)) ^ 0xFFFFFFFF;
    }

    private static byte[] Number(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
