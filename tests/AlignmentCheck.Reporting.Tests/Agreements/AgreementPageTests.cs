using System.Text.RegularExpressions;
using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Tests.Fixture;
using AlignmentCheck.Reporting.Tests.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AlignmentCheck.Reporting.Tests.Agreements;

/// <summary>The draft agreement as a page of its own, and as a part of the report.</summary>
public sealed partial class AgreementPageTests
{
    public static TheoryData<string> Rounds => Reports.Names;

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Page_is_one_well_formed_document_that_loads_nothing(string round)
    {
        var page = await Page.AgreementOfAsync(round);

        Should.NotThrow(() => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page.Html));
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Document.Title!.ShouldEndWith("raft service level agreement");
        page.Document.QuerySelectorAll("main, h1").Select(e => e.LocalName).ShouldBe(["main", "h1"]);
        page.Document.QuerySelectorAll("script, link, a, img, form, input").ShouldBeEmpty();
        page.Document.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name is "style" or "href" or "src").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Headings_are_numbered_clauses_in_one_tree(string round)
    {
        var page = await Page.AgreementOfAsync(round);
        var headings = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6");

        headings.Select(h => h.LocalName[1] - '0').Zip(headings.Skip(1).Select(h => h.LocalName[1] - '0')).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        page.Document.QuerySelectorAll("h2").Select(h => h.Text()[0]).ShouldBe("123456789");
        var report = await Page.OfAsync(round);
        report.Of("agreement").ParentElement!.QuerySelectorAll("h3").Select(h => h.Text()[0]).ShouldBe("12345678");
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Tables_and_lists_are_whole_and_nothing_is_left_unfilled(string round)
    {
        var page = await Page.AgreementOfAsync(round);

        foreach (var table in page.Document.QuerySelectorAll("table"))
        {
            table.QuerySelectorAll("thead th").ShouldAllBe(th => th.HasAttribute("scope"));
            table.QuerySelectorAll("tbody tr").ShouldAllBe(tr => tr.QuerySelectorAll("th[scope=row]").Length == 1);
        }

        page.Document.QuerySelectorAll("p, li, dt, dd, th").ShouldAllBe(e => e.Text().Length > 0);
        TextOf(page).ShouldNotMatch(@"\{\d|AlignmentCheck\.|System\.|NaN|__");
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Every_figure_is_one_that_the_report_gives(string round)
    {
        var page = await Page.AgreementOfAsync(round);
        var given = Numbers().Matches(page.Json.ToJsonString()).Select(m => m.Value).Concat(Fixed).Concat(Targets(page)).ToHashSet(StringComparer.Ordinal);

        Numbers().Matches(TextOf(page)).Select(m => m.Value).Except(given).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Report_and_document_say_the_same_but_for_the_end(string round)
    {
        var document = await Page.AgreementOfAsync(round);
        var report = (await Page.OfAsync(round)).Of("agreement").ParentElement!;

        foreach (var kind in new[] { ".agreed-result", ".promises li", ".split dd", ".tasks-table td", ".agreement-lead p" })
        {
            report.QuerySelectorAll(kind).Select(e => e.Text()).ShouldBe(document.Document.QuerySelectorAll(kind).Select(e => e.Text()));
        }
    }

    [Fact]
    public async Task Teams_that_disagree_are_quoted_and_have_a_line_to_fill_in()
    {
        var page = await Page.AgreementOfAsync(Round.Extended
            .Sales(12, "all: 50", "owns.pricing: 9*sales 3*both", "owns.promotion: marketing", "owns.strategy: 8*both 4*sales")
            .Marketing(10, "all: 50", "owns.pricing: 6*marketing 4*both", "owns.promotion: 10*marketing", "owns.strategy: both").Report());
        var rows = page.Document.QuerySelectorAll(".tasks-table tbody tr").Select(tr => string.Join(" | ", tr.Children.Select(c => c.Text()))).ToArray();

        rows.Take(3).ShouldBe(
        [
            "Pricing | to be agreed: (to fill in) | Sales 75 % | Marketing 60 % | both",
            "Strategy | Both; first (to fill in) | both 67 % | both 100 % | both",
            "Promotion | Marketing | Marketing 100 % | Marketing 100 % | Marketing",
        ]);
        rows[3].ShouldEndWith("| not shown | not shown | Marketing");
    }

    [Theory]
    [InlineData("by team, whole numbers", "who does what was not asked in this round")]
    [InlineData("pooled", "who does what was not asked in this round")]
    public async Task Without_an_ownership_map_the_usual_split_is_marked_as_such(string round, string why)
    {
        var page = await Page.AgreementOfAsync(round);

        var clause = page.Document.QuerySelector(".tasks").Text();
        clause.ShouldContain($"The usual split after Sean Miller 2019, not your answers: {why}");
        page.Document.QuerySelectorAll(".split > div").Select(div => $"{div.Children[0].Text()}: {div.Children[1].Text()}").ShouldBe(
        [
            "Marketing: market research, competitor analysis, customer segmentation, brand position, promotion",
            "Sales: personal selling, account management, distribution",
            "Both; who moves first?: strategy: (to fill in), lead generation: (to fill in), pricing: (to fill in), forecasting: (to fill in)",
        ]);
    }

    [Theory]
    [InlineData(3, 9, "both teams are shown as one")]
    [InlineData(2, 3, "too few people answered")]
    public async Task Why_an_ownership_map_that_was_asked_is_not_used_is_said(int sales, int marketing, string why)
    {
        var report = Round.Extended.Sales(sales, "all: 50", "owns.pricing: sales").Marketing(marketing, "all: 50", "owns.pricing: sales").Report();

        (await Page.AgreementOfAsync(report)).Document.QuerySelector(".tasks").Text().ShouldContain($"not your answers: {why}");
    }

    [Fact]
    public async Task Without_any_split_there_are_lines_for_the_tasks()
    {
        var page = await Page.AgreementOfAsync(Reports.Of("none") with { UsualTasks = [] });

        page.Document.QuerySelector(".tasks").Text().ShouldContain("Write down the tasks");
        page.Document.QuerySelectorAll(".tasks .promises .blank").Length.ShouldBe(6);
    }

    [Fact]
    public async Task A_draft_without_figures_says_so_and_is_still_whole()
    {
        var page = await Page.AgreementOfAsync("none");

        page.Document.QuerySelector(".agreement-lead").Text().ShouldStartWith("Too few people answered for any figure to be shown");
        page.Document.QuerySelectorAll(".today").ShouldBeEmpty();
        page.Document.QuerySelectorAll(".promises li").Length.ShouldBe(3 + Enum.GetValues<PromiseKind>().Length + 2 + DraftAgreement.MostSteps);
    }

    [Theory]
    [InlineData("all: 25", "without asking")]
    [InlineData("all: 50", "Marketing hears why a lead was won, lost or dropped within")]
    [InlineData("all: 75", "Marketing goes on hearing within days")]
    public async Task The_words_of_a_promise_follow_its_figure(string pattern, string words)
    {
        var page = await Page.AgreementOfAsync(Round.Core.Sales(10, pattern).Marketing(10, pattern).Report());

        var promise = page.Document.QuerySelectorAll(".promises li").Single(li => li.Text().Contains("hears why within days", StringComparison.Ordinal));
        promise.Text().ShouldContain(words);
    }

    /// <summary>Ends of the scale, years of sources, and how many contacts customers need after one of them.</summary>
    private static readonly string[] Fixed =
        ["0", "100", "2019", "2017", "80", "5", "12"];

    private static IEnumerable<string> Targets(Page page) => page.Report.Agreement.FirstSteps
        .SelectMany(step => new[] { step.Target.From, step.Target.To }).OfType<int>().Select(number => $"{number}");

    private static string TextOf(Page page)
    {
        foreach (var name in page.Document.QuerySelectorAll("h1 + .lead, .number, .sign-sheet").ToArray())
        {
            name.Remove();
        }

        return page.Document.QuerySelector("main").Text();
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
