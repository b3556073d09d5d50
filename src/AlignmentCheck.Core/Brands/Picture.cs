namespace AlignmentCheck.Core.Brands;

/// <summary>What a picture's file is.</summary>
public enum PictureFormat
{
    Png,
    Jpeg,
}

/// <summary>A picture that <see cref="PictureReader"/> has read from its first byte to its last and written anew, with what shows it and nothing else.</summary>
/// <param name="format">What it is.</param>
/// <param name="width">In pixels.</param>
/// <param name="height">In pixels.</param>
/// <param name="bytes">The file.</param>
public sealed class Picture(PictureFormat format, int width, int height, ReadOnlyMemory<byte> bytes)
{
    /// <summary>Bytes of the largest file that is read: 512 KB.</summary>
    public const int MostBytes = 512 * 1024;

    /// <summary>Pixels of the longest side.</summary>
    public const int LongestSide = 4000;

    /// <summary>Pixels of the shortest side.</summary>
    public const int ShortestSide = 16;

    /// <summary>Pixels in all: a small file can stand for a picture that fills a computer's memory.</summary>
    public const int MostPixels = 4_000_000;

    public PictureFormat Format { get; } = format;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public string MediaType => Format switch
    {
        PictureFormat.Png => "image/png",
        PictureFormat.Jpeg => "image/jpeg",
        _ => throw new InvalidOperationException($"Unknown format {Format}."),
    };

    /// <summary>The picture as an address that holds it, for a document of one file.</summary>
    public string DataAddress => $"data:{MediaType};base64,{Convert.ToBase64String(Bytes.Span)}";
}
