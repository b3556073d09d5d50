using System.Globalization;

namespace AlignmentCheck.Core.Trends;

/// <summary>A quarter of a year, written <c>2026-Q4</c>.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Number">1 to 4.</param>
public sealed record Quarter(int Year, int Number)
{
    /// <summary>The quarter in which a day is.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / MonthsEach) + 1);

    private const int MonthsEach = 3;
    private const int InYear = 4;

    /// <summary>The quarter after this one.</summary>
    public Quarter Next => Plus(1);

    public DateOnly FirstDay => new(Year, ((Number - 1) * MonthsEach) + 1, 1);

    /// <summary>The quarter that many later, or earlier where below 0.</summary>
    public Quarter Plus(int quarters)
    {
        var place = (Year * InYear) + Number - 1 + quarters;
        return new Quarter(place / InYear, (place % InYear) + 1);
    }

    /// <summary>How many quarters later it is than another; below 0 where it is earlier.</summary>
    public int Since(Quarter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ((Year - other.Year) * InYear) + Number - other.Number;
    }

    /// <summary>Reads <c>2026-Q4</c>; null where it is anything else.</summary>
    public static Quarter? TryParse(string text) =>
        text is [>= '1' and <= '9', _, _, _, '-', 'Q', >= '1' and <= '4']
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new Quarter(year, text[6] - '0')
            : null;

    public bool IsBefore(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number)) < 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");
}
