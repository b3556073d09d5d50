using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.Questionnaires;

public sealed class WordingTests
{
    [Theory]
    [InlineData("  sg-2: {text: Many leads are a success., short: many leads}\n", "statements:", "'sg-2'")]
    [InlineData("  comment: {text: What would help?, warning: Name nobody.}", "questions:", "'comment'")]
    [InlineData("weekly: weekly, ", "options: {never: never", "'weekly'")]
    public void Check_WordingMissing_NamesTheIdAndWhereItStands(string text, string line, string id)
    {
        using var content = new ContentTree().Change(CoreWording, text, "");
        content.ShouldReportOnly(CoreWording, line, "Missing translation", id, CoreFile);
    }

    [Theory]
    [InlineData("  sg-2:", "  sg-9: {text: t, short: s}\n  sg-2:", "sg-9:")]
    [InlineData("  comment:", "  budget: {text: t}\n  comment:", "budget:")]
    [InlineData("weekly: weekly", "weekly: weekly, daily: daily", "daily:")]
    public void Check_WordingOfWhatIsNotThere_NamesTheId(string text, string replacement, string line)
    {
        using var content = new ContentTree().Change(CoreWording, text, replacement);
        content.ShouldReportOnly(CoreWording, line, $"'{line.TrimEnd(':')}'", CoreFile);
    }

    [Theory]
    [InlineData(", short: one result", "sg-1:", "'short'")]
    [InlineData("    context: A figure of a source.\n", "words:", "'context'")]
    [InlineData(", warning: Name nobody.", "comment:", "'warning'")]
    [InlineData("    about: Whether helping pays.\n", "fair-incentives:", "'about'")]
    public void Check_PartOfAWordingMissing_NamesIt(string text, string line, string key)
    {
        using var content = new ContentTree().Change(CoreWording, text, "");
        content.ShouldReportOnly(CoreWording, line, key);
    }

    [Theory]
    [InlineData("short: one result", "sg-1:")]
    [InlineData("short: the reward", "short:")]
    [InlineData("short: words", "short:")]
    public void Check_ShortTooLong_NamesTheLengthThatFits(string text, string line)
    {
        using var content = new ContentTree().Change(CoreWording, text, $"short: {new string('x', 40)}");
        ContentReader.Check(content.Directory).ShouldBeEmpty();

        content.Change(CoreWording, "short: x", "short: xx");

        content.ShouldReportOnly(CoreWording, line, "'short'", "41", "40");
    }

    [Fact]
    public void Check_LevelMissing_NamesIt()
    {
        using var content = new ContentTree().Change(ExtendedWording, ", integrated: d", "");
        content.ShouldReportOnly(ExtendedWording, "levels:", "'integrated'");
    }

    [Fact]
    public void Check_TaskWithoutName_IsReported()
    {
        using var content = new ContentTree().Change(ExtendedWording, "    pricing: Pricing\n", "");
        content.ShouldReportOnly(ExtendedWording, "tasks:", "'pricing'", ExtendedFile);
    }

    [Fact]
    public void Check_WholeSectionMissing_IsReportedOnce()
    {
        using var content = new ContentTree().Change(
            ExtendedWording, "statements:\n  cr-1: {text: It is clear., short: clear}\n  cr-2: {text: It is not clear., short: not clear}\n", "");
        content.ShouldReportOnly(ExtendedWording, "title:", "'statements'");
    }

    [Fact]
    public void Check_FileMissingInALanguage_NamesTheStructure()
    {
        using var content = new ContentTree().Translate("de").Remove(In("de", ExtendedWording));
        content.ShouldReportOnlyTheFile(In("de", ExtendedWording), "Missing translation", ExtendedFile);
    }

    [Fact]
    public void Check_FileOfNoQuestionnaire_IsReported()
    {
        using var content = new ContentTree().Add("questionnaires/en/core.v2.yaml", "title: Core");
        content.ShouldReportOnlyTheFile("questionnaires/en/core.v2.yaml", "questionnaires/core.v2.yaml");
    }

    [Fact]
    public void Check_StatementMissingInOneLanguage_NamesThatFile()
    {
        using var content = new ContentTree().Translate("de");
        content.Change(In("de", CoreWording), "  fi-2: {text: I know their rewards., short: know their rewards}\n", "");
        content.ShouldReportOnly(In("de", CoreWording), "statements:", "'fi-2'");
    }

    [Theory]
    [InlineData("    own: {text: Yours?}\n", "'own'")]
    [InlineData("    other: {text: Theirs?}\n", "'other'")]
    public void Check_PredictionWithoutOneQuestion_IsReported(string text, string key)
    {
        using var content = WithReward(
            "kind: prediction\n      pick: 1\n      options: [sales, both, dk]",
            "own: {text: Yours?}\n    other: {text: Theirs?}\n    short: s\n    options: {sales: Sales, both: both, dk: don't know}");
        ContentReader.Check(content.Directory).ShouldBeEmpty();

        content.Change(CoreWording, text, "");

        content.ShouldReportOnly(CoreWording, "reward:", key);
    }

    [Theory]
    [InlineData("    is: {text: Is?}\n", "'is'")]
    [InlineData("    should: {text: Should?}\n", "'should'")]
    [InlineData("    short: split\n", "'short'")]
    public void Check_SplitWithoutOneText_IsReported(string text, string key)
    {
        using var content = WithReward("kind: split\n      tolerance: 10", "is: {text: Is?}\n    should: {text: Should?}\n    short: split\n    context: c");
        ContentReader.Check(content.Directory).ShouldBeEmpty();

        content.Change(CoreWording, text, "");

        content.ShouldReportOnly(CoreWording, "reward:", key);
    }

    // The check "reward" of another kind.
    private static ContentTree WithReward(string structure, string wording) => new ContentTree()
        .Change(CoreFile, "kind: shared-choice\n      shared: both\n      options: [sales, both, dk]", structure)
        .Change(CoreWording, "text: Who is rewarded?\n    short: the reward\n    options: {sales: Sales, both: both, dk: don't know}", wording);
}
