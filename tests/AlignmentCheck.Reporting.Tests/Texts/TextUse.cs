using System.Text.RegularExpressions;

namespace AlignmentCheck.Reporting.Tests.Texts;

/// <param name="File">Where a text is asked for.</param>
/// <param name="Call">How: <c>[</c>, <c>Format</c> or <c>Count</c>.</param>
/// <param name="Key">What stands in the place of the key, as in the source.</param>
/// <param name="Values">How many values are passed.</param>
internal sealed partial record TextUse(string File, string Call, string Key, int Values)
{
    /// <summary>The keys that stand there as literals; those with holes are patterns.</summary>
    public IEnumerable<(string Text, bool IsPattern)> Literals =>
        Literal().Matches(Key).Select(m => (m.Groups[2].Value, m.Groups[1].Length > 0));

    /// <summary>All places of the sources that ask for a text.</summary>
    public static IReadOnlyList<TextUse> All(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Of(Path.GetFileName(file), System.IO.File.ReadAllText(file))),
    ];

    public static IEnumerable<TextUse> Of(string file, string source) => Asking().Matches(source).Select(match =>
    {
        var arguments = Arguments(source, match.Index + match.Length);
        var call = match.Groups["call"].Value is { Length: > 0 } name ? name : "[";
        return new TextUse(file, call, arguments[0], arguments.Count - 1);
    });

    /// <summary>The arguments from behind an opening bracket to its end, whatever stands within them.</summary>
    private static List<string> Arguments(string source, int start)
    {
        var arguments = new List<string>();
        var (depth, from) = (0, start);
        for (var i = start; ; i++)
        {
            switch (source[i])
            {
                case '"':
                    i = EndOfString(source, i);
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when depth == 0:
                    arguments.Add(source[from..i].Trim());
                    return arguments;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case ',' when depth == 0:
                    arguments.Add(source[from..i].Trim());
                    from = i + 1;
                    break;
            }
        }
    }

    /// <summary>The closing quote; what stands in the holes of an interpolation may have quotes of its own.</summary>
    private static int EndOfString(string source, int quote)
    {
        var (isInterpolated, holes) = (quote > 0 && source[quote - 1] == '$', 0);
        for (var i = quote + 1; ; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '{' when isInterpolated:
                    holes++;
                    break;
                case '}' when isInterpolated:
                    holes--;
                    break;
                case '"' when holes == 0:
                    return i;
            }
        }
    }

    [GeneratedRegex(@"\b(?:[Tt]exts|this)(?:\.(?<call>Format|Count)\(|\[)|(?<![\w.])(?<call>Format|Count)\((?=[$""])")]
    private static partial Regex Asking();

    [GeneratedRegex(@"(\$?)""([^""]*)""")]
    private static partial Regex Literal();
}
