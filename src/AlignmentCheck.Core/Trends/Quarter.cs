using System.Globalization;

namespace AlignmentCheck.Core.Trends;

/// <summary>A quarter of a year, written <c>2026-Q4</c>.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Number">1 to 4.</param>
public sealed record Quarter(int Year, int Number)
{
    /// <summary>Reads <c>2026-Q4</c>; null where it is anything else.</summary>
    public static Quarter? TryParse(string text) =>
        text is [>= '1' and <= '9', _, _, _, '-', 'Q', >= '1' and <= '4']
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new Quarter(year, text[6] - '0')
            : null;

    public bool IsBefore(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number)) < 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");
}
