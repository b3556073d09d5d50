namespace AlignmentCheck.Web.Answers;

/// <summary>What the first bytes of a file tell about all of it.</summary>
/// <param name="Mistake">Why it cannot be read at all; null where it may be read.</param>
/// <param name="Separator">What stands between its fields.</param>
/// <param name="Whole">The file from its beginning.</param>
internal sealed record FileStart(string? Mistake, char Separator, Stream Whole)
{
    private const int Looked = 64 * 1024;

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

        // Without a byte order mark these encodings show by the empty half of every plain character.
        var isWide = bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || bytes.Contains((byte)0);
        return isWide ? ResponsesTexts.WideCharacters : null;
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
