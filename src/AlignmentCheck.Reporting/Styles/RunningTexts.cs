using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Styles;

/// <summary>What stands in the margins of printed pages.</summary>
/// <param name="Foot">Whose report it is.</param>
/// <param name="Number">A page's number of all: a text with the places {0} and {1}.</param>
/// <param name="Chapters">The parts with their running heads.</param>
public sealed record RunningTexts(string Foot, string Number, IReadOnlyList<ReportChapter> Chapters)
{
    /// <summary>The parts that share pages, each beginning with the one that begins a page.</summary>
    public IReadOnlyList<IReadOnlyList<ReportChapter>> Pages
    {
        get
        {
            var pages = new List<List<ReportChapter>>();
            foreach (var chapter in Chapters)
            {
                if (pages.Count == 0 || !chapter.GoesOn)
                {
                    pages.Add([]);
                }

                pages[^1].Add(chapter);
            }

            return pages;
        }
    }

    /// <summary>What stands at the head of pages that parts share: each of their names.</summary>
    public static string Head(IReadOnlyList<ReportChapter> pages) => string.Join(" · ", pages.Select(chapter => chapter.Running));

    public static RunningTexts Of(Report report, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        return Of(report, texts, ReportChapter.Of(report, texts));
    }

    /// <summary>Those of the draft agreement as a document of its own.</summary>
    public static RunningTexts OfAgreement(Report report, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        return Of(report, texts, [ReportChapter.Agreement(texts)]);
    }

    private static RunningTexts Of(Report report, ReportTexts texts, IReadOnlyList<ReportChapter> chapters) =>
        new(new HeadingSentences(report.Heading, texts).Foot(), texts.Format("Page.Number", "{0}", "{1}"), chapters);
}
