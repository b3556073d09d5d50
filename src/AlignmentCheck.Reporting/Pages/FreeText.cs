using System.Text;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>What somebody typed, as a page can hold it.</summary>
internal static class FreeText
{
    /// <summary>Control characters have no form in HTML, not even escaped (U+0085 would come out as "…"): they become spaces.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="longest">Characters after which it is cut.</param>
    public static string Of(string text, int longest = int.MaxValue)
    {
        var runes = text.ReplaceLineEndings("\n").EnumerateRunes().Select(rune => HasForm(rune) ? rune.ToString() : " ").ToArray();
        return runes.Length <= longest ? string.Concat(runes) : string.Concat(runes.Take(longest)).TrimEnd() + "…";
    }

    private static bool HasForm(Rune rune) =>
        rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF);
}
