using System.Xml.Linq;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Pictures;
using AlignmentCheck.Reporting.Tests.Fixture;
using AlignmentCheck.Reporting.Tests.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AlignmentCheck.Reporting.Tests.Pictures;

/// <summary>What the site offers beside each chart, held against the chart.</summary>
public sealed class ChartMenuTests
{
    private const string Address = "/somewhere/charts";

    public static TheoryData<string> Rounds => Reports.Names;

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Every_chart_but_the_covers_has_its_menu_and_every_menu_its_pictures(string round)
    {
        var report = Reports.Of(round);
        var page = await OnSiteAsync(report);

        var names = ReportPictures.Of(report, English.Texts).Select(picture => picture.Name).ToArray();
        names.ShouldBeUnique();
        names.ShouldAllBe(name => name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'));
        page.QuerySelectorAll(".pictures a").Select(link => link.GetAttribute("href")).ShouldBe(
            names.SelectMany(name => new[] { $"{Address}/{name}.svg", $"{Address}/{name}.png" }), ignoreOrder: true);
        foreach (var chart in page.QuerySelectorAll("svg[role=img].plot").Where(chart => chart.Closest(".cover") is null))
        {
            chart.Closest(".statements, .check-figure, .words-figure, .trend-figure, section")!.Children.Count(part => part.ClassList.Contains("on-demand")).ShouldBe(1, chart.TextContent);
        }
    }

    /// <summary>So nothing leaves the site that its page does not show: what is held back there is held back here.</summary>
    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Pictures_and_tables_hold_no_number_that_the_chart_beside_them_does_not(string round)
    {
        var report = Reports.Of(round);
        var page = await OnSiteAsync(report);
        var cover = Numbers(page.QuerySelector(".cover")!);
        foreach (var picture in ReportPictures.Of(report, English.Texts))
        {
            var menu = page.QuerySelector($".pictures a[href='{Address}/{picture.Name}.svg']")!.Closest(".on-demand")!;
            var (table, chart) = (menu.QuerySelector("table")!, (IElement)menu.ParentElement!.Clone());
            chart.QuerySelectorAll(".on-demand").ToList().ForEach(inside => inside.Remove());
            var shown = Numbers(chart).Concat(Always).ToHashSet();

            Numbers(table).Where(number => !shown.Contains(number) && !BothTogether(report, picture).Contains(number)).ShouldBeEmpty($"{picture.Name}, as a table");
            var drawn = XDocument.Parse((await PictureWriter.DrawAsync(picture, report, English.Texts)).Svg).Root!;
            Page.Numbers(string.Join(' ', drawn.Descendants().Where(part => !part.HasElements).Select(part => part.Value)))
                .Where(number => !shown.Contains(number) && !cover.Contains(number)).ShouldBeEmpty($"{picture.Name}, as a picture");
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task A_table_has_every_number_of_the_charts_text_and_says_what_each_cell_is(string round)
    {
        var report = Reports.Of(round);
        var page = await OnSiteAsync(report);
        foreach (var menu in page.QuerySelectorAll(".on-demand"))
        {
            var table = menu.QuerySelector("table")!;
            var numbers = Numbers(table).Append(OfEvery).ToHashSet();
            foreach (var text in menu.ParentElement!.QuerySelectorAll("svg[role=img] desc"))
            {
                text.Numbers().Where(number => !numbers.Contains(number)).ShouldBeEmpty(text.Text());
            }

            table.QuerySelector("caption")!.Text().ShouldNotBeEmpty();
            table.QuerySelectorAll("th").ShouldAllBe(head => head.HasAttribute("scope") && head.Text().Length > 0);
            var columns = table.QuerySelectorAll("thead th").Length;
            table.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector("[scope=rowgroup]") is null).ShouldAllBe(row => row.Children.Length == columns && row.Children[0].GetAttribute("scope") == "row");
        }
    }

    [Fact]
    public async Task A_page_that_stands_alone_has_no_menu_and_only_the_tables_of_its_trends()
    {
        var page = await Page.OfAsync(Reports.WithHistory);

        page.Document.QuerySelectorAll(".pictures, .on-demand a").ShouldBeEmpty();
        page.Document.QuerySelectorAll(".on-demand").ShouldAllBe(table => table.ParentElement!.ClassList.Contains("trend-figure"));
    }

    /// <summary>"95 % interval" stands over a column; and an answer that nobody gave is left out of a chart's words, and 0 in the table.</summary>
    private static readonly int[] Always = [95, 0];

    /// <summary>"Marketing's part of every 100" is the name of a check.</summary>
    private const int OfEvery = 100;

    /// <summary>Where a chart over the rounds has a line for each team, its table has the score of both as well.</summary>
    private static int[] BothTogether(Report report, Picture picture) => report.History is null ? [] :
    [
        .. report.History.Dimensions.Append(report.History.Overall).Where(trend => ReportPictures.OfTrend(trend) == picture.Name)
            .SelectMany(trend => trend.Points).Select(point => point.Both).OfType<TrendFigure>().Select(figure => figure.Value),
    ];

    /// <summary>Those of each text by itself: cells have no space between them.</summary>
    private static int[] Numbers(IElement element) => Page.Numbers(string.Join(' ', element.Descendants<IText>().Select(text => text.Data)));

    private static async Task<IDocument> OnSiteAsync(Report report) => new HtmlParser().ParseDocument(await Markup.RenderAsync<ReportBody>(
        (nameof(ReportBody.Report), report), (nameof(ReportBody.Texts), English.Texts), (nameof(ReportBody.Charts), new ChartPlace(Address))));
}
