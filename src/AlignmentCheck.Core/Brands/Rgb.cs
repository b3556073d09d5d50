using System.Globalization;

namespace AlignmentCheck.Core.Brands;

/// <summary>A colour of screens (sRGB).</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    private const int Digits = 6;
    private const int ShortDigits = 3;

    /// <param name="text">Three or six hexadecimal digits, with or without a leading #; white space around it is passed over.</param>
    /// <returns>Null where it is no such text.</returns>
    public static Rgb? TryParse(string? text)
    {
        var digits = (text ?? "").Trim();
        digits = digits.StartsWith('#') ? digits[1..] : digits;
        if (digits.Length == ShortDigits)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        return digits.Length == Digits && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>How far two colours stand apart in lightness: the contrast ratio of WCAG 2.2, 1 to 21.</summary>
    public double Contrast(Rgb other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + Flare) / (darker + Flare);
    }

    /// <summary>How different two colours look: the distance in Oklab (Ottosson, 2020), 0 to 1. Side by side, 0.02 is just seen.</summary>
    public double Distance(Rgb other) => Oklab.Of(this).Distance(Oklab.Of(other));

    /// <summary>The colour on the way to another one.</summary>
    /// <param name="other">Where to.</param>
    /// <param name="share">0 is this one, 1 the other.</param>
    public Rgb Towards(Rgb other, double share) => new(Mixed(Red, other.Red, share), Mixed(Green, other.Green, share), Mixed(Blue, other.Blue, share));

    /// <summary>As a stylesheet has it, such as <c>#1f5a4b</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    // What a screen reflects even where it is black, and each colour's part of what the eye takes for light: WCAG 2.2's figures.
    private const double Flare = 0.05;

    private double Luminance => (0.2126 * Oklab.Linear(Red)) + (0.7152 * Oklab.Linear(Green)) + (0.0722 * Oklab.Linear(Blue));

    private static byte Mixed(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share), MidpointRounding.AwayFromZero);
}
