using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.Questionnaires;

public sealed class StructureTests
{
    [Fact]
    public void Check_NoDimension_SaysThatThereIsNoStatement()
    {
        using var content = new ContentTree()
            .Add("questionnaires/empty.v1.yaml", "id: empty\nversion: 1\nminutes: 1\ndimensions: [] # here\n")
            .Add("questionnaires/en/empty.v1.yaml", "title: Empty\n");
        content.ShouldReportOnly("questionnaires/empty.v1.yaml", "# here", "empty.v1.yaml", "statement");
    }

    [Fact]
    public void Check_OneStatement_NamesTheDimensionAndTheBounds()
    {
        using var content = new ContentTree()
            .Change(CoreFile, "statements: [{id: fc-1}, {id: fc-2}]", "statements: [{id: fc-1}]")
            .Change(CoreWording, "  fc-2: {text: Something changes., short: something changes}\n", "");
        content.ShouldReportOnly(CoreFile, "statements: [{id: fc-1}]", "'feedback-channel'", "2 to 8");
    }

    [Fact]
    public void Check_NineStatements_NamesTheDimensionAndTheBounds()
    {
        var more = Enumerable.Range(3, 7).ToList();
        using var content = new ContentTree()
            .Change(CoreFile, "[{id: fc-1}, {id: fc-2}]", $"[{{id: fc-1}}, {{id: fc-2}}{string.Concat(more.Select(i => $", {{id: fc-{i}}}"))}]")
            .Change(CoreWording, "questions:\n", string.Concat(more.Select(i => $"  fc-{i}: {{text: t, short: s}}\n")) + "questions:\n");
        content.ShouldReportOnly(CoreFile, "fc-9", "'feedback-channel'", "9", "2 to 8");
    }

    [Theory]
    [InlineData("      - id: sg-3", "      - id: sg-3\n      - id: sg-1 # here", "'sg-1'")]
    [InlineData("      - id: sg-3", "      - id: sg-3\n      - id: shared-goals # here", "'shared-goals'")]
    [InlineData("      id: reward", "      id: kpi # here", "'kpi'")]
    [InlineData("  - id: fair-incentives", "  - id: shared-goals # here", "'shared-goals'")]
    public void Check_IdTwice_NamesItAtTheSecond(string text, string replacement, string id)
    {
        using var content = new ContentTree().Change(CoreFile, text, replacement);

        ContentReader.Check(content.Directory).ShouldContain(m =>
            m.File == CoreFile && content.Line(CoreFile, m.Line).Contains("# here") && m.Message.Contains(id) && m.Message.Contains("taken"));
    }

    [Fact]
    public void Check_IdOfTheExtendedQuestionnaire_IsTaken()
    {
        using var content = new ContentTree()
            .Change(ExtendedFile, "{id: cr-2, reversed: true}", "{id: sg-1, reversed: true}")
            .Change(ExtendedWording, "cr-2:", "sg-1:");
        content.ShouldReportOnly(ExtendedFile, "{id: sg-1", "'sg-1'", CoreFile);
    }

    [Theory]
    [InlineData("Kpi")]
    [InlineData("k_p_i")]
    [InlineData("kpi-")]
    public void Check_IdNotInKebabCase_IsReported(string id)
    {
        using var content = new ContentTree()
            .Change(CoreFile, "id: reward", $"id: {id}")
            .Change(CoreWording, "reward:", $"{id}:");
        content.ShouldReportOnly(CoreFile, $"id: {id}", $"'{id}'", "small letters");
    }

    [Fact]
    public void Check_IdOfAColumn_IsReserved()
    {
        using var content = new ContentTree()
            .Change(CoreFile, "id: reward", "id: team")
            .Change(CoreWording, "reward:", "team:");
        content.ShouldReportOnly(CoreFile, "id: team", "'team'", "reserved");
    }

    [Fact]
    public void Check_ExtendsWhatIsNotThere_NamesWhatIs()
    {
        using var content = new ContentTree().Change(ExtendedFile, "extends: core.v1", "extends: core.v2");
        content.ShouldReportOnly(ExtendedFile, "extends:", "'core.v2'", "core.v1");
    }

    [Fact]
    public void Check_ExtendsAnExtendedOne_IsReported()
    {
        using var content = new ContentTree()
            .Add("questionnaires/more.v1.yaml", "id: more\nversion: 1\nminutes: 1\nextends: extended.v1\ndimensions: []\n")
            .Add("questionnaires/en/more.v1.yaml", "title: More\n");
        content.ShouldReportOnly("questionnaires/more.v1.yaml", "extends:", "'extended.v1'");
    }

    [Fact]
    public void Check_SourceUnknown_IsReported()
    {
        using var content = new ContentTree().Change(ExtendedFile, "sources: [\"000\"]", "sources: [\"009\"]");
        content.ShouldReportOnly(ExtendedFile, "sources:", "'009'", SourceFile);
    }
}
