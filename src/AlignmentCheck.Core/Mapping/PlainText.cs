using System.Globalization;
using System.Text;

namespace AlignmentCheck.Core.Mapping;

/// <summary>Texts as they are compared: two tools write the same words with other capitals, quotes and dashes.</summary>
internal static class PlainText
{
    private const int ShortestContained = 12;
    private const double Contained = 0.95;

    /// <summary>Letters and digits in lower case, whatever is between them as one space.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Without spaces: how an id is written where only letters and digits are allowed.</summary>
    public static string Code(string text) => Of(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Without the number that some tools write before or after a label.</summary>
    public static string Label(string text)
    {
        var words = Of(text).Split(' ');
        if (words.Length > 1)
        {
            words = words[0].All(char.IsAsciiDigit) ? words[1..] : words[^1].All(char.IsAsciiDigit) ? words[..^1] : words;
        }

        return string.Join(' ', words);
    }

    /// <summary>The number that <see cref="Label"/> leaves out; null where there is none.</summary>
    public static int? NumberBeside(string text)
    {
        var words = Of(text).Split(' ');
        var number = words.Length < 2 ? "" : words[0].All(char.IsAsciiDigit) ? words[0] : words[^1];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : null;
    }

    /// <summary>How alike two plain texts are: 1 for the same, less for one inside the other, else the shared part of their words.</summary>
    public static double Likeness(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return 0;
        }

        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return 1;
        }

        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        if (shorter.Length >= ShortestContained && longer.Contains(shorter, StringComparison.Ordinal))
        {
            return Contained;
        }

        var (words, others) = (one.Split(' ').ToHashSet(StringComparer.Ordinal), other.Split(' ').ToHashSet(StringComparer.Ordinal));
        return Math.Min(Contained, 2.0 * words.Count(others.Contains) / (words.Count + others.Count));
    }
}
