using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>A small team's figure in words: it is known to the nearest ten only.</summary>
public static class TensSentences
{
    private const int Least = 10;
    private const int Most = 90;

    /// <param name="value">10, 20, … 90.</param>
    /// <param name="texts">The words.</param>
    public static string Of(int value, ReportTexts texts) => value switch
    {
        <= Least => texts.Format("Tens.Least", Least),
        >= Most => texts.Format("Tens.Most", Most),
        _ => texts.Format("About", value),
    };

    /// <summary>A share in percent, in tens or as it is.</summary>
    public static string Percent(int value, bool inTens, ReportTexts texts) => value switch
    {
        _ when !inTens => texts.Format("Percent", value),
        <= Least => texts.Format("Tens.Percent.Least", Least),
        >= Most => texts.Format("Tens.Percent.Most", Most),
        _ => texts.Format("Tens.Percent.About", value),
    };
}
