using System.Text.RegularExpressions;

namespace AlignmentCheck.Web.Clients;

/// <summary>
/// Takes the addresses out of a list as people paste it: one a line, or with commas, semicolons or tabs between them, with or without names as
/// mail programs write them (<c>Ada Example &lt;ada@example.com&gt;</c>). What is no address is kept, to be refused by name.
/// </summary>
internal static partial class AddressList
{
    private const char At = '@';

    public static IReadOnlyList<string> Read(string? pasted) =>
        [.. QuotedName().Replace(pasted ?? "", "").Split(['\r', '\n', ';']).SelectMany(Line)];

    // Names may have commas of their own, so that beside an address in brackets only what looks like one counts.
    private static IEnumerable<string> Line(string line)
    {
        var named = Named().Matches(line).Select(match => match.Groups["address"].Value.Trim()).ToList();
        return named.Count == 0
            ? line.Split(',').SelectMany(Part)
            : named.Concat(Named().Replace(line, ",").Split(',').Where(part => part.Contains(At, StringComparison.Ordinal)).SelectMany(Part));
    }

    private static string[] Part(string part)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var addresses = Array.FindAll(words, word => word.Contains(At, StringComparison.Ordinal));
        return addresses.Length > 0 ? addresses
            : words.Length > 0 ? [string.Join(' ', words)]
            : [];
    }

    [GeneratedRegex("<\\s*(?<address>[^<>\\s][^<>]*)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    // It may hold whatever else stands between addresses.
    [GeneratedRegex("\"[^\"\r\n]*\"\\s*(?=<)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedName();
}
