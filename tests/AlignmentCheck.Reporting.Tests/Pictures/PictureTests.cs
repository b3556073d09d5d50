using System.Text.RegularExpressions;
using System.Xml.Linq;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Pictures;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Pictures;

public sealed partial class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Known = ["svg", "title", "desc", "g", "rect", "circle", "line", "path", "text", "tspan"];
    private static readonly string[] Colours = ["fill", "stroke"];
    private static readonly string[] Plain = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "font-size", "stroke-width", "opacity"];

    public static TheoryData<string> Rounds => Reports.Names;

    /// <summary>Office programs know no custom properties, no classes, no nested drawings and no percentages; a viewer loads nothing.</summary>
    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task A_picture_is_plain_numbers_and_colours_and_needs_nothing_else(string round)
    {
        var report = Reports.Of(round);
        foreach (var picture in ReportPictures.Of(report, English.Texts))
        {
            var (text, width, height) = await PictureWriter.DrawAsync(picture, report, English.Texts);
            var root = XDocument.Parse(text).Root!;
            (root.Attribute("width")!.Value, root.Attribute("height")!.Value, root.Attribute("viewBox")!.Value).ShouldBe(($"{width}", $"{height}", $"0 0 {width} {height}"));
            foreach (var element in root.DescendantsAndSelf())
            {
                element.Name.Namespace.ShouldBe(Svg);
                Known.ShouldContain(element.Name.LocalName, picture.Name);
                element.Attributes().ShouldAllBe(one => one.Name.LocalName != "class" && one.Name.LocalName != "style" && one.Name.LocalName != "href");
                element.Attributes().Where(one => Plain.Contains(one.Name.LocalName)).ShouldAllBe(one => Number().IsMatch(one.Value));
                element.Attributes().Where(one => Colours.Contains(one.Name.LocalName)).ShouldAllBe(one => Colour().IsMatch(one.Value));
            }

            root.Elements(Svg + "rect").First().Attribute("fill")!.Value.ShouldBe("#ffffff");
            root.Descendants(Svg + "svg").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(Reports.WithHistory)]
    [InlineData(Reports.Hostile)]
    public async Task A_picture_says_what_it_shows_whose_it_is_and_who_answered(string round)
    {
        var report = Reports.Of(round);
        foreach (var picture in ReportPictures.Of(report, English.Texts))
        {
            var root = XDocument.Parse((await PictureWriter.DrawAsync(picture, report, English.Texts)).Svg).Root!;
            root.Element(Svg + "title")!.Value.ShouldBe(picture.Finding);
            root.Attribute("aria-labelledby")!.Value.Split(' ').ShouldBe(root.Elements().Take(2).Select(one => one.Attribute("id")!.Value));
            root.Element(Svg + "desc")!.Value.Length.ShouldBeGreaterThan(20, picture.Name);
            var words = Words(root);
            words.ShouldContain(picture.About);
            words.ShouldContain("4th quarter 2026");
            words.ShouldContain("Answered: 24 ");
        }
    }

    [Fact]
    public async Task The_text_alternative_is_that_of_the_pages_charts()
    {
        var report = Reports.Of(Reports.WithHistory);
        var picture = ReportPictures.Of(report, English.Texts).Single(one => one.Name == "check-kpi");

        var description = XDocument.Parse((await PictureWriter.DrawAsync(picture, report, English.Texts)).Svg).Root!.Element(Svg + "desc")!.Value;

        var chart = (await Tests.Pages.Page.OfAsync(Reports.WithHistory)).Of("check-kpi-t").ParentElement!;
        description.ShouldBe($"{chart.QuerySelector("title")!.TextContent}. {chart.QuerySelector("desc")!.TextContent}");
    }

    [Fact]
    public async Task Teams_have_their_colours_and_a_report_with_its_own_accent_keeps_it()
    {
        var report = Reports.Of(Reports.WithHistory);
        var picture = ReportPictures.Of(report, English.Texts).Single(one => one.Name == ReportPictures.Dimensions);
        var own = report with { Brand = new Brand { Accent = Accent.Of(Rgb.TryParse("#6b2d7b")!.Value) } };

        var svg = (await PictureWriter.DrawAsync(picture, report, English.Texts)).Svg;
        var branded = (await PictureWriter.DrawAsync(picture, own, English.Texts)).Svg;

        svg.ShouldContain("fill=\"#e69f00\" stroke=\"#b85c00\" stroke-width=\"1.5\"");
        svg.ShouldContain("fill=\"#0072b2\"");
        svg.ShouldContain("#1f5a4b");
        branded.ShouldNotContain("#1f5a4b");
        branded.ShouldContain("#6b2d7b", Case.Insensitive);
    }

    [Fact]
    public async Task Nothing_is_drawn_beyond_the_edges_and_lines_of_text_end_in_time()
    {
        var report = Reports.Of("extended") with { Events = [new TrendEvent(new DateOnly(2026, 8, 30), new string('w', 300))] };
        foreach (var picture in ReportPictures.Of(report, English.Texts))
        {
            var (text, width, _) = await PictureWriter.DrawAsync(picture, report, English.Texts);
            foreach (var line in XDocument.Parse(text).Descendants(Svg + "text").Where(line => line.Attribute("text-anchor") is null))
            {
                var end = double.Parse(line.Attribute("x")!.Value, System.Globalization.CultureInfo.InvariantCulture)
                    + TextWidths.Of(line.Value, double.Parse(line.Attribute("font-size")!.Value, System.Globalization.CultureInfo.InvariantCulture), line.Attribute("font-weight") is not null);
                end.ShouldBeLessThan(width, $"{picture.Name}: {line.Value}");
            }
        }
    }

    private static string Words(XElement root) => string.Join(' ', root.Descendants(Svg + "text").Select(line => line.Value));

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex Number();

    [GeneratedRegex("^(#[0-9a-fA-F]{6}|none)$")]
    private static partial Regex Colour();
}
