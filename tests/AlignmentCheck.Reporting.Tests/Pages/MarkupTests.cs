using System.Text.RegularExpressions;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Tests.Fixture;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AlignmentCheck.Reporting.Tests.Pages;

/// <summary>What holds of every report's markup, whatever a client is called and whatever somebody wrote.</summary>
public sealed partial class MarkupTests
{
    public static TheoryData<string> Rounds => Reports.Names;

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Page_is_well_formed(string round)
    {
        var html = (await Page.OfAsync(round)).Html;

        Should.NotThrow(() => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html));
        html.ShouldStartWith("<!DOCTYPE html>");
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Page_runs_and_loads_nothing(string round)
    {
        var document = (await Page.OfAsync(round)).Document;

        document.QuerySelectorAll("script, link, iframe, object, embed, img, image, use, base, form, audio, video, foreignObject").ShouldBeEmpty();
        document.QuerySelectorAll("meta[http-equiv]").ShouldBeEmpty();
        var attributes = document.QuerySelectorAll("*").SelectMany(e => e.Attributes).ToArray();
        attributes.Where(a => a.Name is "style" or "src" or "srcset" or "href" or "xlink:href" or "action" or "data" or "background" || a.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        var style = document.QuerySelectorAll("style").ShouldHaveSingleItem();
        style.ParentElement!.LocalName.ShouldBe("head");
        WithoutStrings(style.TextContent).ShouldNotMatch(@"url\(|@import|expression\(|http");
        attributes.Where(a => a.Value.Contains("url(", StringComparison.Ordinal)).ShouldAllBe(a => a.Value.StartsWith("url(#", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Headings_are_one_tree(string round)
    {
        var document = (await Page.OfAsync(round)).Document;
        var levels = document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToArray();

        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ShouldAllBe(h => h.Text().Length > 0);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Ids_are_unique_and_what_they_name_is_there(string round)
    {
        var document = (await Page.OfAsync(round)).Document;
        var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();

        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => Id().IsMatch(id));
        document.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')).Except(ids).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Pictures_are_named_and_described_or_hidden(string round)
    {
        var document = (await Page.OfAsync(round)).Document;
        var outer = document.QuerySelectorAll("svg").Where(svg => svg.ParentElement!.Closest("svg") is null).ToArray();

        foreach (var picture in outer.Where(svg => svg.GetAttribute("role") == "img"))
        {
            picture.GetAttribute("aria-labelledby")!.Split(' ').Select(id => document.GetElementById(id).Text()).ShouldAllBe(text => text.Length > 0, picture.GetAttribute("aria-labelledby"));
        }

        outer.Where(svg => svg.GetAttribute("role") != "img" && svg.Closest("[aria-hidden=true]") is null).Select(svg => svg.OuterHtml).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Page_has_a_language_a_title_and_one_main(string round)
    {
        var page = await Page.OfAsync(round);

        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Document.QuerySelectorAll("title").Where(t => t.Closest("svg") is null).ShouldHaveSingleItem().Text().ShouldEndWith("lignment of Sales and Marketing");
        page.Document.QuerySelectorAll("main").Length.ShouldBe(1);
        page.Document.QuerySelectorAll("section.sheet").ShouldAllBe(s => s.HasAttribute("aria-labelledby"));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Sheets_are_the_cover_and_the_chapters_in_their_order(string round)
    {
        var page = await Page.OfAsync(round);
        var chapters = ReportChapter.Of(page.Report, English.Texts);

        page.Document.QuerySelectorAll("section.sheet").Select(s => s.GetAttribute("aria-labelledby")).ShouldBe(["cover", .. chapters.Select(c => c.Id)]);
        page.Document.QuerySelectorAll("section.sheet > .running").Select(p => p.Text()).ShouldBe(chapters.Select(c => c.Running));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Tables_have_heads_for_every_column_and_row(string round)
    {
        foreach (var table in (await Page.OfAsync(round)).Document.QuerySelectorAll("main table").Where(t => t.Closest(".prose") is null))
        {
            table.QuerySelectorAll("thead th").ShouldAllBe(th => th.HasAttribute("scope"));
            table.QuerySelectorAll("tbody tr").ShouldAllBe(tr => tr.QuerySelectorAll("th[scope=row]").Length == 1);
            table.QuerySelectorAll("tbody tr").Select(tr => tr.Children.Length).Distinct().Count().ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task No_text_is_left_unfilled(string round)
    {
        var page = await Page.OfAsync(round);
        foreach (var comment in page.Document.QuerySelectorAll(".comments, h1, title, .mark").ToArray())
        {
            comment.Remove();
        }

        var text = page.Document.Body!.TextContent;
        text.ShouldNotMatch(@"\{\d|\}|AlignmentCheck\.|System\.|\bNaN\b|@\(");
        page.Document.QuerySelectorAll("p, dt, th[scope], li, .caption").Where(e => e.Text().Length == 0 && e.QuerySelector("svg") is null).Select(e => e.OuterHtml).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hostile_names_and_comments_are_said_as_they_are()
    {
        var page = await Page.OfAsync(Reports.Hostile);

        page.Document.QuerySelectorAll(".comments li").Select(li => Readable(li.TextContent)).ShouldBe(Reports.HostileTexts.Select(t => Readable(t.Trim())), ignoreOrder: true);
        var organisation = Readable(page.Report.Heading.Organisation!);
        Readable(page.Find("h1")!.TextContent).ShouldBe(organisation);
        Readable(page.Document.Title!).ShouldStartWith(organisation);
        page.Document.QuerySelectorAll("[onload], b, i, [x]").Where(e => e.Closest(".comments, h1") is not null).ShouldBeEmpty();
        page.Document.Body!.TextContent.ShouldContain("<script>alert('x')</script>");
    }

    [Fact]
    public async Task Withheld_comments_are_counted_and_not_said()
    {
        var page = await Page.OfAsync(Reports.Withheld);
        page.Document.QuerySelectorAll(".comments li").Length.ShouldBe(1);
        page.Document.Body!.TextContent.ShouldContain("Nothing was changed. The consultant has withheld 2 comments.");
        page.Json["disclosure"]!["commentsWithheld"]!.GetValue<int>().ShouldBe(2);
        (await Page.OfAsync(Reports.Hostile)).Document.Body!.TextContent.ShouldNotContain("withheld");
    }

    [Fact]
    public async Task Where_every_comment_is_withheld_that_is_said()
    {
        var page = await Page.OfAsync(Reports.Without(0, 0, Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50").Comments(Team.Sales, "Call us.").Report()));
        page.Document.QuerySelectorAll(".comments").ShouldBeEmpty();
        page.Of("views").ParentElement!.QuerySelector(".note")!.TextContent.ShouldBe("The consultant has withheld 1 comment.");
    }

    [Fact]
    public async Task Hostile_names_do_not_leave_the_running_foot()
    {
        var page = await Page.OfAsync(Reports.Hostile);
        var style = page.Document.QuerySelector("style")!.TextContent;
        var rule = style[style.IndexOf("@page { size", StringComparison.Ordinal)..];

        WithoutStrings(rule).ShouldBe(WithoutStrings(Styled(page.Report with { Heading = page.Report.Heading with { Organisation = "Demo" } })));
        WithoutStrings(rule).Count(c => c == '{').ShouldBe(WithoutStrings(rule).Count(c => c == '}'));

        static string Styled(Reporting.Model.Report report) =>
            Reporting.Styles.ReportStyles.PageRule(Reporting.Styles.RunningTexts.Of(report, English.Texts), AlignmentCheck.Core.Brands.Paper.A4);
    }

    [Fact]
    public async Task A_steps_own_markup_stays_text()
    {
        var report = Reports.Of("by team, whole numbers");
        var step = report.Steps[0] with
        {
            Step = report.Steps[0].Step with
            {
                Parts = report.Steps[0].Step.Parts.ToDictionary(p => p.Key, _ => "Do <script>alert(1)</script> [this](javascript:alert(1)) ![x](http://example.org/x.png)\n\n<img src=x>"),
            },
        };

        var page = await Page.OfAsync(report with { Steps = [step, .. report.Steps.Skip(1)] });

        page.Document.QuerySelectorAll("script, img, a").Select(e => e.OuterHtml).ShouldBeEmpty();
    }

    /// <summary>Control characters have no form in HTML and come as spaces; nothing else is lost.</summary>
    private static string Readable(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFD' || char.IsSurrogate(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutStrings(string css) => CssString().Replace(css, "\"\"");

    [GeneratedRegex(@"^[a-z][a-z0-9-]*$")]
    private static partial Regex Id();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.Singleline)]
    private static partial Regex CssString();
}
