using static AlignmentCheck.Core.Brands.PictureReader;

namespace AlignmentCheck.Core.Brands;

/// <summary>What a JPEG says of its pixels.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Components">Each with its id and the quantisation table that it is packed by.</param>
internal sealed record JpegFrame(int Width, int Height, IReadOnlyList<(byte Id, byte Table)> Components)
{
    private const int BytesBeforeComponents = 6;
    private const int BytesOfComponent = 3;
    private const int BitsOfSample = 8;
    private const int MostSampling = 4;
    private const int MostTables = 4;
    private const int OfPress = 4;
    private const int AdobeLength = 12;

    /// <summary>JFIF 1.1 without a small picture of its own, and without a size on paper.</summary>
    public static byte[] PlainJfif { get; } = [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    /// <summary>Sequential, sequential with more tables, or progressive.</summary>
    public static bool IsFrame(byte marker) => marker is 0xC0 or 0xC1 or 0xC2;

    /// <summary>Lossless, hierarchical or arithmetically packed, or with a height that comes later.</summary>
    public static bool IsRare(byte marker) => marker is 0xC3 or (>= 0xC5 and <= 0xCF) or 0xDC or 0xDE or 0xDF;

    public static bool IsJfif(ReadOnlySpan<byte> content) => content.StartsWith("JFIF\0"u8);

    /// <summary>The segment that says which colours the components are, with that and nothing else.</summary>
    /// <returns>Null where it is another program's.</returns>
    public static byte[]? AdobeOf(ReadOnlySpan<byte> content)
    {
        if (content.Length != AdobeLength || !content.StartsWith("Adobe"u8))
        {
            return null;
        }

        var transform = content[^1];
        Require(transform <= 1, PictureProblem.RareJpeg);
        return [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform];
    }

    /// <exception cref="RefusedPictureException">It is not taken.</exception>
    public static JpegFrame Read(ReadOnlySpan<byte> content)
    {
        Require(content.Length > BytesBeforeComponents);
        var (height, width, count) = (Number16(content[1..]), Number16(content[3..]), content[5]);
        Require(content[0] == BitsOfSample && count != OfPress, PictureProblem.RareJpeg);
        Require(count is 1 or 3 && content.Length == BytesBeforeComponents + (count * BytesOfComponent));
        CheckSize(width, height);
        var components = new List<(byte Id, byte Table)>();
        for (var rest = content[BytesBeforeComponents..]; rest.Length > 0; rest = rest[BytesOfComponent..])
        {
            var (id, across, down, table) = (rest[0], rest[1] >> 4, rest[1] & 0xF, rest[2]);
            Require(across is >= 1 and <= MostSampling && down is >= 1 and <= MostSampling && table < MostTables);
            Require(components.TrueForAll(other => other.Id != id));
            components.Add((id, table));
        }

        return new JpegFrame(width, height, components);
    }
}
