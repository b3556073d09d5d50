using AlignmentCheck.Core.Brands;
using AlignmentCheck.Reporting.Pictures;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Pictures;

/// <summary>What the report's own stylesheets come to in a picture.</summary>
public sealed class PictureStyleTests
{
    private static readonly Accent Purple = Accent.Of(Rgb.TryParse("#6b2d7b")!.Value);

    [Theory]
    [InlineData("<span class=sales></span>", "color", "#b85c00")]
    [InlineData("<b></b>", "color", "#1c1b18")]
    [InlineData("<b></b>", "font-size", "15px")]
    [InlineData("<b></b>", "font-weight", "600")]
    [InlineData("<svg class='plot scale'></svg>", "padding-right", "40px")]
    [InlineData("<p class=keys></p>", "padding-left", "120px")]
    [InlineData("<p class=pair></p>", "grid-template-columns", "88px minmax(0px, 1fr) 36px")]
    [InlineData("<svg class='plot trends large'></svg>", "padding-right", "128px")]
    [InlineData("<svg class='behind large end'></svg>", "transform", "translateX(calc(1.5px - 100%))")]
    [InlineData("<svg class=interruption></svg>", "stroke-dasharray", "1 3")]
    [InlineData("<svg class=plot></svg>", "opacity", null)]
    public void A_value_is_worked_out(string markup, string property, string? expected) => Of(markup, property).ShouldBe(expected);

    [Theory]
    [InlineData("<svg class='dot open'></svg>", "fill", "#ffffff")]
    [InlineData("<svg class=grid></svg>", "stroke", null)]
    [InlineData("<p class='both no-1'></p>", "fill", "#ffffff")]
    [InlineData("<p class='both no-2'></p>", "fill", "#c3bdb0")]
    [InlineData("<div class=on-demand></div>", "display", null)]
    [InlineData("<p class=running></p>", "display", null)]
    public void The_look_is_the_light_one_on_white_paper_with_the_sizes_of_a_screen(string markup, string property, string? expected) => Of(markup, property).ShouldBe(expected);

    [Fact]
    public void The_look_is_that_of_a_wide_screen()
    {
        var style = Style("<svg class=butterfly><g class=narrow></g><g class=wide></g></svg>");

        style.Sheet.QuerySelectorAll("g").Select(part => style.Of(part, "display")).ShouldBe(["none", null]);
    }

    [Fact]
    public void A_level_has_as_many_filled_blocks()
    {
        var style = Style("<svg class=level-mark data-level=2><rect/><rect/><rect/></svg>");

        style.Sheet.QuerySelectorAll("rect").Select(block => style.Of(block, "fill")).ShouldBe(["#7fae9c", "#7fae9c", "none"]);
    }

    [Fact]
    public void A_reports_own_colour_is_that_reports_alone()
    {
        var own = Style("<svg class=checked></svg>", Purple);
        var next = Style("<svg class=checked></svg>");

        own.Of(own.Sheet.Children[0], "fill").ShouldBe("#6b2d7b");
        next.Of(next.Sheet.Children[0], "fill").ShouldBe("#1f5a4b");
        own.Token("--level-edge").ShouldBe("#6b2d7b");
    }

    [Fact]
    public void A_colour_of_the_product_has_its_name_and_any_other_name_is_refused()
    {
        var style = Style("");

        style.Token("--hairline").ShouldBe("#cfcabf");
        Should.Throw<ArgumentException>(() => style.Token("--nothing"));
    }

    /// <summary>The rules are read once for all, and a site draws for many at a time.</summary>
    [Fact]
    public async Task Pictures_drawn_at_the_same_time_are_those_drawn_one_after_the_other()
    {
        var report = Reports.Of(Reports.WithHistory);
        var own = report with { Brand = new Brand { Accent = Purple } };
        var pictures = ReportPictures.Of(report, English.Texts);
        var asked = pictures.SelectMany(picture => new[] { (Picture: picture, Report: report), (Picture: picture, Report: own) }).ToArray();

        var together = await Task.WhenAll(asked.Select(one => Task.Run(() => PictureWriter.DrawAsync(one.Picture, one.Report, English.Texts), TestContext.Current.CancellationToken)));

        foreach (var ((picture, of), drawn) in asked.Zip(together))
        {
            drawn.Svg.ShouldBe((await PictureWriter.DrawAsync(picture, of, English.Texts)).Svg, picture.Name);
        }
    }

    private static string? Of(string markup, string property)
    {
        var style = Style(markup);
        return style.Of(style.Sheet.Children[0], property);
    }

    private static PictureStyle Style(string markup, Accent? accent = null) => new($"<div class=\"picture\">{markup}</div>", accent);
}
