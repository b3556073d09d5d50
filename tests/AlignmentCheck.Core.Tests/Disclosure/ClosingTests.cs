using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure;

public sealed class ClosingTests
{
    /// <summary>As a site stores them: answers as JSON in one place, comments in another and in another order.</summary>
    [Fact]
    public void Comments_kept_apart_give_the_same_round()
    {
        var random = new RandomRounds(71);
        for (var i = 0; i < 10; i++)
        {
            var round = random.OfSize(12, 14);
            var sheets = round.People.Select(p => p.With("sg-1", "3").Sheet(round.Questionnaire)).ToArray();
            var stored = sheets.Select(s => AnswerJson.Read(round.Questionnaire, s.Team, AnswerJson.Write(round.Questionnaire, s)));
            var comments = random.Shuffled(sheets.Select(s => s.Comment).OfType<string>());
            var apart = Closing.Close(round.Questionnaire, round.Terms, stored, comments: comments);
            var together = Closing.Close(round.Questionnaire, round.Terms, sheets);
            Figures.Text(apart.Result).ShouldBe(Figures.Text(together.Result));
            apart.Result.Comments.ShouldBe(together.Result.Comments);
            apart.Result.Comments.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Comments_kept_apart_are_no_people()
    {
        Person[] people = [.. GateTests.Full(Team.Sales).Times(9), .. GateTests.Full(Team.Marketing).Times(10)];
        var sheets = people.Select(p => p.Sheet(Sample.Core));
        var result = Closing.Close(Sample.Core, new RoundTerms(), sheets, comments: Enumerable.Repeat("Call us.", 50)).Result;
        result.Participation.Sales!.Answered.ShouldBe(9);
        result.Comments.ShouldBeEmpty();
    }
}
