using static AlignmentCheck.Core.Brands.PictureReader;

namespace AlignmentCheck.Core.Brands;

/// <summary>What a PNG says of its pixels.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="BitDepth">Bits of a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="ColourType">One of the constants here.</param>
/// <param name="IsInterlaced">Whether the rows come in seven passes, from coarse to fine.</param>
/// <param name="Bytes">The same as it stands in the file.</param>
internal sealed record PngHeader(int Width, int Height, int BitDepth, int ColourType, bool IsInterlaced, byte[] Bytes)
{
    public const int Grey = 0;
    public const int Colour = 2;
    public const int Indexed = 3;
    public const int GreyWithAlpha = 4;
    public const int ColourWithAlpha = 6;

    private const int Length = 13;
    private const int BitsOfByte = 8;

    /// <summary>The passes of an interlaced picture (Adam7): where each begins and how far its pixels stand apart.</summary>
    private static readonly (int Left, int Top, int Across, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <exception cref="RefusedPictureException">It is no header, or of a picture that is too large or too small.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> content)
    {
        Require(content.Length == Length);
        var (width, height) = (Number32(content), Number32(content[sizeof(uint)..]));
        var rest = content[(2 * sizeof(uint))..];
        var (depth, type, packing, filtering, interlacing) = (rest[0], rest[1], rest[2], rest[3], rest[4]);
        Require(packing == 0 && filtering == 0 && interlacing <= 1 && IsDepth(type, depth));
        CheckSize(width, height);
        return new PngHeader((int)width, (int)height, depth, type, interlacing == 1, content.ToArray());
    }

    /// <summary>Bytes of each row, without the byte that says how it is filtered, in the order in which rows come.</summary>
    public IEnumerable<int> Rows() => IsInterlaced
        ? Passes.SelectMany(pass => Rows(Part(Width, pass.Left, pass.Across), Part(Height, pass.Top, pass.Down)))
        : Rows(Width, Height);

    private IEnumerable<int> Rows(int width, int height) =>
        width == 0 ? [] : Enumerable.Repeat((int)((((long)width * BitDepth * Samples) + BitsOfByte - 1) / BitsOfByte), height);

    private int Samples => ColourType switch
    {
        Grey or Indexed => 1,
        GreyWithAlpha => 2,
        Colour => 3,
        ColourWithAlpha => 4,
        _ => throw new InvalidOperationException("This type was not checked."),
    };

    private static bool IsDepth(int type, int depth) => type switch
    {
        Grey => depth is 1 or 2 or 4 or 8 or 16,
        Indexed => depth is 1 or 2 or 4 or 8,
        Colour or GreyWithAlpha or ColourWithAlpha => depth is 8 or 16,
        _ => false,
    };

    private static int Part(int whole, int first, int apart) => whole <= first ? 0 : (whole - first + apart - 1) / apart;
}
