using System.Globalization;
using System.Text.RegularExpressions;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Reporting.Charts;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Styles;

namespace AlignmentCheck.Reporting.Tests.Charts;

public sealed class ReportStylesTests
{
    [Fact]
    public void Text_IsAllFilesAndFetchesNothing()
    {
        ReportStyles.Files.ShouldAllBe(file => ReportStyles.Text.Contains(ReportStyles.Read(file)));
        ReportStyles.Text.ShouldNotContain("url(");
        ReportStyles.Text.ShouldNotContain("@import");
        ReportStyles.Text.ShouldNotContain("</");
    }

    [Fact]
    public void Text_EveryVariable_IsDefined()
    {
        var defined = Names(@"(--[\w-]+)\s*:");

        Names(@"var\((--[\w-]+)").Except(defined).ShouldBeEmpty();
        defined.Except(Names(@"var\((--[\w-]+)")).Except(ForPages).ShouldBeEmpty("a token that nothing uses");
    }

    [Fact]
    public void Text_OfCharts_HasNoOutline() =>
        ReportStyles.Text.ShouldNotContain("paint-order", Case.Insensitive, "in a PDF such text stands twice, and in a font without a name");

    [Fact]
    public void Row_OfNames_HasThePitchOfTheBars() =>
        ReportStyles.Read("tokens.css").ShouldContain($"--row: {Sizes.BarPitch.ToString(CultureInfo.InvariantCulture)}px");

    [Fact]
    public void Split_RowsOfNames_HaveItsPitch() =>
        ReportStyles.Read("charts.css").ShouldContain($".pair.split .who > span {{ height: {Sizes.SplitPitch.ToString(CultureInfo.InvariantCulture)}px;");

    [Theory]
    [InlineData(Paper.A4, "size: A4;")]
    [InlineData(Paper.Letter, "size: letter;")]
    public void PageRule_HasThePaperAndPageNumbers(Paper paper, string size)
    {
        var rule = ReportStyles.PageRule(Running("Demo Instruments, 2026 Q4"), paper);

        rule.ShouldContain(size);
        rule.ShouldContain("@bottom-left { content: \"Demo Instruments, 2026 Q4\";");
        rule.ShouldContain("content: \"\" counter(page) \" of \" counter(pages) \"\";");
        rule.ShouldContain("@page cover { margin: 20mm; @bottom-left { content: none; }");
    }

    [Theory]
    [InlineData("the \"best\"", @"the \22 best\22 ")]
    [InlineData(@"a\b", @"a\5c b")]
    [InlineData("one\r\ntwo\tthree\u0000", "one  two three ")]
    [InlineData("</style><script>", @"\3c /style\3e \3c script\3e ")]
    [InlineData("Müller & Söhne GmbH", @"Müller \26  Söhne GmbH")]
    public void PageRule_FootOfAnyText_StaysOneString(string foot, string escaped)
    {
        var rule = ReportStyles.PageRule(Running(foot, foot), Paper.A4);

        rule.ShouldContain($"@bottom-left {{ content: \"{escaped}\"; font:");
        rule.ShouldContain($".sheet[aria-labelledby=\"board\"] {{ page: part-board; }} }}\n@page part-board {{ @top-left {{ content: \"{escaped}\"; font:");
        rule.ShouldNotContain("</");
    }

    [Fact]
    public void PageRule_PartsThatGoOn_ShareTheirPagesAndTheHead()
    {
        var rule = ReportStyles.PageRule(
            new RunningTexts("Demo", "{0} of {1}", [new("a", "First", "A"), new("b", "Second", "B") { GoesOn = true }, new("c", "Third", "C")]), Paper.A4);

        rule.ShouldContain("[aria-labelledby=\"a\"] { page: part-a; break-after: auto; }");
        rule.ShouldContain("[aria-labelledby=\"b\"] { page: part-a; } .sheet[aria-labelledby=\"b\"] { margin-top:");
        rule.ShouldContain("[aria-labelledby=\"c\"] { page: part-c; }");
        rule.ShouldContain("@page part-a { @top-left { content: \"First · Second\";");
        rule.ShouldNotContain("@page part-b");
    }

    private static RunningTexts Running(string foot, string head = "The page for the board") =>
        new(foot, "{0} of {1}", [new ReportChapter("board", head, head)]);

    /// <summary>Tokens that only the site's own pages use.</summary>
    private static readonly string[] ForPages = ["--on-accent", "--font-code", "--target", "--page", "--space-9", "--radius-round"];

    private static HashSet<string> Names(string pattern) =>
        [.. Regex.Matches(ReportStyles.Text, pattern).Select(match => match.Groups[1].Value)];
}

