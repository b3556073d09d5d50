using System.Text;
using static AlignmentCheck.Core.Brands.PictureReader;

namespace AlignmentCheck.Core.Brands;

/// <summary>Reads a PNG by W3C's specification: every chunk with its checksum, their order, and each row of pixels to its end.</summary>
internal sealed class PngReader
{
    private const int LargestPalette = 256;
    private const int BytesOfColour = 3;

    // With length, type and checksum.
    private const int BytesAroundChunk = 12;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    private static readonly string[] OfAnimations = ["acTL", "fcTL", "fdAT"];

    private readonly List<ReadOnlyMemory<byte>> _data = [];
    private PngHeader? _header;
    private ReadOnlyMemory<byte>? _palette;
    private ReadOnlyMemory<byte>? _transparency;
    private bool _isDataOver;

    private PngReader()
    {
    }

    public static bool Begins(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <exception cref="RefusedPictureException">It is not taken.</exception>
    public static Picture Read(ReadOnlyMemory<byte> file)
    {
        var reader = new PngReader();
        var rest = file[Signature.Length..];
        var isEnd = false;
        while (!isEnd)
        {
            var length = Number32(rest.Span);
            Require(length <= rest.Length - BytesAroundChunk);
            var chunk = rest.Slice(sizeof(uint), sizeof(uint) + (int)length);
            Require(Number32(rest.Span[(sizeof(uint) + chunk.Length)..]) == PngWriter.Checksum(chunk.Span));
            rest = rest[(BytesAroundChunk + (int)length)..];
            isEnd = reader.Take(TypeOf(chunk.Span), chunk[sizeof(uint)..]);
        }

        Require(rest.IsEmpty, PictureProblem.SomethingBehind);
        return reader.Written();
    }

    private static string TypeOf(ReadOnlySpan<byte> chunk)
    {
        var type = chunk[..sizeof(uint)];
        foreach (var letter in type)
        {
            Require(char.IsAsciiLetter((char)letter));
        }

        return Encoding.ASCII.GetString(type);
    }

    /// <returns>Whether it was the last.</returns>
    private bool Take(string type, ReadOnlyMemory<byte> content)
    {
        Require(_header is not null || type is "IHDR");
        Require(!OfAnimations.Contains(type, StringComparer.Ordinal), PictureProblem.Animated);
        _isDataOver = _isDataOver || (_data.Count > 0 && type is not "IDAT");
        switch (type)
        {
            case "IHDR":
                Require(_header is null);
                _header = PngHeader.Read(content.Span);
                break;
            case "PLTE":
                Require(_palette is null && _transparency is null && _data.Count == 0 && IsPalette(content.Length));
                _palette = content;
                break;
            case "tRNS":
                Require(_transparency is null && _data.Count == 0 && IsTransparency(content.Length));
                _transparency = content;
                break;
            case "IDAT":
                Require(!_isDataOver && (_header!.ColourType != PngHeader.Indexed || _palette is not null));
                _data.Add(content);
                break;
            case "IEND":
                Require(content.IsEmpty && _data.Count > 0);
                return true;
            default:
                // What shows no part of the picture begins with a small letter, and is left behind.
                Require(char.IsAsciiLetterLower(type[0]));
                break;
        }

        return false;
    }

    private bool IsPalette(int length) =>
        _header!.ColourType is PngHeader.Indexed or PngHeader.Colour or PngHeader.ColourWithAlpha
        && length > 0
        && length % BytesOfColour == 0
        && length / BytesOfColour <= (_header.ColourType == PngHeader.Indexed ? 1 << _header.BitDepth : LargestPalette);

    private bool IsTransparency(int length) => _header!.ColourType switch
    {
        PngHeader.Grey => length == sizeof(ushort),
        PngHeader.Colour => length == BytesOfColour * sizeof(ushort),
        PngHeader.Indexed => _palette is { } palette && length > 0 && length <= palette.Length / BytesOfColour,
        _ => false,
    };

    private Picture Written()
    {
        var header = _header!;
        var written = new PngWriter(Signature);
        written.Write("IHDR"u8, header.Bytes);
        if (_palette is { } palette)
        {
            written.Write("PLTE"u8, palette.Span);
        }

        if (_transparency is { } transparency)
        {
            written.Write("tRNS"u8, transparency.Span);
        }

        written.Write("IDAT"u8, PngRows.Repacked(header, _data).Span);
        written.Write("IEND"u8, []);
        return new Picture(PictureFormat.Png, header.Width, header.Height, written.ToArray());
    }
}
