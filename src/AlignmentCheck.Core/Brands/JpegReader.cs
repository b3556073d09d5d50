using static AlignmentCheck.Core.Brands.PictureReader;

namespace AlignmentCheck.Core.Brands;

/// <summary>
/// Reads a JPEG by ITU-T T.81, segment by segment: tables, frame and scans are checked and kept, everything else is left behind. Scans are
/// followed to their end and not decoded. Of the kinds that browsers show: sequential or progressive, eight bits, grey or colour.
/// </summary>
internal sealed class JpegReader
{
    private const byte Mark = 0xFF;
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte FirstRestart = 0xD0;
    private const byte LastRestart = 0xD7;
    private const byte FirstApplication = 0xE0;
    private const byte LastApplication = 0xEF;
    private const byte Comment = 0xFE;
    private const byte HuffmanTables = 0xC4;
    private const byte QuantisationTables = 0xDB;
    private const byte RestartInterval = 0xDD;
    private const byte StartOfScan = 0xDA;
    private const byte Adobe = 0xEE;

    // A progressive picture has about ten. With very many, a small file takes a browser very long.
    private const int MostScans = 64;

    private readonly List<byte> _written = [];
    private readonly JpegTables _tables = new();
    private JpegFrame? _frame;
    private int _scans;

    private JpegReader()
    {
    }

    public static bool Begins(ReadOnlySpan<byte> file) => file.StartsWith([Mark, Start, Mark]);

    /// <exception cref="RefusedPictureException">It is not taken.</exception>
    public static Picture Read(ReadOnlySpan<byte> file)
    {
        var reader = new JpegReader();
        reader._written.AddRange([Mark, Start]);
        var rest = file[2..];
        while (reader.Next(ref rest))
        {
        }

        Require(rest.IsEmpty, PictureProblem.SomethingBehind);
        Require(reader._frame is not null && reader._scans > 0);
        return new Picture(PictureFormat.Jpeg, reader._frame!.Width, reader._frame.Height, reader._written.ToArray());
    }

    /// <summary>Reads one segment.</summary>
    /// <returns>False where it was the end.</returns>
    private bool Next(ref ReadOnlySpan<byte> rest)
    {
        Require(rest.Length > 1 && rest[0] == Mark);
        while (rest.Length > 1 && rest[1] == Mark)
        {
            rest = rest[1..];
        }

        Require(rest.Length > 1);
        var marker = rest[1];
        rest = rest[2..];
        if (marker == End)
        {
            _written.AddRange([Mark, End]);
            return false;
        }

        var length = Number16(rest);
        Require(length >= sizeof(ushort) && length <= rest.Length);
        Take(marker, rest[sizeof(ushort)..length]);
        rest = rest[length..];
        if (marker == StartOfScan)
        {
            rest = CopyScan(rest);
        }

        return true;
    }

    private void Take(byte marker, ReadOnlySpan<byte> content)
    {
        switch (marker)
        {
            case QuantisationTables:
                _tables.TakeQuantisation(content);
                Keep(marker, content);
                break;
            case HuffmanTables:
                _tables.TakeHuffman(content);
                Keep(marker, content);
                break;
            case RestartInterval:
                Require(content.Length == sizeof(ushort));
                _tables.RestartInterval = Number16(content);
                Keep(marker, content);
                break;
            case StartOfScan:
                Require(_frame is not null && ++_scans <= MostScans);
                _tables.CheckScan(_frame!, content);
                Keep(marker, content);
                break;
            case FirstApplication when JpegFrame.IsJfif(content):
                Keep(marker, JpegFrame.PlainJfif);
                break;
            case Adobe when JpegFrame.AdobeOf(content) is { } adobe:
                Keep(marker, adobe);
                break;
            case (>= FirstApplication and <= LastApplication) or Comment:
                break;
            default:
                Require(JpegFrame.IsFrame(marker), otherwise: JpegFrame.IsRare(marker) ? PictureProblem.RareJpeg : PictureProblem.Broken);
                Require(_frame is null);
                _frame = JpegFrame.Read(content);
                Keep(marker, content);
                break;
        }
    }

    /// <summary>Copies a scan's packed pixels.</summary>
    /// <returns>What comes after them.</returns>
    private ReadOnlySpan<byte> CopyScan(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        while (true)
        {
            var next = rest[length..].IndexOf(Mark);
            Require(next >= 0 && length + next + 1 < rest.Length);
            length += next;
            var after = rest[length + 1];
            if (after is >= FirstRestart and <= LastRestart)
            {
                Require(_tables.RestartInterval > 0);
            }
            else if (after != 0)
            {
                break;
            }

            length += 2;
        }

        Require(length > 0);
        _written.AddRange(rest[..length]);
        return rest[length..];
    }

    private void Keep(byte marker, ReadOnlySpan<byte> content)
    {
        var length = content.Length + sizeof(ushort);
        _written.AddRange([Mark, marker, (byte)(length >> 8), (byte)length]);
        _written.AddRange(content);
    }
}
