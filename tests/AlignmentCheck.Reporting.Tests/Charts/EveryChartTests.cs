using System.Globalization;
using System.Text.RegularExpressions;
using AlignmentCheck.Reporting.Styles;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed partial class EveryChartTests
{
    private static readonly string[] Geometry = ["x", "y", "x1", "x2", "y1", "y2", "dx", "cx", "cy", "r", "width", "height"];

    public static TheoryData<string> Charts => Samples.All;

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task A_chart_is_named_and_described(string chart)
    {
        var body = Rendering.Parse(await HtmlOfAsync(chart));

        var picture = body.QuerySelectorAll("svg[role=img]").ShouldHaveSingleItem();
        var ids = picture.GetAttribute("aria-labelledby")!.Split(' ');
        ids.Select(id => body.QuerySelector($"#{id}")!.TextContent)
            .ShouldBe(["Feedback: Sales 60, Marketing 33", "Sales 55 to 65"]);
        picture.HasAttribute("viewBox").ShouldBeFalse("text would shrink with the column");
        body.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task A_chart_has_no_inline_style(string chart) =>
        Rendering.Parse(await HtmlOfAsync(chart)).QuerySelectorAll("[style], style, script").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Numbers_are_the_same_in_every_culture(string chart)
    {
        var invariant = await HtmlInAsync(chart, "");

        foreach (var culture in new[] { "de-DE", "sv-SE", "fa-IR" })
        {
            (await HtmlInAsync(chart, culture)).ShouldBe(invariant, culture);
        }

        foreach (var element in Rendering.Parse(invariant).QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes.Where(attribute => Geometry.Contains(attribute.Name)))
            {
                attribute.Value.ShouldMatch(PlainNumber().ToString(), $"{element.LocalName} {attribute.Name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Every_class_of_a_chart_is_styled(string chart)
    {
        var css = ReportStyles.Text;

        foreach (var name in Rendering.Parse(await HtmlOfAsync(chart)).QuerySelectorAll("[class]").SelectMany(element => element.ClassList).Distinct())
        {
            css.ShouldMatch($@"\.{Regex.Escape(name)}(?![\w-])", name);
        }
    }

    [GeneratedRegex(@"^-?\d+(\.\d+)?(%|em)?$")]
    private static partial Regex PlainNumber();

    private static async Task<string> HtmlOfAsync(string chart)
    {
        var (component, parameters) = Samples.Get(chart);
        return await Rendering.HtmlAsync(component, parameters);
    }

    private static async Task<string> HtmlInAsync(string chart, string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return await HtmlOfAsync(chart);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
