namespace AlignmentCheck.Web.Commands.Report;

/// <summary>A quarter as rounds are named: 2026-Q4. As text they sort by time.</summary>
internal static class QuarterName
{
    public static bool IsValid(string text) =>
        text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '-', 'Q', >= '1' and <= '4'];

    public static bool IsBefore(string earlier, string later) => string.CompareOrdinal(earlier, later) < 0;
}
