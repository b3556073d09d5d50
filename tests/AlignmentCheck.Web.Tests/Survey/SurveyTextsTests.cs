using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Web.Pages.Survey;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class SurveyTextsTests
{
    public static TheoryData<ExpectedAnswer> Expected => [.. Enum.GetValues<ExpectedAnswer>()];

    [Theory]
    [MemberData(nameof(Expected))]
    public void Every_kind_of_problem_has_its_sentence(ExpectedAnswer expected)
    {
        var question = new Statement("sg-1", "…", "…", Reversed: false, OffersDontKnow: true);
        var sentence = SurveyTexts.Problem(new AnswerProblem(question, "", expected), []);
        sentence.Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Teams_quarters_and_small_numbers_have_their_names()
    {
        Enum.GetValues<Team>().Select(SurveyTexts.TeamName).ShouldBe(["Sales", "Marketing"]);
        Enumerable.Range(1, 4).Select(number => SurveyTexts.QuarterName(new Quarter(2026, number)))
            .ShouldBe(["1st quarter 2026", "2nd quarter 2026", "3rd quarter 2026", "4th quarter 2026"]);
        new[] { 1, 3, 9, 12 }.Select(SurveyTexts.Count).ShouldBe(["one", "three", "nine", "12"]);
    }
}
