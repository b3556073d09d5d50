using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.Files;

public sealed class FilesTests
{
    [Fact]
    public void Check_FolderMissing_NamesIt()
    {
        using var content = new ContentTree().RemoveFolder("steps");
        content.ShouldReportOnlyTheFile("steps/en", "steps/en");
    }

    [Theory]
    [InlineData(SourceFile)]
    [InlineData(RemedyFile)]
    public void Check_FileMissing_NamesIt(string file)
    {
        using var content = new ContentTree().Remove(file);
        content.ShouldReportOnlyTheFile(file, file);
    }

    [Fact]
    public void Check_NoQuestionnaire_IsReported()
    {
        using var content = new ContentTree().Remove(CoreFile).Remove(CoreWording).Remove(ExtendedFile).Remove(ExtendedWording);
        content.ShouldReportOnlyTheFile("questionnaires", "questionnaires");
    }

    [Fact]
    public void Check_FileOfAnotherKind_IsReported()
    {
        using var content = new ContentTree().Add("steps/en/notes.txt", "").Add("steps/en/README.md", "");
        content.ShouldReportOnlyTheFile("steps/en/notes.txt", "notes.txt", ".md");
    }

    [Fact]
    public void Check_NotUtf8_NamesTheLine()
    {
        using var content = new ContentTree().AddBytes(RemedyFile, [.. "remedies:\n"u8, (byte)'#', 0xE4, (byte)'\n']);

        var mistake = ContentReader.Check(content.Directory).ShouldHaveSingleItem();
        (mistake.File, mistake.Line).ShouldBe((RemedyFile, 2));
        mistake.Message.ShouldContain("UTF-8");
    }

    [Fact]
    public void Check_ByteOrderMark_IsRead()
    {
        using var content = new ContentTree();
        foreach (var file in new[] { CoreFile, StepFile })
        {
            content.AddBytes(file, [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(SmallContent.Files[file])]);
        }

        ContentReader.Check(content.Directory).ShouldBeEmpty();
    }

    [Fact]
    public void Check_WindowsLineEndings_KeepLines()
    {
        using var content = new ContentTree();
        foreach (var (file, text) in SmallContent.Files)
        {
            content.Add(file, text.ReplaceLineEndings("\r\n"));
        }

        content.Change(StepFile, "leads: Both heads", "leads: \"\"");

        content.ShouldReportOnly(StepFile, "leads:", "leads");
    }

    [Theory]
    [InlineData("id: core", "id: base", "base.v1.yaml")]
    [InlineData("version: 1", "version: 2", "core.v2.yaml")]
    public void Check_QuestionnaireFileNamedOtherwise_GivesTheNameExpected(string text, string replacement, string expected)
    {
        using var content = new ContentTree().Change(CoreFile, text, replacement);
        content.Remove(ExtendedFile).Remove(ExtendedWording);
        content.ShouldReportOnly(CoreFile, "id:", "core.v1.yaml", expected);
    }

    [Fact]
    public void Check_StepFileNamedOtherwise_GivesTheNameExpected()
    {
        using var content = new ContentTree().Change(StepFile, "id: meet-weekly", "id: meet-daily");
        content.ShouldReportOnly(StepFile, "id: meet-daily", "meet-weekly.md", "meet-daily.md");
    }
}
