using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.Yaml;

public sealed class YamlTests
{
    [Fact]
    public void Check_NotYaml_NamesTheLine()
    {
        using var content = new ContentTree().Change(SourceFile, "title: A text", "title: \"A\" text # here");
        content.ShouldReportOnly(SourceFile, "# here", "YAML");
    }

    [Fact]
    public void Check_NotYamlInFrontMatter_NamesTheLineOfTheFile()
    {
        using var content = new ContentTree().Change(StepFile, "begin: Find a time.", "begin: Find: a time.");
        content.ShouldReportOnly(StepFile, "begin: Find: a time.", "YAML");
    }

    [Fact]
    public void Check_QuestionnaireIsNotYaml_SaysNothingOfWhatDependsOnIt()
    {
        using var content = new ContentTree().Change(CoreFile, "minutes: 6", "minutes: [6 # here\n");
        ContentReader.Check(content.Directory).ShouldHaveSingleItem().File.ShouldBe(CoreFile);
    }

    [Fact]
    public void Check_EmptyFile_IsReported()
    {
        using var content = new ContentTree().Add(RemedyFile, "");
        content.ShouldReportOnlyTheFile(RemedyFile, "remedies.yaml");
    }

    [Fact]
    public void Check_SecondDocument_IsReported()
    {
        using var content = new ContentTree();
        content.Add(RemedyFile, SmallContent.Files[RemedyFile] + "\n--- # here\nmore: true\n");
        content.ShouldReportOnly(RemedyFile, "# here", "second document");
    }

    [Fact]
    public void Check_Alias_IsReported()
    {
        using var content = new ContentTree().Change(RemedyFile, "says: a figure", "says: *meet");
        ContentReader.Check(content.Directory).ShouldContain(m => m.File == RemedyFile && m.Line == 3 && m.Message.Contains("*meet"));
    }

    [Fact]
    public void Check_KeyTwice_NamesTheFirstLine()
    {
        using var content = new ContentTree().Change(CoreFile, "minutes: 6", "minutes: 6\nminutes: 7 # here");
        content.ShouldReportOnly(CoreFile, "# here", "'minutes'", "line 3");
    }

    [Fact]
    public void Check_KeyUnknown_NamesWhatIsExpected()
    {
        using var content = new ContentTree().Change(CoreFile, "- id: sg-3", "- id: sg-3\n        reverse: true");
        content.ShouldReportOnly(CoreFile, "reverse: true", "'reverse'", "reversed");
    }

    [Fact]
    public void Check_KeyMissing_NamesIt()
    {
        using var content = new ContentTree().Change(SourceFile, "    kind: article\n", "");
        content.ShouldReportOnly(SourceFile, "\"000\":", "'kind'");
    }

    [Theory]
    [InlineData("minutes: 6", "minutes: six")]
    [InlineData("minutes: 6", "minutes: 0")]
    [InlineData("minutes: 6", "minutes: \"6\"")]
    [InlineData("minutes: 6", "minutes: [6]")]
    public void Check_NotAWholeNumber_NamesTheRange(string text, string replacement)
    {
        using var content = new ContentTree().Change(CoreFile, text, replacement);
        content.ShouldReportOnly(CoreFile, replacement, "'minutes'", "1 to 120");
    }

    [Theory]
    [InlineData("dont-know: false", "dont-know: no")]
    [InlineData("dont-know: false", "dont-know: \"false\"")]
    public void Check_NeitherTrueNorFalse_IsReported(string text, string replacement)
    {
        using var content = new ContentTree().Change(CoreFile, text, replacement);
        content.ShouldReportOnly(CoreFile, replacement, "'dont-know'", "true or false");
    }

    [Fact]
    public void Check_TextWhereAListBelongs_IsReported()
    {
        using var content = new ContentTree().Change(StepFile, "sources: [\"000\"]", "sources: \"000\"");
        content.ShouldReportOnly(StepFile, "sources:", "'sources'", "list");
    }

    [Fact]
    public void Check_TextWhereAMapBelongs_IsReported()
    {
        using var content = new ContentTree().Change(CoreWording, "{text: What would help?, warning: Name nobody.}", "What would help?");
        content.ShouldReportOnly(CoreWording, "comment:", "'comment'");
    }

    [Fact]
    public void Check_ListWhereATextBelongs_IsReported()
    {
        using var content = new ContentTree().Change(CoreWording, "title: Core", "title: [CoreFile]");
        content.ShouldReportOnly(CoreWording, "title:", "'title'");
    }

    [Fact]
    public void Check_EmptyText_IsReported()
    {
        using var content = new ContentTree().Change(CoreWording, "about: Whether news arrives.", "about: # here");
        content.ShouldReportOnly(CoreWording, "# here", "'about'", "empty");
    }

    [Fact]
    public void Check_ListedTwice_IsReported()
    {
        using var content = new ContentTree().Change(StepFile, "sources: [\"000\"]", "sources: [\"000\", \"000\"]");
        content.ShouldReportOnly(StepFile, "sources:", "'sources'", "'000'");
    }
}
