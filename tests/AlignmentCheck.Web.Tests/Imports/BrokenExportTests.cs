using System.Text;
using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Imports;

namespace AlignmentCheck.Web.Tests.Imports;

/// <summary>Exports with mistakes: each is told in words, where it stands.</summary>
public sealed class BrokenExportTests
{
    private const string Header = "Time,team,sg-1,sg-2,kpi,funding.is,funding.should,words,comment\n";
    private const string Sales = "t,Sales,5,1,revenue,40,50,helpful; slow,\n";
    private const string Marketing = "t,Marketing,4,2,pipeline value,60 %,dk,none of these,Thanks\n";

    private static readonly Questionnaire Core = Tests.Answers.Round.Core;

    private static readonly Dictionary<string, (byte[] File, string Told)> Unreadable = new(StringComparer.Ordinal)
    {
        ["empty"] = ([], "The file is empty"),
        ["nothing but a mark"] = (Encoding.UTF8.GetPreamble(), "The file is empty"),
        ["a header only"] = (Bytes(Header), "no rows"),
        ["one column"] = (Bytes("team\nSales\n"), "only one column"),
        ["a workbook"] = ("PK\x3\x4 and more"u8.ToArray(), "spreadsheet workbook"),
        ["a picture"] = ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D], "no text file"),
        ["a photograph"] = ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF"u8, 0, 1, 1], "no text file"),
        ["a printed page"] = ("%PDF-1.7\nand, more\n"u8.ToArray(), "no text file"),
        ["an open quote"] = (Bytes(Header + Sales + "t,\"Sales,5,1,revenue\n"), "line 3, column team: A quote (\") is opened here and never closed"),
        ["a quote inside"] = (Bytes(Header + "t,Sa\"les,5,1,revenue,40,50,,\n"), "line 2, column team: Found a quote"),
        ["a row that is too short"] = (Bytes(Header + Sales + "t,Sales,5\n"), "line 3: Found 3 fields. Expected 9"),
        ["too many columns"] = (Bytes(string.Join(',', Enumerable.Range(0, 301)) + "\n" + string.Join(',', Enumerable.Range(0, 301)) + "\n"), "Found 301 columns. At most 300"),
        ["a field without an end"] = (Bytes(Header + Sales + $"t,{new string('x', 100_001)},5,1,,,,,\n"), "more than 100,000 characters"),
    };

    private static readonly Dictionary<string, (string Rows, string Told)> Wrong = new(StringComparer.Ordinal)
    {
        ["the header twice"] = (Header + Sales + Marketing, "line 2, column team: “team” stands there once"),
        ["an unknown team"] = (Sales + Marketing + "t,Finance,5,1,,,,,\n", "line 4, column team: “Finance” stands there once, and it is not said what it stands for"),
        ["an unknown point"] = (Sales + Marketing + "t,Sales,5,somewhat,,,,,\nt,Sales,somewhat,1,,,,,\n", "line 5, column sg-1: “somewhat” stands there 2 times"),
        ["a formula"] = (Sales + Marketing + "t,Sales,=1+1,1,,,,,\n", "line 4, column sg-1: “=1+1” stands there once"),
        ["six points"] = (Sales + "t,Marketing,0,5,,,,,\n", "column sg-1: “0” stands there once"),
        ["seven points"] = (Sales + "t,Marketing,7,3,,,,,\n", "column sg-1: “7” stands there once"),
        ["an unknown option"] = (Sales + Marketing + "t,Sales,5,1,gold,,,,\n", "line 4, column kpi: “gold” stands there once"),
        ["a part above a hundred"] = (Sales + Marketing + "t,Sales,5,1,,140,50,,\n", "line 4, column funding.is: Found “140”. Expected a number from 0 to 100."),
        ["a part below nothing"] = (Sales + Marketing + "t,Sales,5,1,,-1,50,,\n", "line 4, column funding.is: Found “-1”"),
        ["words for a part"] = (Sales + Marketing + "t,Sales,5,1,,half,50,,\n", "line 4, column funding.is: “half” stands there once"),
        ["too many picks"] = (Sales + Marketing + "t,Sales,5,1,,,,helpful; slow; reliable; fair,\n", "line 4, column words: Found more picks than are allowed. Expected at most 3."),
        ["none beside others"] = (Sales + Marketing + "t,Sales,5,1,,,,helpful; none of these,\n", "line 4, column words: Found “none”"),
        ["a long comment"] = (Sales + Marketing + $"t,Sales,5,1,,,,,{new string('x', 501)}\n", "line 4, column comment: The comment has more than 500 characters"),
        ["nobody"] = ("t,,5,1,,,,,\n", "Nobody is left"),
    };

    public static TheoryData<string> UnreadableNames => [.. Unreadable.Keys];

    public static TheoryData<string> WrongNames => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(UnreadableNames))]
    public void What_is_no_table_is_refused_as_a_whole(string name)
    {
        var (file, told) = Unreadable[name];

        var read = ExportFile.Read(file);

        read.Table.ShouldBeNull();
        Said(read.Problems).ShouldContain(told);
    }

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void A_mistake_is_told_in_words_where_it_stands(string name)
    {
        var (rows, told) = Wrong[name];

        var export = Exports.Look(Header + rows, Core);

        export.Round.ShouldBeNull();
        Said(export.Problems).ShouldContain(told);
    }

    [Fact]
    public void Without_mistakes_it_is_a_round()
    {
        var export = Exports.Look(Header + Sales + Marketing, Core);

        Said(export.Problems).ShouldBeEmpty();
        (export.CountOf(Team.Sales), export.CountOf(Team.Marketing)).ShouldBe((1, 1));
        export.Unread.ShouldBe(["A: Time"]);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var said = Said(Exports.Look("Time,sg-1,funding.is\nt,often,140\nt,5,x\n", Core).Problems);

        said.ShouldContain("No column tells the team");
        said.ShouldContain("“often”");
        said.ShouldContain("“x”");
        said.ShouldContain("“Of every 100, how much should go to Marketing?” has no column");
    }

    [Fact]
    public void A_column_of_addresses_is_no_question_with_options()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(person => $"{person}@example.test,Sales,5\n"));
        var mapping = new ColumnMapping(1, Columns(("sg-1", 2, 2), ("kpi", 0, 0)), new Dictionary<ValueKey, string>());

        var export = Exports.Look("E-mail,team,sg-1\n" + rows, Core, _ => mapping);

        Said(export.Problems).ShouldContain("A: E-mail: holds 40 different texts");
        export.Mapping.Values.Keys.ShouldNotContain(value => value.Text.Contains("example.test"));
    }

    [Theory]
    [InlineData("sg-1", 2, 2, "sg-2", 2, 2, "C: sg-1, is chosen twice")]
    [InlineData("sg-1", 1, 1, "sg-2", 3, 3, "B: team, is chosen twice")]
    [InlineData("sg-1", 2, 3, "sg-2", 4, 4, "has 2 columns, more than it can have options")]
    [InlineData("sg-1", 2, 2, "words", 7, 6, "its last column stands before its first")]
    public void Columns_that_cannot_be_are_told(string question, int first, int last, string other, int otherFirst, int otherLast, string told)
    {
        var mapping = new ColumnMapping(1, Columns((question, first, last), (other, otherFirst, otherLast)), new Dictionary<ValueKey, string>());

        Said(Exports.Look(Header + Sales + Marketing, Core, _ => mapping).Problems).ShouldContain(told);
    }

    [Fact]
    public void Two_columns_for_one_option_are_told()
    {
        var export = Exports.Look("team,sg-1,helpful,slow,helpful\nSales,5,x,,x\n", Core, _ => new ColumnMapping(
            0, Columns(("sg-1", 1, 1), ("words", 2, 4)), new Dictionary<ValueKey, string> { [new ValueKey("columns words", "2: helpful")] = "helpful" }));

        Said(export.Problems).ShouldContain("E: helpful: stands for “helpful”, as another column");
    }

    [Fact]
    public void A_question_that_is_asked_no_more_is_left_out()
    {
        var mapping = new ColumnMapping(1, Columns(("sg-1", 2, 2), ("gone", 3, 3)), new Dictionary<ValueKey, string>());

        var export = Exports.Look(Header + Sales + Marketing, Core, _ => mapping);

        Said(export.Problems).ShouldBeEmpty();
        export.Mapping.Questions.Keys.ShouldBe(["sg-1"]);
    }

    [Fact]
    public void Who_does_not_know_where_that_is_not_offered_has_not_answered()
    {
        var export = Exports.Look("team,ma-1,ma-2\nSales,don't know,don't know\nMarketing,5,2\n", Core);

        Said(export.Problems).ShouldBeEmpty();
        export.Answers.NotOffered.ShouldBe(1);
        export.Answers.Sheets[0].Answers(Core).Select(answer => answer.Question.Id).ShouldBe(["ma-2"]);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Said(AlignmentCheck.Web.Answers.ResponsesProblems problems) => string.Join('\n', problems.Listed);

    private static Dictionary<string, ColumnRange> Columns(params (string Question, int First, int Last)[] columns) =>
        columns.ToDictionary(column => column.Question, column => new ColumnRange(column.First, column.Last), StringComparer.Ordinal);
}
