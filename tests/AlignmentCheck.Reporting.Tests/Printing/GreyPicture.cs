using System.Buffers.Binary;
using System.IO.Compression;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <summary>
/// A picture in shades of grey, read from the PNG that poppler's tools write: 8 bits a sample, not interlaced. Some versions write grey as three
/// samples that are all the same.
/// </summary>
internal sealed class GreyPicture
{
    private const int Signature = 8;
    private const int ChunkFrame = 12;
    private const byte Rgb = 2;

    private GreyPicture(int width, int height, byte[] pixels) => (Width, Height, Pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Row by row, 0 black to 255 white.</summary>
    public byte[] Pixels { get; }

    public static GreyPicture Read(byte[] png)
    {
        var (width, height, samples) = (0, 0, 1);
        using var packed = new MemoryStream();
        for (var at = Signature; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var data = png.AsSpan(at + 8, length);
            switch (png.AsSpan(at + 4, 4))
            {
                case [(byte)'I', (byte)'H', (byte)'D', (byte)'R']:
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                    samples = data[9] == Rgb ? 3 : 1;
                    data[8..].SequenceEqual(new byte[] { 8, data[9] == Rgb ? Rgb : (byte)0, 0, 0, 0 }).ShouldBeTrue("the picture has not 8 bits a sample");
                    break;
                case [(byte)'I', (byte)'D', (byte)'A', (byte)'T']:
                    packed.Write(data);
                    break;
            }

            at += ChunkFrame + length;
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var unfiltered = Unfiltered(unpacked, width * samples, height, samples);
        return new GreyPicture(width, height, samples == 1 ? unfiltered : [.. unfiltered.Where((_, at) => at % samples == 0)]);
    }

    /// <summary>The share of pixels that differ by more than so many shades.</summary>
    public double ShareThatDiffers(GreyPicture other, int shades) => (other.Width, other.Height) != (Width, Height)
        ? 1
        : Pixels.Zip(other.Pixels).Count(pair => Math.Abs(pair.First - pair.Second) > shades) / (double)Pixels.Length;

    private static byte[] Unfiltered(Stream rows, int width, int height, int samples)
    {
        var pixels = new byte[width * height];
        var row = new byte[width + 1];
        for (var y = 0; y < height; y++)
        {
            rows.ReadExactly(row);
            for (var x = 0; x < width; x++)
            {
                int left = x >= samples ? pixels[(y * width) + x - samples] : 0;
                int above = y > 0 ? pixels[((y - 1) * width) + x] : 0;
                int corner = x >= samples && y > 0 ? pixels[((y - 1) * width) + x - samples] : 0;
                pixels[(y * width) + x] = (byte)(row[x + 1] + row[0] switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    _ => Paeth(left, above, corner),
                });
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (byLeft, byAbove, byCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
}
