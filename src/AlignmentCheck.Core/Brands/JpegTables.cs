using static AlignmentCheck.Core.Brands.PictureReader;

namespace AlignmentCheck.Core.Brands;

/// <summary>The tables by which a JPEG's pixels are packed. They are checked for being whole and being there, and kept as they are.</summary>
internal sealed class JpegTables
{
    private const int MostTables = 4;
    private const int EntriesOfQuantisation = 64;
    private const int LengthsOfCodes = 16;
    private const int MostCodes = 256;
    private const int LastCoefficient = 63;

    private readonly bool[] _quantisation = new bool[MostTables];
    private readonly bool[] _huffman = new bool[2 * MostTables];

    /// <summary>After how many blocks a scan starts afresh; 0: never.</summary>
    public int RestartInterval { get; set; }

    public void TakeQuantisation(ReadOnlySpan<byte> content)
    {
        Require(content.Length > 0);
        while (content.Length > 0)
        {
            var (precision, place) = (content[0] >> 4, content[0] & 0xF);
            var length = 1 + (EntriesOfQuantisation * (precision + 1));
            Require(precision <= 1 && place < MostTables && content.Length >= length);
            _quantisation[place] = true;
            content = content[length..];
        }
    }

    public void TakeHuffman(ReadOnlySpan<byte> content)
    {
        Require(content.Length > 0);
        while (content.Length > 0)
        {
            Require(content.Length > LengthsOfCodes);
            var (kind, place) = (content[0] >> 4, content[0] & 0xF);
            var codes = 0;
            foreach (var count in content[1..(1 + LengthsOfCodes)])
            {
                codes += count;
            }

            var length = 1 + LengthsOfCodes + codes;
            Require(kind <= 1 && place < MostTables && codes is > 0 and <= MostCodes && content.Length >= length);
            _huffman[(kind * MostTables) + place] = true;
            content = content[length..];
        }
    }

    /// <summary>Whether a scan is one of the frame's, with every table that it needs.</summary>
    public void CheckScan(JpegFrame frame, ReadOnlySpan<byte> content)
    {
        Require(content.Length > 0);
        var count = content[0];
        Require(count >= 1 && count <= frame.Components.Count && content.Length == 1 + (2 * count) + 3);
        var (first, last) = (content[^3], content[^2]);
        Require(first <= last && last <= LastCoefficient);
        for (var i = 0; i < count; i++)
        {
            var (id, steady, varying) = (content[1 + (2 * i)], content[2 + (2 * i)] >> 4, content[2 + (2 * i)] & 0xF);
            var component = frame.Components.Where(component => component.Id == id).ToList();
            Require(component.Count == 1 && _quantisation[component[0].Table]);
            Require(steady < MostTables && varying < MostTables);

            // A scan of a progressive picture has coefficients of one kind only.
            Require((first > 0 || _huffman[steady]) && (last == 0 || _huffman[MostTables + varying]));
        }
    }
}
