using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>How a report is called: in the title of its document and at the foot of its pages.</summary>
public sealed class HeadingSentences(ReportHeading heading, ReportTexts texts)
{
    // A longer name would run into the page's number.
    private const int LongestInFoot = 50;

    public string Title() => heading is { Organisation: null, Quarter: null } ? texts["Document.TitlePlain"] : texts.Format("Document.Title", Names(int.MaxValue));

    /// <summary>The draft agreement's, where it is a document of its own.</summary>
    public string AgreementTitle() => heading is { Organisation: null, Quarter: null } ? texts["Agreement.Title"] : texts.Format("Agreement.Document", Names(int.MaxValue));

    /// <summary>Whom it is about, such as "Sales and Marketing, Acme, 4th quarter 2026".</summary>
    public string Subject() => string.Join(texts["List.Comma"], new[] { texts["Cover.Title"], Names(int.MaxValue) }.Distinct(StringComparer.Ordinal));

    public string Foot() => Names(LongestInFoot);

    private string Names(int longest) => string.Join(", ", new[]
    {
        heading.Organisation is { } name ? FreeText.Of(name, longest) : null,
        heading.Quarter is { } quarter ? texts.QuarterName(quarter) : null,
    }.OfType<string>().DefaultIfEmpty(texts["Cover.Title"]));
}
