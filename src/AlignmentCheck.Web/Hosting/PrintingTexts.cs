using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What is said to an operator about the settings of printing.</summary>
internal static class PrintingTexts
{
    private static readonly ResourceTexts Texts = new(typeof(PrintingTexts));

    public static string NoSuchProgram => Texts.Format([$"{PrintingOptions.Section}:{nameof(PrintingOptions.Chromium)}"]);
}
