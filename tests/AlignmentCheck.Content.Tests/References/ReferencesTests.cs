using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.References;

public sealed class ReferencesTests
{
    [Fact]
    public void Check_RemedyTwice_IsReported()
    {
        using var content = new ContentTree().Change(RemedyFile, "\"000.2\"", "\"000.1\"");
        content.ShouldReportOnly(RemedyFile, "a figure", "'000.1'");
    }

    [Fact]
    public void Check_RemedyOfUnknownKind_IsReported()
    {
        using var content = new ContentTree().Change(RemedyFile, "[F, D]", "[F, X]");
        content.ShouldReportOnly(RemedyFile, "[F, X]", "'X'", "R, F, D");
    }

    [Fact]
    public void Check_RemedyOfNoKind_IsReported()
    {
        using var content = new ContentTree().Change(RemedyFile, "[F, D]", "[]");
        content.ShouldReportOnly(RemedyFile, "[]", "'kind'");
    }

    [Fact]
    public void Check_RecommendationWithoutStep_IsReported()
    {
        using var content = new ContentTree().Change(RemedyFile, "[F, D]", "[F, R]");
        content.ShouldReportOnly(RemedyFile, "000.2", "'000.2'");
    }

    [Fact]
    public void Check_SourceTwice_IsReported()
    {
        using var content = new ContentTree();
        content.Add(SourceFile, SmallContent.Files[SourceFile] + "\n  \"000\": {title: t, kind: study, says: s} # here\n");
        content.ShouldReportOnly(SourceFile, "# here", "'000'");
    }

    [Theory]
    [InlineData("kind: article", "kind: novel", "'novel'")]
    [InlineData("year: 2014", "year: last", "'year'")]
    [InlineData("year: 2014", "date: 2014", "'date'")]
    public void Check_SourceOfTheWrongForm_IsReported(string text, string replacement, string culprit)
    {
        using var content = new ContentTree().Change(SourceFile, text, replacement);
        content.ShouldReportOnly(SourceFile, replacement, culprit);
    }

    [Fact]
    public void Check_SourceMissingInALanguage_IsReported()
    {
        using var content = new ContentTree().Translate("de");
        content.Change(In("de", SourceFile), "\"000\":", "\"001\":");

        ContentReader.Check(content.Directory).Select(m => (m.File, m.Line)).ShouldBe([(In("de", SourceFile), 1), (In("de", SourceFile), 2)]);
    }
}
