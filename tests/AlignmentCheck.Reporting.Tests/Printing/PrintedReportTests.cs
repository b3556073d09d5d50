using System.Globalization;
using System.Text.RegularExpressions;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Styles;
using AlignmentCheck.Reporting.Tests.Fixture;
using AlignmentCheck.Reporting.Tests.Pages;

namespace AlignmentCheck.Reporting.Tests.Printing;

[Collection(PrintingTests.Name)]
public sealed partial class PrintedReportTests(Printer printer)
{
    private const int MostBytes = 1_500_000;

    /// <summary>Pages that design.md allows: 10 to 16, and up to 24 where more is asked.</summary>
    public static TheoryData<string, int, int> Pages => new()
    {
        { Reports.WithHistory, 10, 16 },
        { Reports.EightRounds, 10, 16 },
        { Reports.Everything, 10, 17 },   // one page more: a forecast, four quarters, six steps and what became of three others
        { "by team, in tens", 10, 16 },
        { "extended", 14, 24 },
        { Reports.Hostile, 10, 16 },
        { SampleRounds.Name("instruments"), 10, 16 },
        { SampleRounds.Name("healthy"), 10, 16 },
        { SampleRounds.Name("broken"), 10, 16 },
        { SampleRounds.Name("one-sided"), 10, 16 },
        { SampleRounds.Name("small-team"), 10, 16 },
        { SampleRounds.Name("pooled"), 10, 16 },
        { SampleRounds.Name("too-few"), 5, 8 },
        { SampleRounds.Name("quarters"), 14, 24 },
        { SampleRounds.Name("hostile"), 10, 16 },
    };

    public static TheoryData<string> Rounds => [.. Pages.Select(row => row.Data.Item1)];

    public static TheoryData<string, Paper> Papers =>
        new([.. Pages.Select(row => (row.Data.Item1, Paper.A4)), .. SampleRounds.Names.Append(Reports.WithHistory).Select(round => (round, Paper.Letter))]);

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

        report.Outline.Select(Letters).ShouldBe(headings.Select(heading => Letters(heading.TextContent)));
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

    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Every_page_but_the_cover_begins_with_the_names_of_its_parts(string round)
    {
        var report = await printer.OfAsync(round);
        string[] heads = [.. report.Lines.Skip(1).Select(lines => lines.MinBy(line => line.Top)!.Text)];

        heads.Where((head, i) => i == 0 || head != heads[i - 1]).ShouldBe(RunningTexts.Of(report.Page.Report, English.Texts).Pages.Select(RunningTexts.Head));
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
                text => text.Contains(English.Texts["Road.Running"], StringComparison.Ordinal) && Letters(text).Contains(title, StringComparison.Ordinal));
            foreach (var part in step.QuerySelectorAll("h4, .prose > p, .prose li, .note").Select(e => Letters(e.TextContent)))
            {
                Letters(report.Texts[page]).ShouldContain(part[..Math.Min(part.Length, 20)], Case.Sensitive, $"{title}, page {page + 1}");
            }
        }
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
    public async Task The_figures_on_paper_are_those_of_the_page(string round)
    {
        var report = await printer.OfAsync(round);

        var hash = report.Page.Report.Result.Questionnaire.Sha256;
        var paper = Counted(report.Lines.Skip(1).SelectMany(lines => lines.OrderBy(line => line.Top).Skip(1)).SelectMany(line => Numbers(WithoutHash(line.Text))));
        var visible = new VisibleText(report.Page.Document);
        var page = Counted(visible.Of("section.sheet:not(.cover)").SelectMany(Numbers));
        var heads = visible.Of("thead").SelectMany(Numbers).ToHashSet(StringComparer.Ordinal);

        page.Where(number => number.Value > paper.GetValueOrDefault(number.Key)).ShouldBeEmpty("a figure of the page is not on paper");

        // A table that goes on over a page has its head there again.
        paper.Where(number => number.Value > page.GetValueOrDefault(number.Key) && !heads.Contains(number.Key)).ShouldBeEmpty("a figure is on paper only");

        string WithoutHash(string text) => text.Length > 4 && hash.Contains(text, StringComparison.Ordinal) ? "" : text.Replace("sha256", "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task No_page_is_nearly_empty(string round, Paper paper)
    {
        var report = await printer.OfAsync(round, paper);

        report.Lines.Index().Where(page => page.Item.Max(line => line.Bottom) < report.Height / 3)
            .Select(page => $"page {page.Index + 1} of {report.Lines.Count}: {string.Join(' ', page.Item.Select(line => line.Text))}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task No_heading_is_the_last_line_of_its_column(string round, Paper paper)
    {
        var report = await printer.OfAsync(round, paper);
        var headings = report.Page.Document.QuerySelectorAll("h2, h3, h4").Select(h => Letters(h.TextContent)).ToHashSet();

        var lost = report.Lines.SelectMany((lines, page) => lines
            .Where(line => headings.Contains(Letters(line.Text)))
            .Where(line => !lines.Any(other => other.Top > line.Top + 4 && other.Left < line.Right && other.Right > line.Left))
            .Select(line => $"page {page + 1}: {line.Text}"));

        lost.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Nothing_runs_off_the_paper(string round, Paper paper)
    {
        var report = await printer.OfAsync(round, paper);
        var width = paper == Paper.A4 ? 595 : 612;

        report.Info["Page size"].ShouldEndWith(paper == Paper.A4 ? "(A4)" : "(letter)");
        report.Lines.SelectMany((lines, page) => lines.Where(l => l.Left < 20 || l.Right > width - 20 || l.Top < 20).Select(l => $"page {page + 1}: {l.Text}")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task No_page_is_printed_smaller_than_it_is_laid_out(string round, Paper paper)
    {
        var report = await printer.OfAsync(round, paper);

        // Chromium prints everything smaller where something is wider than the paper: the cover's word has 54 pt.
        report.Lines[0].Max(line => line.Bottom - line.Top).ShouldBeInRange(65, 85);
    }

    [Fact]
    public async Task Printed_twice_it_says_the_same()
    {
        var first = await printer.OfAsync(Reports.WithHistory);

        var second = await printer.Browser.PrintAsync(first.Page.Html);

        (await Printed.TextAsync(second)).ShouldBe(string.Concat(first.Texts.Select(text => text + "\f")));
    }

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value);

    private static SortedDictionary<string, int> Counted(IEnumerable<string> numbers) =>
        new(numbers.GroupBy(number => number, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal), StringComparer.Ordinal);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    /// <summary>Letters and digits only: lines break anywhere, and what stands for a character that has no glyph is poppler's choice.</summary>
    private static string Letters(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.IsAsciiLetterOrDigit(c)));

    /// <summary>What poppler reads back in another order.</summary>
    [GeneratedRegex(@"[\u0590-\u08FF\u200F\u202B\u202E\u2067]")]
    private static partial Regex RightToLeft();

    [GeneratedRegex(@"\byes (yes|no ) yes +\d+ +\d+$")]
    private static partial Regex Embedded();
}
