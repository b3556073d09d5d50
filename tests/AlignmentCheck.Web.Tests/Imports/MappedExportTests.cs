using AlignmentCheck.Content;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Imports;

namespace AlignmentCheck.Web.Tests.Imports;

/// <summary>What comes of an export is what would come of the same answers in our own format.</summary>
public sealed class MappedExportTests
{
    private const int Seeds = 8;

    private static readonly ContentLibrary Library = ContentReader.Read(Path.Join(AppContext.BaseDirectory, "content"), "en").Library!;

    public static MatrixTheoryData<Tool, string> ToolsAndQuestionnaires => new(Enum.GetValues<Tool>(), ["core", "extended"]);

    [Theory]
    [MemberData(nameof(ToolsAndQuestionnaires))]
    public void An_export_of_a_tool_is_matched_by_itself_and_says_the_same_as_our_own_file(Tool tool, string questionnaire)
    {
        var asked = Library.Find(questionnaire)!;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var answers = new SomeAnswers(asked, seed);

            var export = Exports.Look(new ToolExport(tool, asked).Write(answers.People), asked);

            export.Problems.Listed.Select(problem => problem.ToString()).ShouldBeEmpty($"seed {seed}");
            export.Answers.Sheets.Select(answers.Text).ShouldBe(answers.Sheets().Select(answers.Text), $"seed {seed}");
            export.Answers.NotAsked.ShouldBeEmpty();
            export.Round!.Result.Mode.ShouldBe(DisclosureMode.PerTeam);
        }
    }

    [Theory]
    [MemberData(nameof(ToolsAndQuestionnaires))]
    public void What_is_remembered_matches_the_next_export_and_has_nobodys_words(Tool tool, string questionnaire)
    {
        var asked = Library.Find(questionnaire)!;
        var first = Exports.Look(new ToolExport(tool, asked).Write(new SomeAnswers(asked, 1).People), asked);
        var kept = RememberedMapping.Read(first.ToRemember.Write());
        var next = new SomeAnswers(asked, 2);

        var export = Exports.Look(new ToolExport(tool, asked).Write(next.People), asked, table => kept.For(table)?.Mapping);

        export.Answers.Sheets.Select(next.Text).ShouldBe(next.Sheets().Select(next.Text));
        var texts = kept.For(first.Table)!.Mapping.Values.Keys.Select(value => value.Text).ToList();
        texts.ShouldNotBeEmpty();
        texts.ShouldNotContain(text => text.Contains("example.test") || text.Contains("Käse") || text.Contains("please"));
    }

    [Fact]
    public void A_matching_is_not_taken_for_an_export_of_another_tool()
    {
        var asked = Library.Find("core")!;
        var answers = new SomeAnswers(asked, 1);
        var kept = Exports.Look(new ToolExport(Tool.LimeSurvey, asked).Write(answers.People), asked).ToRemember;

        kept.For(ExportFile.Read(new ToolExport(Tool.Typeform, asked).Write(answers.People)).Table!).ShouldBeNull();
    }
}
