using System.Globalization;
using System.Text.RegularExpressions;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>A place within a picture that percentages are of, in pixels.</summary>
internal readonly partial record struct Frame(double X, double Y, double Width, double Height)
{
    /// <summary>Pixels from the picture's left edge.</summary>
    public double Across(string? length) => X + Of(length, Width);

    /// <summary>Pixels from the picture's upper edge.</summary>
    public double Down(string? length) => Y + Of(length, Height);

    public Frame Moved(double across) => this with { X = X + across };

    /// <param name="length">Pixels, percent or ems; nothing is 0.</param>
    /// <param name="whole">What a percent is a hundredth of.</param>
    /// <param name="fontSize">What an em is, in pixels.</param>
    public static double Of(string? length, double whole, double fontSize = 0) => length switch
    {
        null or "" => 0,
        _ when length.EndsWith('%') => Number(length[..^1]) / 100 * whole,
        _ when length.EndsWith("px", StringComparison.Ordinal) => Number(length[..^2]),
        _ when length.EndsWith("em", StringComparison.Ordinal) => Number(length[..^2]) * fontSize,
        _ => Number(length),
    };

    /// <summary>How far to the right a <c>translate</c> moves: a sum of pixels and percent of the thing's own width.</summary>
    public static double Translation(string? transform, double width) => transform is null ? 0 : Term().Matches(transform).Sum(term =>
    {
        var number = Number(term.Groups["number"].Value) * (term.Groups["sign"].Success ? -1 : 1);
        return term.Groups["unit"].Value is "%" ? number / 100 * width : number;
    });

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<sign>-)?\s*(?<number>\d+(\.\d+)?)(?<unit>%|px)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Term();
}
