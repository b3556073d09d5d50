using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Answers;

public sealed class AnswerSheetTests
{
    [Fact]
    public void Answers_EachKind_AsThePersonChoseIt() => Person.Sales(
            ("sg-1", "1"), ("sg-2", "dk"), ("kpi", "dk"), ("challenges.own", "price-pressure|lead-quality"), ("funding.is", "0"),
            ("funding.should", "dk"), ("words", "fair"), ("comment", " Call us. "))
        .Sheet(Sample.Core).Answers(Sample.Core).Select(Read).ShouldBe(
        [
            "sg-1: point 1", "sg-2: don't know", "kpi: dk", "challenges.own: lead-quality and price-pressure", "funding.is: 0 of 100",
            "funding.should: don't know", "words: fair", "comment: Call us.",
        ]);

    [Fact]
    public void Answers_NothingAnswered_None() => Person.Sales().Sheet(Sample.Core).Answers(Sample.Core).ShouldBeEmpty();

    [Fact]
    public void Answers_OfAnotherQuestionnaire_IsRefused() =>
        Should.Throw<ArgumentException>(() => Person.Sales(("sg-1", "1")).Sheet(Sample.Core).Answers(Sample.Extended));

    [Fact]
    public void WithoutComment_EverythingElseStays()
    {
        var sheet = Person.Marketing(("sg-1", "4"), ("comment", "Call us.")).Sheet(Sample.Core);
        var without = sheet.WithoutComment();
        (without.Team, without.Comment, without.IsAnswered).ShouldBe((Team.Marketing, null, true));
        without.Answers(Sample.Core).ShouldBe(sheet.Answers(Sample.Core).SkipLast(1));
        without.WithoutComment().ShouldBeSameAs(without);
    }

    [Fact]
    public void WithoutComment_NothingElseWasAnswered_IsNotAnswered() =>
        Person.Sales(("comment", "Call us.")).Sheet(Sample.Core).WithoutComment().IsAnswered.ShouldBeFalse();

    private static string Read(GivenAnswer answer) => $"{answer.Question.Id}: " + answer switch
    {
        GivenAnswer.Point point => $"point {point.Value}",
        GivenAnswer.Options options => string.Join(" and ", options.Chosen.Select(o => o.Id)),
        GivenAnswer.Number number => $"{number.Value} of 100",
        GivenAnswer.DontKnow => "don't know",
        GivenAnswer.Text text => text.Value,
        _ => throw new ArgumentException(answer.ToString(), nameof(answer)),
    };
}
