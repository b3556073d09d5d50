using System.Globalization;

namespace AlignmentCheck.Data.Accounts;

/// <summary>A person's name as it is kept: one line, without marks that would turn the text around it.</summary>
public static class PersonName
{
    public static string Clean(string? entry) =>
        string.Concat((entry ?? "").Where(character => !char.IsControl(character) && !Turns(character))).Trim();

    // Joiners inside a word are format characters too, and some names need them.
    private static bool Turns(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format && character is not ('\u200c' or '\u200d');
}
