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
/// <param name="IsAgreement">Whether it holds the draft agreement alone.</param>
internal sealed record ReportOutput(OutputFormat Format, string Path, bool IsAgreement)
{
    /// <summary>The extensions that name a format of a report.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [.. Enum.GetNames<OutputFormat>().Select(name => "." + name.ToLowerInvariant())];

    /// <summary>The extensions that name a format of a draft agreement, which holds no data.</summary>
    public static IReadOnlyList<string> AgreementExtensions { get; } = [".pdf", ".html"];

    /// <returns>Null where the extension names no format.</returns>
    public static ReportOutput? Of(string path) => Of(path, Extensions, isAgreement: false);

    /// <returns>Null where the extension names no format of a draft agreement.</returns>
    public static ReportOutput? OfAgreement(string path) => Of(path, AgreementExtensions, isAgreement: true);

    private static ReportOutput? Of(string path, IReadOnlyList<string> extensions, bool isAgreement) =>
        Enum.TryParse<OutputFormat>(System.IO.Path.GetExtension(path).TrimStart('.'), ignoreCase: true, out var format)
        && extensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? new ReportOutput(format, path, isAgreement)
            : null;
}
