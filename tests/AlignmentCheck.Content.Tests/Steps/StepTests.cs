using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.Steps;

public sealed class StepTests
{
    [Theory]
    [InlineData("dimension: shared-goals", "dimension: goals", "'goals'")]
    [InlineData("dimension: shared-goals", "dimension: sg-1", "'sg-1'")]
    [InlineData("effort: low", "effort: Low", "'Low'")]
    [InlineData("evidence: practice", "evidence: rumour", "'rumour'")]
    [InlineData("remedies: [\"000.1\"]", "remedies: [\"000.1\", \"000.7\"]", "'000.7'")]
    [InlineData("sources: [\"000\"]", "sources: [\"007\"]", "'007'")]
    [InlineData("measure: sg-1", "measure: sg-9", "'sg-9'")]
    [InlineData("measure: sg-1", "measure: \"check:sg-1\"", "'check:sg-1'")]
    [InlineData("measure: sg-1", "measure: shared-goals", "'shared-goals'")]
    [InlineData("measure: sg-1", "measure: \"gap:shared-goals\"", "'gap:shared-goals'")]
    [InlineData("begin: Find a time.", "begin: Find a time.\nstart: 1", "'start'")]
    [InlineData("measure: sg-1", "measure: sg-1\nsustain: always", "'sustain'")]
    public void Check_FrontMatter_NamesTheCulprit(string text, string replacement, string culprit)
    {
        using var content = new ContentTree().Change(StepFile, text, replacement);
        content.ShouldReportOnly(StepFile, replacement.Split('\n')[^1], culprit);
    }

    [Theory]
    [InlineData("dimension: shared-goals\n", "'dimension'")]
    [InlineData("effort: low\n", "'effort'")]
    [InlineData("leads: Both heads\n", "'leads'")]
    [InlineData("measure: sg-1\n", "'measure'")]
    [InlineData("begin: Find a time.\n", "'begin'")]
    public void Check_KeyMissing_NamesIt(string text, string key)
    {
        using var content = new ContentTree().Change(StepFile, text, "");
        content.ShouldReportOnly(StepFile, "id:", key);
    }

    [Theory]
    [InlineData("title: Meet every week", "title", 60)]
    [InlineData("leads: Both heads", "leads", 40)]
    [InlineData("begin: Find a time.", "begin", 110)]
    public void Check_TextTooLong_NamesTheLengthThatFits(string text, string key, int most)
    {
        using var content = new ContentTree().Change(StepFile, text, $"{key}: {new string('x', most)}");
        ContentReader.Check(content.Directory).ShouldBeEmpty();

        content.Change(StepFile, $"{key}: x", $"{key}: xx");

        content.ShouldReportOnly(StepFile, $"{key}:", $"'{key}'", $"{most + 1}", $"{most}");
    }

    [Fact]
    public void Check_StepTwice_IsReported()
    {
        using var content = new ContentTree().Add("steps/en/meet-daily.md", SmallContent.Files[StepFile]);

        ContentReader.Check(content.Directory).ShouldContain(m => m.File == StepFile && m.Line == 2 && m.Message.Contains("meet-daily.md, line 2"));
    }

    [Fact]
    public void Check_Contested_NeedsWhatNotToExpect()
    {
        using var content = new ContentTree().Change(StepFile, "evidence: practice", "evidence: contested");
        content.ShouldReportOnly(StepFile, "evidence:", "'## Not to expect'");

        content.Change(StepFile, "## Measure", "## Not to expect\nPeace.\n\n## Measure");
        ContentReader.Check(content.Directory).ShouldBeEmpty();
    }

    [Fact]
    public void Check_GradeOfAStudy_NeedsASourceThatIsOne()
    {
        using var content = new ContentTree().Change(StepFile, "evidence: practice", "evidence: study");
        content.ShouldReportOnly(StepFile, "evidence:", "sources/en/sources.yaml", "'study'");

        content.Change(SourceFile, "kind: article", "kind: study");
        ContentReader.Check(content.Directory).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("---\nid:", "id:")]
    [InlineData("measure: sg-1\n---", "measure: sg-1")]
    public void Check_FrontMatterNotClosed_IsReported(string text, string replacement)
    {
        using var content = new ContentTree().Change(StepFile, text, replacement);
        content.ShouldReportOnlyTheFile(StepFile, "'---'");
    }
}
