using System.Globalization;
using System.Text.RegularExpressions;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Tests.Fixture;
using AlignmentCheck.Reporting.Tests.Pages;

namespace AlignmentCheck.Reporting.Tests.Printing;

[Collection(PrintingTests.Name)]
public sealed partial class PrintedReportTests(Printer printer)
{
    private const int MostBytes = 1_500_000;

    public static TheoryData<string, int, int> Pages => new()
    {
        { Reports.WithHistory, 10, 21 },
        { "by team, in tens", 10, 19 },
        { "pooled", 10, 18 },
        { "none", 5, 8 },
        { "extended", 14, 25 },
        { Reports.Hostile, 10, 18 },
    };

    public static TheoryData<string> Rounds => [.. Pages.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_report_has_as_many_pages_as_somebody_reads(string round, int least, int most)
    {
        var report = await printer.OfAsync(round);

        report.Texts.Count.ShouldBeInRange(least, most);
        report.Info["Pages"].ShouldBe(report.Texts.Count.ToString(CultureInfo.InvariantCulture));
        report.Info["Page size"].ShouldEndWith("(A4)");
        report.Bytes.Length.ShouldBeLessThan(MostBytes);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task It_is_tagged_and_has_title_and_language(string round)
    {
        var report = await printer.OfAsync(round);

        report.Info["Tagged"].ShouldBe("yes");
        report.Info["JavaScript"].ShouldBe("no");
        Letters(report.Info["Title"]).ShouldBe(Letters(report.Page.Document.Title!));
        report.Raw.ShouldContain("/Lang (en)");
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Its_outline_is_its_headings(string round)
    {
        var report = await printer.OfAsync(round);

        var headings = report.Page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6");

        report.Outline.Count.ShouldBe(headings.Length);
        foreach (var (entry, heading) in report.Outline.Select(Letters).Zip(headings))
        {
            // Chromium says a step's title twice where it lays it out twice, since the step begins a page.
            var isTwice = heading.Closest(".step-facts") is not null && entry.EndsWith(Letters(heading.TextContent).TrimStart('1', '2', '3', '4', '5', '6'), StringComparison.Ordinal);
            (isTwice ? Letters(heading.TextContent) : entry).ShouldBe(Letters(heading.TextContent));
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Its_fonts_are_embedded_and_outlines(string round)
    {
        var report = await printer.OfAsync(round);

        report.Fonts.ShouldNotBeEmpty();
        report.Fonts.ShouldAllBe(font => Embedded().IsMatch(font));

        // Pictures in colour, such as somebody's emoji, have no outline.
        report.Fonts.Where(font => font.Contains("Type 3", StringComparison.Ordinal) && round != Reports.Hostile).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Every_page_but_the_cover_has_its_number_and_more_than_that(string round)
    {
        var report = await printer.OfAsync(round);

        report.Texts[0].ShouldNotMatch(@"\b1 of \d+\s*$");
        for (var i = 1; i < report.Texts.Count; i++)
        {
            report.Texts[i].TrimEnd().ShouldEndWith($"\n{i + 1} of {report.Texts.Count}");
        }

        report.Lines.Select(lines => lines.Sum(line => line.Text.Length)).ShouldAllBe(characters => characters > 80);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Every_page_but_the_cover_begins_with_the_name_of_its_part(string round)
    {
        var report = await printer.OfAsync(round);
        var chapters = ReportChapter.Of(report.Page.Report, English.Texts);

        string[] heads = [.. report.Lines.Skip(1).Select(lines => lines.MinBy(line => line.Top)!.Text)];

        // Parts that follow each other may be called the same; each begins on a page of its own.
        heads.Length.ShouldBeGreaterThanOrEqualTo(chapters.Count);
        heads.Where((head, i) => i == 0 || head != heads[i - 1]).ShouldBe(chapters.Select(c => c.Running));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task A_step_stands_whole_on_one_page(string round)
    {
        var report = await printer.OfAsync(round);
        var steps = report.Page.Document.QuerySelectorAll("article.step");

        foreach (var step in steps)
        {
            var title = Letters(step.QuerySelector("h3")!.TextContent);

            // The draft agreement names the first steps again.
            var page = report.Texts.ToList().FindLastIndex(
                text => text.Contains(English.Texts["Steps.Running"], StringComparison.Ordinal) && Letters(text).Contains(title, StringComparison.Ordinal));
            foreach (var part in step.QuerySelectorAll("h4, .prose > p, .prose li, .note").Select(e => Letters(e.TextContent)))
            {
                Letters(report.Texts[page]).ShouldContain(part[..Math.Min(part.Length, 20)], Case.Sensitive, $"{title}, page {page + 1}");
            }
        }

        (report.Texts.Count(text => text.Contains(English.Texts["Steps.Running"], StringComparison.Ordinal)) * 2).ShouldBeGreaterThanOrEqualTo(steps.Length);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task The_boards_figures_can_be_read(string round)
    {
        var report = await printer.OfAsync(round);
        var (page, board) = (report.Page, report.Texts[1]);

        Letters(board).ShouldContain(Letters(page.Of("board").TextContent));
        var numbers = Page.Numbers(board);
        foreach (var dimension in page.Dimensions.Where(d => page.Report.Result.Find(d["id"]!.GetValue<string>())!.Dimension.IsCore && d["score"] is not null))
        {
            int[] scores =
            [
                .. Page.Numbers(dimension, "score"), .. Page.Numbers(dimension["check"] ?? dimension, "score"),
                .. dimension["teams"] is { } teams ? [.. Page.Numbers(teams["sales"], "score"), .. Page.Numbers(teams["marketing"], "score")] : Array.Empty<int>(),
            ];
            scores.Except(numbers).ShouldBeEmpty(dimension["id"]!.GetValue<string>());
        }

        if (page.Report.Result.Mode != DisclosureMode.None)
        {
            foreach (var figure in page.Document.QuerySelectorAll(".overall dd").SelectMany(dd => dd.Numbers()))
            {
                numbers.ShouldContain(figure);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Everything_on_the_page_is_on_paper(string round)
    {
        var report = await printer.OfAsync(round);
        var paper = Letters(string.Concat(report.Texts));

        foreach (var text in report.Page.Document.QuerySelectorAll("h1, h2, h3, .statements .text, .step-body p, .comments li, .sources dd").Where(e => !RightToLeft().IsMatch(e.TextContent)).Select(e => (Letters: Letters(e.TextContent), First: e.Matches(".comments li") ? 8 : 20)))
        {
            // A line that breaks may have the next column's line behind it: its first words are enough, fewer in the narrow columns of comments.
            paper.ShouldContain(text.Letters[..Math.Min(text.Letters.Length, text.First)]);
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task No_heading_is_the_last_line_of_its_column(string round)
    {
        var report = await printer.OfAsync(round);
        var headings = report.Page.Document.QuerySelectorAll("h2, h3, h4").Select(h => Letters(h.TextContent)).ToHashSet();

        var lost = report.Lines.SelectMany((lines, page) => lines
            .Where(line => headings.Contains(Letters(line.Text)))
            .Where(line => !lines.Any(other => other.Top > line.Top + 4 && other.Left < line.Right && other.Right > line.Left))
            .Select(line => $"page {page + 1}: {line.Text}"));

        lost.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Nothing_runs_off_the_paper(string round)
    {
        var report = await printer.OfAsync(round);

        report.Lines.SelectMany((lines, page) => lines.Where(l => l.Left < 20 || l.Right > 595 - 20 || l.Top < 20).Select(l => $"page {page + 1}: {l.Text}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Printed_twice_it_says_the_same()
    {
        var first = await printer.OfAsync(Reports.WithHistory);

        var second = await printer.Browser.PrintAsync(first.Page.Html);

        (await Printed.TextAsync(second)).ShouldBe(string.Concat(first.Texts.Select(text => text + "\f")));
    }

    /// <summary>Letters and digits only: lines break anywhere, and what stands for a character that has no glyph is poppler's choice.</summary>
    private static string Letters(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.IsAsciiLetterOrDigit(c)));

    /// <summary>What poppler reads back in another order.</summary>
    [GeneratedRegex(@"[\u0590-\u08FF\u200F\u202B\u202E\u2067]")]
    private static partial Regex RightToLeft();

    [GeneratedRegex(@"\byes (yes|no ) yes +\d+ +\d+$")]
    private static partial Regex Embedded();
}
