using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>How much of what the teams say of each other is unkind, in words.</summary>
public static class WordsSentences
{
    /// <summary>The finding, as the figure's title.</summary>
    public static string Title(WordsResult words, ReportTexts texts) => texts.Format("Words.Title", Sales(words, texts), Marketing(words, texts));

    /// <summary>The picture for who does not see it.</summary>
    public static string Describe(WordsResult words, ReportTexts texts) => texts.Format("Words.Describe", Sales(words, texts), Marketing(words, texts));

    /// <summary>Unkind words in percent of those that Sales picked.</summary>
    public static string Sales(WordsResult words, ReportTexts texts) => Percent(words.Sales.Unkind, words, texts);

    /// <summary>Unkind words in percent of those that Marketing picked.</summary>
    public static string Marketing(WordsResult words, ReportTexts texts) => Percent(words.Marketing.Unkind, words, texts);

    private static string Percent(int unkind, WordsResult words, ReportTexts texts) => TensSentences.Percent(unkind, words.Sales.InTens, texts);
}
