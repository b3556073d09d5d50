namespace AlignmentCheck.Core.Brands;

/// <summary>A colour by what the eye makes of it: Oklab, in which equal distances look about equally large (Ottosson, 2020).</summary>
/// <param name="Lightness">0 is black, 1 is white.</param>
/// <param name="A">Green (negative) to red.</param>
/// <param name="B">Blue (negative) to yellow.</param>
internal readonly record struct Oklab(double Lightness, double A, double B)
{
    private const double MostByte = 255;

    // A byte is wider than this on either side of it.
    private const double Slack = 1e-6;

    public static Oklab Of(Rgb colour)
    {
        var (red, green, blue) = (Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue));
        var long_ = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var medium = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var short_ = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        return new(
            (0.2104542553 * long_) + (0.7936177850 * medium) - (0.0040720468 * short_),
            (1.9779984951 * long_) - (2.4285922050 * medium) + (0.4505937099 * short_),
            (0.0259040371 * long_) + (0.7827717662 * medium) - (0.8086757660 * short_));
    }

    /// <returns>Null where no screen shows it.</returns>
    public Rgb? ToRgb()
    {
        var long_ = Cube(Lightness + (0.3963377774 * A) + (0.2158037573 * B));
        var medium = Cube(Lightness - (0.1055613458 * A) - (0.0638541728 * B));
        var short_ = Cube(Lightness - (0.0894841775 * A) - (1.2914855480 * B));
        return Byte((4.0767416621 * long_) - (3.3077115913 * medium) + (0.2309699292 * short_)) is { } red
            && Byte((-1.2684380046 * long_) + (2.6097574011 * medium) - (0.3413193965 * short_)) is { } green
            && Byte((-0.0041960863 * long_) - (0.7034186147 * medium) + (1.7076147010 * short_)) is { } blue
                ? new Rgb(red, green, blue)
                : null;
    }

    public double Distance(Oklab other)
    {
        var (lightness, a, b) = (Lightness - other.Lightness, A - other.A, B - other.B);
        return Math.Sqrt((lightness * lightness) + (a * a) + (b * b));
    }

    /// <summary>The light that a byte of sRGB stands for, 0 to 1.</summary>
    public static double Linear(byte value)
    {
        var part = value / MostByte;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    private static byte? Byte(double light)
    {
        if (light is < -Slack or > 1 + Slack)
        {
            return null;
        }

        var part = light <= 0.0031308 ? light * 12.92 : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(Math.Clamp(part, 0, 1) * MostByte, MidpointRounding.AwayFromZero);
    }

    private static double Cube(double value) => value * value * value;
}
