using System.Text;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>How wide a text will be, about, in whatever face a program shows it: rather too wide than too narrow, so that lines end in time.</summary>
internal static class TextWidths
{
    private const double Bold = 1.05;
    private const double Space = 0.26;
    private const double Narrow = 0.31;
    private const double Usual = 0.56;
    private const double Capital = 0.65;
    private const double Broad = 0.92;
    private const double Full = 1.05;

    /// <summary>From here on scripts begin whose signs are as wide as they are high.</summary>
    private const int FirstFull = 0x1100;

    /// <summary>In pixels.</summary>
    public static double Of(string text, double fontSize, bool isBold)
    {
        var ems = text.EnumerateRunes().Sum(Ems);
        return ems * fontSize * (isBold ? Bold : 1);
    }

    private static double Ems(Rune rune) => rune.Value switch
    {
        ' ' or 0xA0 => Space,
        >= FirstFull and not (>= 0x2000 and < 0x2E80) => Full,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => Broad,
        'i' or 'j' or 'l' or 'I' or 'f' or 't' or '.' or ',' or ';' or ':' or '\'' or '|' or '!' or '(' or ')' or '’' => Narrow,
        _ when Rune.IsUpper(rune) => Capital,
        _ => Usual,
    };
}
