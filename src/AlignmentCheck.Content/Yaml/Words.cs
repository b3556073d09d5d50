using System.Text;

namespace AlignmentCheck.Content.Yaml;

/// <summary>How the names of an enum are written in a file: <c>same-choice</c> for <c>SameChoice</c>.</summary>
internal static class Words
{
    public static T? Read<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Write(value), text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    public static string All<T>()
        where T : struct, Enum =>
        string.Join(", ", Enum.GetValues<T>().Select(Write));

    public static string Write<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
