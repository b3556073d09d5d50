using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.Steps;

public sealed class TranslatedStepTests
{
    private static readonly string German = In("de", StepFile);

    [Fact]
    public void Check_StepMissing_IsAMissingTranslation()
    {
        using var content = new ContentTree().Translate("de").Remove(German);
        content.ShouldReportOnlyTheFile(German, "Missing translation", StepFile);
    }

    [Fact]
    public void Check_StepOfNoOriginal_IsReported()
    {
        using var content = new ContentTree().Translate("de").Add("steps/de/sit-in.md", SmallContent.TranslatedStep);
        content.ShouldReportOnlyTheFile("steps/de/sit-in.md", "steps/en/sit-in.md");
    }

    [Fact]
    public void Check_LogicInATranslation_IsUnknown()
    {
        using var content = new ContentTree().Translate("de").Change(German, "leads: Beide Leitungen", "leads: Beide Leitungen\neffort: low");
        content.ShouldReportOnly(German, "effort: low", "'effort'", "id, title, leads, begin");
    }

    [Fact]
    public void Check_PartThatTheOriginalHas_IsMissing()
    {
        using var content = new ContentTree().Translate("de").Change(StepFile, "## Measure", "## Agenda\nTalk.\n\n## Measure");

        var mistake = ContentReader.Check(content.Directory).ShouldHaveSingleItem();
        (mistake.File, mistake.Line).ShouldBe((German, 7));
        mistake.Message.ShouldContain("'## Agenda'");
    }

    [Fact]
    public void Check_PartThatTheOriginalHasNot_IsReported()
    {
        using var content = new ContentTree().Translate("de").Change(German, "## Measure", "## Agenda\nReden.\n\n## Measure");
        content.ShouldReportOnly(German, "## Agenda", "'## Agenda'", StepFile);
    }

    [Fact]
    public void Check_TranslatedTitleTooLong_IsReported()
    {
        using var content = new ContentTree().Translate("de").Change(German, "Jede Woche", new string('x', 60));
        content.ShouldReportOnly(German, "title:", "'title'", "60");
    }

    [Fact]
    public void Check_FolderOfALanguageMissing_NamesIt()
    {
        using var content = new ContentTree().Translate("de").RemoveFolder("steps/de");
        content.ShouldReportOnlyTheFile("steps/de", "steps/de");
    }
}
