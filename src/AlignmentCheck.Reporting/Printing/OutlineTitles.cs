using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AlignmentCheck.Reporting.Printing;

/// <summary>
/// The titles in a PDF's outline. Chromium says a heading twice there that it laid out twice, since the heading moved to the next page or
/// column: each of its texts once more, as in "55 Signed Signed".
/// </summary>
internal static partial class OutlineTitles
{
    private const string Utf16 = "FEFF";

    /// <summary>The same PDF with each heading of its page said once. No byte moves: what a title no longer needs is space.</summary>
    public static byte[] Once(byte[] pdf, string html)
    {
        var twice = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match heading in Heading().Matches(html))
        {
            var texts = Tag().Split(heading.Groups["text"].Value).Select(WebUtility.HtmlDecode).ToArray();
            twice[WithoutSpace(string.Concat(texts.Select(text => text + text)))] = Space().Replace(string.Concat(texts), " ").Trim();
        }

        var file = Encoding.Latin1.GetString(pdf);
        file = Literal().Replace(file, title => twice.TryGetValue(WithoutSpace(Escape().Replace(title.Groups["text"].Value, "${sign}")), out var once)
            ? Padded($"/Title ({Special().Replace(once, @"\$0")})", title)
            : title.Value);
        file = Hexadecimal().Replace(file, title => twice.TryGetValue(WithoutSpace(Read(title.Groups["text"].Value)), out var once)
            ? Padded($"/Title <{Utf16}{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(once))}>", title)
            : title.Value);
        return Encoding.Latin1.GetBytes(file);
    }

    private static string Padded(string title, Match before) => title.Length <= before.Length ? title.PadRight(before.Length) : before.Value;

    private static string Read(string hexadecimal) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hexadecimal));

    private static string WithoutSpace(string? text) => Space().Replace(text ?? "", "");

    [GeneratedRegex(@"<h(?<level>[1-6])\b[^>]*>(?<text>.*?)</h\k<level>>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"/Title \((?<text>(\\.|[^\\()])*)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Literal();

    [GeneratedRegex("/Title <FEFF(?<text>([0-9A-Fa-f]{4})*)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\\(?<sign>.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\\()]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
