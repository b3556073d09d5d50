namespace AlignmentCheck.Core.Scoring;

/// <summary>The one way numbers become figures: values within 10⁻⁹ are equal, whole numbers round half away from zero.</summary>
internal static class Rounding
{
    /// <summary>Two values closer than this are equal, in comparisons, ties and roundings.</summary>
    public const double Tolerance = 1e-9;

    public static int Whole(double value) => (int)(Math.Sign(value) * Math.Floor(Math.Abs(value) + 0.5 + Tolerance));

    /// <summary>The nearest ten, half away from zero.</summary>
    public static int Ten(double value) => 10 * (int)(Math.Sign(value) * Math.Floor(((Math.Abs(value) + Tolerance) / 10) + 0.5));

    /// <summary>The nearest ten from 10 to 90: 10 stands for "about 10 or less", 90 for "about 90 or more".</summary>
    public static int InnerTen(double value) => Math.Clamp(Ten(value), 10, 90);

    /// <summary>Down to a multiple of five, not below 0.</summary>
    public static int FiveDown(double value) => Math.Max(0, 5 * (int)Math.Floor((value + Tolerance) / 5));

    /// <summary>Up to a multiple of five, not above 100.</summary>
    public static int FiveUp(double value) => Math.Min(100, 5 * (int)Math.Ceiling((value - Tolerance) / 5));

    public static double To(double value, int decimals)
    {
        var scale = Math.Pow(10, decimals);
        var rounded = Math.Floor(((Math.Abs(value) + Tolerance) * scale) + 0.5) / scale;

        // Not by Math.Sign: a small negative value would become −0, which prints as "-0".
        return value < 0 && rounded > 0 ? -rounded : rounded;
    }

    public static bool AtLeast(double value, double threshold) => value >= threshold - Tolerance;

    public static bool Less(double value, double threshold) => value < threshold - Tolerance;
}
