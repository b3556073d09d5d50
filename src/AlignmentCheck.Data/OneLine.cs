using System.Globalization;
using System.Text;

namespace AlignmentCheck.Data;

/// <summary>A name as it is kept: one line of characters, without marks that would turn the text around it.</summary>
public static class OneLine
{
    // Unicode has set it apart as no character, and .NET refuses to normalise a text that has it.
    private const int NoCharacter = 0xFFFE;

    // Joiners inside a word and tags inside a flag are format characters too, and some names need them.
    private static readonly int[] Joiners = [0x200C, 0x200D];
    private const int FirstTag = 0xE0020;
    private const int LastTag = 0xE007F;

    public static string Clean(string? entry) => string.Concat((entry ?? "").EnumerateRunes().Where(IsKept)).Trim();

    private static bool IsKept(Rune rune) => rune.Value != NoCharacter && Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => Joiners.Contains(rune.Value) || rune.Value is >= FirstTag and <= LastTag,
        _ => true,
    };
}
