using System.Globalization;
using System.Text.RegularExpressions;
using AlignmentCheck.Reporting.Styles;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Charts;

/// <summary>Where things come to stand in the narrowest column: 320 px less the page's margins and the plot's own padding.</summary>
internal static class NarrowPlot
{
    /// <summary>A digit of the value labels in the widest of the fonts: 15 px, semibold.</summary>
    private const double Digit = 8.7;

    private const double Root = 16;

    public static double Before { get; } = Token("--plot-start");

    public static double Beyond { get; } = Token("--plot-end");

    public static double Width { get; } = 320 - (2 * Root) - Before - Beyond;

    public static (double From, double To) OfValue(IElement label)
    {
        var x = (label.Number("x") / 100 * Width) + label.Number("dx");
        var width = label.TextContent.Length * Digit;
        return label.ClassList.Contains("end") ? (x - width, x) : (x, x + width);
    }

    public static (double From, double To) Around(double percent, double half) =>
        ((percent / 100 * Width) - half, (percent / 100 * Width) + half);

    public static bool Meet((double From, double To) one, (double From, double To) other) =>
        one.From < other.To && other.From < one.To;

    private static double Token(string name) =>
        double.Parse(Regex.Match(ReportStyles.Read("tokens.css"), name + @":\s*([\d.]+)rem").Groups[1].Value, CultureInfo.InvariantCulture) * Root;
}
