using System.Globalization;

namespace AlignmentCheck.Core.Mapping;

/// <summary>A number as people and tools write it.</summary>
internal static class WrittenNumber
{
    private const int Longest = 20;

    /// <summary>With a point or a comma before decimals, and with or without a percent sign; null for anything else.</summary>
    public static double? TryParse(string text)
    {
        var plain = text.Trim().TrimEnd('%').TrimEnd().Replace(',', '.');
        return plain.Length <= Longest && double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }

    /// <summary>Whether numbers are parts of one (0.4) and not of a hundred (40): none is above one, and one has decimals.</summary>
    public static bool AreParts(IReadOnlyCollection<double> numbers) => numbers.All(number => number is >= 0 and <= 1) && numbers.Any(number => number is > 0 and < 1);
}
