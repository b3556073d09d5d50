namespace AlignmentCheck.Core.Tests.Brands;

/// <summary>Writes a JPEG as a test wants it: sixteen by sixteen pixels of one grey, whose every block is two bits, both zero.</summary>
internal sealed class SmallJpeg
{
    private readonly List<byte> _file = [];

    public SmallJpeg() => _file.AddRange([0xFF, 0xD8]);

    public static byte[] Grey => new SmallJpeg().Tables().Frame(0xC0, 1).Scan(1, [0]).End();

    public static byte[] Colour => new SmallJpeg().Jfif().Tables().Frame(0xC0, 3).Scan(3, [0, 0, 0]).End();

    /// <summary>The segments of a file: marker and content, without what is packed after a scan begins.</summary>
    public static List<(byte Marker, byte[] Content)> Segments(byte[] file)
    {
        var segments = new List<(byte, byte[])>();
        for (var at = 2; file[at + 1] != 0xD9;)
        {
            var length = (file[at + 2] << 8) | file[at + 3];
            segments.Add((file[at + 1], file[(at + 4)..(at + 2 + length)]));
            at += 2 + length;
            while (file[at] != 0xFF || file[at + 1] is 0 or (>= 0xD0 and <= 0xD7))
            {
                at++;
            }
        }

        return segments;
    }

    public SmallJpeg Jfif() => Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 1, 1, 9, 9, 9]);

    public SmallJpeg Adobe(byte transform) => Segment(0xEE, [.. "Adobe"u8, 0, 101, 1, 2, 3, 4, transform]);

    public SmallJpeg Tables() => Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)])
        .Segment(0xC4, Huffman(0x00))
        .Segment(0xC4, Huffman(0x10));

    /// <summary>A table with one code, a single bit, for the symbol 0.</summary>
    public static byte[] Huffman(byte place) => [place, 1, .. new byte[15], 0];

    public SmallJpeg Frame(byte kind, int components, int width = 16, int height = 16, byte bits = 8) => Segment(
        kind,
        [
            bits, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, (byte)components,
            .. Enumerable.Range(1, components).SelectMany(id => new byte[] { (byte)id, 0x11, 0 }),
        ]);

    public SmallJpeg Scan(int components, byte[] packed, byte first = 0, byte last = 63)
    {
        Segment(0xDA, [(byte)components, .. Enumerable.Range(1, components).SelectMany(id => new byte[] { (byte)id, 0 }), first, last, 0]);
        _file.AddRange(packed);
        return this;
    }

    public SmallJpeg Segment(byte marker, byte[] content)
    {
        var length = content.Length + 2;
        _file.AddRange([0xFF, marker, (byte)(length >> 8), (byte)length, .. content]);
        return this;
    }

    public byte[] End(params byte[] behind)
    {
        _file.AddRange([0xFF, 0xD9, .. behind]);
        return [.. _file];
    }

    public byte[] CutOff() => [.. _file];
}
