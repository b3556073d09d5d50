using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Tests.Responses;

namespace AlignmentCheck.Data.Tests.Results;

public sealed class FindSharedSummaryTests
{
    [Theory]
    [InlineData(RoundState.Closed, true, false)]
    [InlineData(RoundState.Released, false, false)]
    [InlineData(RoundState.Released, true, true)]
    public async Task Respondents_see_a_result_once_it_is_released_and_where_it_is_shared(RoundState state, bool showsSummary, bool isShown)
    {
        await using var survey = await SurveyFixture.CreateAsync(change: round => (round.State, round.ShowsSummary) = (state, showsSummary));
        await survey.AddAsync(new FrozenResult { RoundId = survey.Seed.Round.Id, Closed = Close().Freeze(), Advice = [] });
        await using var db = survey.Open();

        var result = await new FindSharedSummary(db).ExecuteAsync(survey.Seed.Round, TestContext.Current.CancellationToken);

        (result is not null).ShouldBe(isShown);
        result?.Mode.ShouldBe(DisclosureMode.PerTeam);
    }

    private static ClosedRound Close()
    {
        var builder = new AnswerSheetBuilder(SurveyFixture.Core);
        var sheets = new List<AnswerSheet>();
        foreach (var team in Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? Team.Sales : Team.Marketing))
        {
            builder.Put(SurveyFixture.Core.IndexOf("sg-1"), "4");
            sheets.Add(builder.Build(team));
        }

        return Closing.Close(SurveyFixture.Core, new RoundTerms(), sheets);
    }
}
