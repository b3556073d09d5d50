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

    public string Foot() => Names(LongestInFoot);

    private string Names(int longest) => string.Join(", ", new[]
    {
        heading.Organisation is { } name ? FreeText.Of(name, longest) : null,
        heading.Quarter is { } quarter ? texts.QuarterName(quarter) : null,
    }.OfType<string>().DefaultIfEmpty(texts["Cover.Title"]));
}
