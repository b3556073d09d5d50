using AlignmentCheck.Core.Advice;
using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.Steps;

public sealed class StepBodyTests
{
    [Theory]
    [InlineData("## Why\nBecause.\n", "## Why")]
    [InlineData("## This week\n1. Begin.\n2. Go on.\n3. End.\n", "## This week")]
    [InlineData("## Measure\nThe number.", "## Measure")]
    public void Check_PartMissing_NamesIt(string text, string part)
    {
        using var content = new ContentTree().Change(StepFile, text, "");
        var mistake = ContentReader.Check(content.Directory).ShouldHaveSingleItem();
        (mistake.File, mistake.Line).ShouldBe((StepFile, 16));
        mistake.Message.ShouldContain($"'{part}'");
    }

    [Fact]
    public void Check_HeadingUnknown_NamesThoseThereAre()
    {
        using var content = new ContentTree().Change(StepFile, "## Measure", "## Risks\nMany.\n\n## Measure");
        content.ShouldReportOnly(StepFile, "## Risks", "'## Risks'", "Why, This week, Agenda, Template, Measure, Not to expect");
    }

    [Fact]
    public void Check_HeadingTwice_NamesTheFirstLine()
    {
        using var content = new ContentTree().Change(StepFile, "The number.", "The number.\n\n## Why\nAgain.");
        content.ShouldReportOnly(StepFile, "## Why", "'## Why'", "line 16");
    }

    [Fact]
    public void Check_PartEmpty_IsReported()
    {
        using var content = new ContentTree().Change(StepFile, "## Measure", "## Agenda\n\n## Measure");
        content.ShouldReportOnly(StepFile, "## Agenda", "'## Agenda'");
    }

    [Theory]
    [InlineData("1. Begin.\n2. Go on.", 2)]
    [InlineData("1. Begin.\n2. Go on.\n3. And on.\n4. And on.\n5. And on.\n6. End.", 6)]
    [InlineData("- Begin.\n- Go on.\n- End.", 0)]
    public void Check_FirstWeekOfTooFewOrTooManyThings_IsCounted(string week, int things)
    {
        using var content = new ContentTree().Change(StepFile, "1. Begin.\n2. Go on.\n3. End.", week);
        content.ShouldReportOnly(StepFile, "## This week", "'## This week'", $"{things} numbered", "3 to 5");
    }

    [Fact]
    public void Check_FirstWeekOfFiveThings_IsNoMistake()
    {
        using var content = new ContentTree().Change(StepFile, "3. End.", "3. And on.\n4. And on.\n5. End.");
        ContentReader.Check(content.Directory).ShouldBeEmpty();
    }

    [Fact]
    public void Check_TextBeforeTheFirstHeading_IsReported()
    {
        using var content = new ContentTree().Change(StepFile, "## Why", "An opening.\n## Why");
        content.ShouldReportOnly(StepFile, "An opening.", "'## Why'");
    }

    [Fact]
    public void Read_HeadingInsideACodeBlock_IsText()
    {
        const string Template = "```\n## Minutes\n```";
        using var content = new ContentTree().Change(StepFile, "## Measure", $"## Template\n{Template}\n\n## Measure");

        ContentReader.Read(content.Directory, "en").Library!.Steps[0].Parts[StepPart.Template].ShouldBe(Template);
    }
}
