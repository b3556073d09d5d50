using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>Who does a task, as a team says.</summary>
public sealed class OwnershipSentences(ReportTexts texts)
{
    private const int MostAnswers = 2;

    /// <summary>The most frequent answers with their shares.</summary>
    public string Most(OptionPicture picture) =>
        Listed(Given(picture).OrderByDescending(o => o.Percent).Take(MostAnswers), picture.InTens);

    /// <summary>The most frequent answer with its share; several where they tie.</summary>
    public string First(OptionPicture picture) =>
        Listed(Given(picture).Where(o => o.Percent == Given(picture).Max(other => other.Percent)), picture.InTens);

    private static IEnumerable<OptionShare> Given(OptionPicture picture) => picture.Options.Where(o => o.Percent > 0);

    private string Listed(IEnumerable<OptionShare> answers, bool inTens)
    {
        var text = string.Join(texts["List.Comma"], answers.Select(o => texts.Format("Check.Share", o.Option.Text, TensSentences.Percent(o.Percent, inTens, texts))));
        return text.Length > 0 ? text : texts["Ownership.Scattered"];
    }
}
