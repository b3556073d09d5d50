using System.Text;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>What somebody typed, as a page can hold it.</summary>
internal static class FreeText
{
    /// <summary>Control characters have no form in HTML, not even escaped (U+0085 would come out as "…"): they become spaces.</summary>
    public static string Of(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Select(rune => HasForm(rune) ? rune.ToString() : " "));

    private static bool HasForm(Rune rune) =>
        rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF);
}
