using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Answers;

public sealed class CellTests
{
    [Theory]
    [InlineData("sg-1", "1", 1)]
    [InlineData("sg-1", "5", 5)]
    [InlineData("sg-1", " 3 ", 3)]
    [InlineData("sg-1", "dk", 6)]
    [InlineData("sg-1", "", 0)]
    [InlineData("sg-1", "  ", 0)]
    [InlineData("kpi", "new-customers", 1)]
    [InlineData("kpi", "dk", 10)]
    [InlineData("challenges.own", "lead-quality", 1)]
    [InlineData("challenges.own", "lead-quality| slow-follow-up |lead-volume", 7)]
    [InlineData("challenges.own", "none", 4096)]
    [InlineData("funding.is", "0", 1)]
    [InlineData("funding.is", "100", 101)]
    [InlineData("funding.is", "dk", 102)]
    [InlineData("comment", "=1+1", 1)]
    public void Parse_ValidAnswer_IsItsCell(string question, string text, int expected)
    {
        Cell.Parse(QuestionOf(question), text, out var cell).ShouldBeNull();
        cell.ShouldBe(expected);
    }

    [Theory]
    [InlineData("sg-1", "0", ExpectedAnswer.PointOrDontKnow)]
    [InlineData("sg-1", "6", ExpectedAnswer.PointOrDontKnow)]
    [InlineData("sg-1", "3.5", ExpectedAnswer.PointOrDontKnow)]
    [InlineData("sg-1", "33", ExpectedAnswer.PointOrDontKnow)]
    [InlineData("sg-1", "agree", ExpectedAnswer.PointOrDontKnow)]
    [InlineData("ma-1", "dk", ExpectedAnswer.Point)]
    [InlineData("kpi", "profit", ExpectedAnswer.OneOption)]
    [InlineData("kpi", "revenue|pipeline", ExpectedAnswer.OneOption)]
    [InlineData("challenges.own", "lead-quality|profit", ExpectedAnswer.Options)]
    [InlineData("challenges.own", "lead-quality||bad-data", ExpectedAnswer.Options)]
    [InlineData("challenges.own", "lead-quality|lead-quality", ExpectedAnswer.DifferentPicks)]
    [InlineData("challenges.own", "lead-quality|none", ExpectedAnswer.NoneAlone)]
    [InlineData("challenges.own", "dk|lead-quality", ExpectedAnswer.NoneAlone)]
    [InlineData("challenges.own", "lead-quality|lead-volume|bad-data|weak-content", ExpectedAnswer.FewerPicks)]
    [InlineData("words", "helpful|none", ExpectedAnswer.NoneAlone)]
    [InlineData("funding.is", "-1", ExpectedAnswer.NumberOrDontKnow)]
    [InlineData("funding.is", "101", ExpectedAnswer.NumberOrDontKnow)]
    [InlineData("funding.is", "50.0", ExpectedAnswer.NumberOrDontKnow)]
    [InlineData("funding.is", "half", ExpectedAnswer.NumberOrDontKnow)]
    public void Parse_NoAnswer_SaysWhatWasExpected(string question, string text, ExpectedAnswer expected)
    {
        var problem = Cell.Parse(QuestionOf(question), text, out _).ShouldNotBeNull();
        problem.Expected.ShouldBe(expected);
        problem.Question.Id.ShouldBe(question);
    }

    [Fact]
    public void Parse_Comment_UpTo500Characters()
    {
        Cell.Parse(QuestionOf("comment"), new string('a', 500), out _).ShouldBeNull();
        Cell.Parse(QuestionOf("comment"), $" {new string('a', 500)} ", out _).ShouldBeNull();
        Cell.Parse(QuestionOf("comment"), new string('a', 501), out _)!.Expected.ShouldBe(ExpectedAnswer.ShorterText);
    }

    [Theory]
    [InlineData(40, "40 a")]
    [InlineData(41, "40 a and more")]
    public void Parse_LongText_IsQuotedInPart(int length, string expected)
    {
        var found = Cell.Parse(QuestionOf("kpi"), new string('a', length), out _)!.Found;
        found.ShouldBe(new string('a', 40) + (expected == "40 a" ? "" : "…"));
    }

    private static Question QuestionOf(string id) => Sample.Core.Questions[Sample.Core.IndexOf(id)];
}
