using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Tests.Fixture;

internal static class English
{
    public static ReportTexts Texts { get; } = ReportTexts.For("en");

    /// <summary>A no-break space reads as a space.</summary>
    public static string Plain(this string text) => text.Replace('\u00a0', ' ');
}
