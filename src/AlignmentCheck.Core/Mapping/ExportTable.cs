using System.Security.Cryptography;
using System.Text;

namespace AlignmentCheck.Core.Mapping;

/// <summary>A column's heading.</summary>
/// <param name="Text">On one line, cut at <see cref="ExportTable.LongestHeading"/>; empty where the file has none.</param>
/// <param name="Nth">From 1: of several columns with the same text, which one.</param>
public sealed record ColumnName(string Text, int Nth);

/// <summary>One person's row of an export.</summary>
/// <param name="Line">The physical line, from 1, where it begins.</param>
/// <param name="Cells">As many as there are columns.</param>
public sealed record ExportRow(long Line, IReadOnlyList<string> Cells);

/// <summary>A file of answers as another survey tool writes it: headings and rows, of which nothing is understood yet.</summary>
public sealed class ExportTable
{
    /// <summary>More than any survey of ours needs, with room for what tools add of their own.</summary>
    public const int MostColumns = 300;

    /// <summary>The most characters of a heading that are looked at and remembered.</summary>
    public const int LongestHeading = 200;

    // One column without a heading may be anything; two that go on below others are the columns of a question.
    private const int LeastContinued = 2;

    // What SurveyMonkey writes below the heading of a question that has one column.
    private static readonly string[] SecondHeadings = ["response", "open ended response"];

    private ExportTable(IReadOnlyList<ColumnName> columns, IReadOnlyList<ExportRow> rows, bool hasSecondHeader)
    {
        Columns = columns;
        Rows = rows;
        HasSecondHeader = hasSecondHeader;
    }

    public IReadOnlyList<ColumnName> Columns { get; }

    public IReadOnlyList<ExportRow> Rows { get; }

    /// <summary>Whether the row below the first one belongs to the headings, as SurveyMonkey has it.</summary>
    public bool HasSecondHeader { get; }

    /// <summary>SHA-256 over all headings: the same for the next export of the same survey.</summary>
    public byte[] Signature => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Columns.Select(column => column.Text))));

    /// <param name="header">The first row.</param>
    /// <param name="rows">All others, each as long as the first.</param>
    /// <param name="hasSecondHeader">Null where it is to be found out.</param>
    public static ExportTable Of(IReadOnlyList<string> header, IReadOnlyList<ExportRow> rows, bool? hasSecondHeader = null)
    {
        var isDouble = rows.Count > 0 && (hasSecondHeader ?? LooksLikeHeader(header, rows[0].Cells));
        var headings = isDouble ? Joined(header, rows[0].Cells) : header;
        return new ExportTable(Numbered(headings), isDouble ? [.. rows.Skip(1)] : rows, isDouble);
    }

    /// <summary>Where a column stands; null where there is none of that name.</summary>
    public int? Find(ColumnName name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == name)
            {
                return i;
            }
        }

        return null;
    }

    private static bool LooksLikeHeader(IReadOnlyList<string> header, IReadOnlyList<string> below)
    {
        var named = Enumerable.Range(0, header.Count).FirstOrDefault(i => !string.IsNullOrWhiteSpace(header[i]));
        var continued = Enumerable.Range(named, header.Count - named).Count(i => string.IsNullOrWhiteSpace(header[i]) && !string.IsNullOrWhiteSpace(below[i]));
        return continued >= LeastContinued || below.Any(text => SecondHeadings.Contains(PlainText.Of(text), StringComparer.Ordinal));
    }

    // A question's own heading stands above its first column; each of its columns has a second one.
    private static List<string> Joined(IReadOnlyList<string> header, IReadOnlyList<string> below)
    {
        var joined = new List<string>(header.Count);
        var question = "";
        for (var i = 0; i < header.Count; i++)
        {
            var isOwn = !string.IsNullOrWhiteSpace(header[i]);
            var goesOn = i + 1 < header.Count && string.IsNullOrWhiteSpace(header[i + 1]);
            question = isOwn ? OneLine(header[i]) : question;
            joined.Add(string.IsNullOrWhiteSpace(below[i]) || (isOwn && !goesOn) ? question : $"{question} [{OneLine(below[i])}]");
        }

        return joined;
    }

    private static List<ColumnName> Numbered(IReadOnlyList<string> headings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. headings.Select(heading =>
        {
            var text = OneLine(heading);
            text = text.Length <= LongestHeading ? text : text[..LongestHeading];
            return new ColumnName(text, seen[text] = seen.GetValueOrDefault(text) + 1);
        })];
    }

    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
