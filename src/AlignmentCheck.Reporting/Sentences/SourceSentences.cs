using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>How a source is named.</summary>
public static class SourceSentences
{
    /// <summary>Author and year where known, else the title.</summary>
    public static string Brief(Source source) =>
        string.Join(" ", new[] { source.Author ?? source.Title, Year(source) }.Where(part => part.Length > 0));

    /// <summary>Everything that is known of it.</summary>
    public static string Full(Source source) =>
        string.Join(", ", new[] { source.Author, source.Title, source.Publisher, Year(source) }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Year(Source source) => source.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
