namespace AlignmentCheck.Web.Answers;

/// <summary>Counts lines as an editor does: CR, LF and CR LF each end one.</summary>
internal static class LineBreaks
{
    public static int Count(ReadOnlySpan<byte> bytes)
    {
        var (count, last) = (0, (byte)0);
        foreach (var b in bytes)
        {
            count += Ends(b, last) ? 1 : 0;
            last = b;
        }

        return count;
    }

    /// <summary>Whether a line ends at this byte, given the one before it.</summary>
    public static bool Ends(byte b, byte last) => b == '\r' || (b == '\n' && last != '\r');
}
