using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Answers;

public sealed class AnswerSheetBuilderTests
{
    private static readonly int Goal = Sample.Core.IndexOf("sg-1");
    private static readonly int Comment = Sample.Core.IndexOf("comment");

    [Fact]
    public void Build_NextSheet_StartsEmpty()
    {
        var builder = new AnswerSheetBuilder(Sample.Core);
        builder.Put(Goal, "4");
        builder.Put(Comment, "  Talk to us.  ");
        var first = builder.Build(Team.Sales);
        var second = builder.Build(Team.Marketing);
        (first.Team, first.Comment, first.IsAnswered, first.Cells[Goal]).ShouldBe((Team.Sales, "Talk to us.", true, 4));
        (second.Team, second.Comment, second.IsAnswered, second.Cells[Goal]).ShouldBe((Team.Marketing, null, false, 0));
    }

    [Fact]
    public void Put_WrongAnswer_LeavesTheCellEmpty()
    {
        var builder = new AnswerSheetBuilder(Sample.Core);
        builder.Put(Goal, "4");
        builder.Put(Goal, "7").ShouldNotBeNull();
        builder.Build(Team.Sales).IsAnswered.ShouldBeFalse();
    }

    [Fact]
    public void Put_CommentAgain_TheLastOneCounts()
    {
        var builder = new AnswerSheetBuilder(Sample.Core);
        builder.Put(Comment, "One");
        builder.Put(Comment, "Two");
        builder.Build(Team.Sales).Comment.ShouldBe("Two");
        builder.Put(Comment, "One");
        builder.Put(Comment, "");
        builder.Build(Team.Sales).IsAnswered.ShouldBeFalse();
        builder.Put(Comment, "One");
        builder.Put(Comment, new string('a', 501)).ShouldNotBeNull();
        builder.Build(Team.Sales).Comment.ShouldBeNull();
    }

    [Theory]
    [InlineData("comment", "Hello", true)]
    [InlineData("sg-1", "dk", true)]
    [InlineData("kpi", "none", true)]
    [InlineData("comment", "   ", false)]
    public void IsAnswered_WithAnyCellFilled(string question, string answer, bool expected) =>
        Person.Sales((question, answer)).Sheet(Sample.Core).IsAnswered.ShouldBe(expected);
}
