using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Reporting.Printing;

/// <summary>How reports are printed to PDF.</summary>
public sealed class PrintingOptions
{
    public const string Section = "Printing";

    /// <summary>The browser's program, Chromium or one of its kind; empty: looked for where <see cref="Chromium.Find"/> looks.</summary>
    public string Chromium { get; set; } = "";

    /// <summary>Reports printed at the same time, 1 to 16; others wait. Each takes a processor and some 100 MB while it is printed.</summary>
    [Range(1, 16)]
    public int MostAtOnce { get; set; } = 2;

    /// <summary>The browser that these settings mean; null where none is found.</summary>
    public string? Browser() => string.IsNullOrWhiteSpace(Chromium) ? Printing.Chromium.Find()
        : File.Exists(Chromium) ? Chromium
        : null;
}

[OptionsValidator]
public sealed partial class PrintingOptionsValidator : IValidateOptions<PrintingOptions>;
