namespace AlignmentCheck.Web.Commands.Report;

/// <summary>What a report is written as.</summary>
internal enum OutputFormat
{
    Pdf,
    Html,
    Json,
    Csv,
}

/// <summary>One file of a report.</summary>
/// <param name="Format">By the file's extension.</param>
/// <param name="Path">As it was given.</param>
internal sealed record ReportOutput(OutputFormat Format, string Path)
{
    /// <summary>The extensions that name a format.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [.. Enum.GetNames<OutputFormat>().Select(name => "." + name.ToLowerInvariant())];

    /// <returns>Null where the extension names no format.</returns>
    public static ReportOutput? Of(string path) =>
        Enum.TryParse<OutputFormat>(System.IO.Path.GetExtension(path).TrimStart('.'), ignoreCase: true, out var format)
        && Extensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? new ReportOutput(format, path)
            : null;
}
