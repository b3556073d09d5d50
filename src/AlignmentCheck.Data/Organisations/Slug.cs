using System.Globalization;
using System.Text;

namespace AlignmentCheck.Data.Organisations;

/// <summary>A name made fit for an address.</summary>
internal static class Slug
{
    // Words that stand at the same place of an address.
    private static readonly string[] Taken = ["new", "import"];

    // For names without a single Latin letter or digit.
    private const string Nameless = "client";

    /// <summary>Lower-case letters and digits, accents taken off, everything else a hyphen.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = Cut(slug.ToString(), Organisation.LongestSlug);
        return text.Length == 0 ? Nameless : Taken.Contains(text, StringComparer.Ordinal) ? Numbered(text, 1) : text;
    }

    /// <summary>The same with a number, still short enough.</summary>
    public static string Numbered(string slug, int number)
    {
        var ending = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return Cut(slug, Organisation.LongestSlug - ending.Length) + ending;
    }

    private static string Cut(string slug, int length) => (slug.Length > length ? slug[..length] : slug).Trim('-');
}
