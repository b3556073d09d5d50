namespace AlignmentCheck.Web.Answers;

/// <summary>What the first bytes of a file tell about all of it.</summary>
/// <param name="Mistake">Why it cannot be read at all; null where it may be read.</param>
/// <param name="Separator">What stands between its fields.</param>
/// <param name="Whole">The file from its beginning.</param>
internal sealed record FileStart(string? Mistake, char Separator, Stream Whole)
{
    private const int Looked = 64 * 1024;

    // Of UTF-32; two characters of UTF-16.
    private const int CharacterSize = 4;
    private const int LeastShare = 10;

    /// <param name="stream">The file from its beginning.</param>
    /// <param name="takesTabs">Whether tabs may stand between fields too, as some tools write them.</param>
    public static FileStart Of(Stream stream, bool takesTabs = false)
    {
        var buffer = new byte[Looked];
        var bytes = buffer.AsMemory(0, stream.ReadAtLeast(buffer, Looked, throwOnEndOfStream: false));
        return new FileStart(MistakeIn(bytes.Span), SeparatorOf(bytes.Span, takesTabs), new PrefixedStream(bytes, stream));
    }

    private static string? MistakeIn(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return ResponsesTexts.EmptyFile;
        }

        if (bytes.StartsWith("PK\x3\x4"u8) || bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return ResponsesTexts.Workbook;
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return ResponsesTexts.WideCharacters;
        }

        return bytes.Contains((byte)0) || IsOtherFormat(bytes) ? IsWide(bytes) ? ResponsesTexts.WideCharacters : ResponsesTexts.NotText : null;
    }

    // What somebody may take for the file of answers by mistake: a PDF, pictures and packed files.
    private static bool IsOtherFormat(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8) || bytes.StartsWith<byte>([0x1F, 0x8B]);

    // Without a byte order mark UTF-16 and UTF-32 show by the empty half of every plain character, which stands at the same place in each.
    private static bool IsWide(ReadOnlySpan<byte> bytes)
    {
        var empty = new int[CharacterSize];
        for (var i = 0; i < bytes.Length; i++)
        {
            empty[i % CharacterSize] += bytes[i] == 0 ? 1 : 0;
        }

        var places = bytes.Length / CharacterSize;
        return places > 0 && empty.Min() * LeastShare < places && empty.Max() * 2 > places;
    }

    private static char SeparatorOf(ReadOnlySpan<byte> bytes, bool takesTabs)
    {
        var (commas, semicolons, tabs, isQuoted) = (0, 0, 0, false);
        foreach (var b in bytes.TrimStart("\uFEFF\r\n"u8))
        {
            isQuoted ^= b == '"';
            if (!isQuoted && b is (byte)'\n' or (byte)'\r')
            {
                break;
            }

            commas += !isQuoted && b == ',' ? 1 : 0;
            semicolons += !isQuoted && b == ';' ? 1 : 0;
            tabs += takesTabs && !isQuoted && b == '\t' ? 1 : 0;
        }

        return tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }
}
