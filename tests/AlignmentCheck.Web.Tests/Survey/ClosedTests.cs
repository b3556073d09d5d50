using System.Net;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class ClosedTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_of_a_closed_round_leads_to_the_page_that_says_when_results_come()
    {
        var survey = await site.SurveyAsync(change: round =>
            (round.State, round.ClosedAt, round.ReleaseAfterDays) = (RoundState.Closed, TestClock.Monday.AddDays(-1), 3));
        using var visitor = site.Visitor();

        using var answer = await visitor.GetAsync($"/s/{survey.Code()}", Cancel);
        var words = (await visitor.PageAsync($"/s/{survey.Code()}/closed")).Words();

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"/s/{survey.Code()}/closed");
        words.ShouldContain("This survey has closed");
        words.ShouldContain("Results come on Wednesday, 25 November 2026 at the latest, as a summary under this same link.");
    }

    [Fact]
    public async Task A_round_whose_last_day_has_passed_is_closed_to_respondents_before_anybody_closes_it()
    {
        var survey = await site.SurveyAsync(change: round => (round.OpensOn, round.ClosesOn) = (round.OpensOn.AddDays(-9), round.OpensOn.AddDays(-1)));
        using var visitor = site.Visitor();
        (await visitor.StatusAsync($"/s/{survey.Code()}")).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.PageAsync($"/s/{survey.Code()}/closed")).Words().ShouldContain("Results come once they were looked through");
    }

    [Fact]
    public async Task An_open_round_has_no_page_of_its_end()
    {
        var survey = await site.SurveyAsync();
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync($"/s/{survey.Code()}/closed", Cancel);
        answer.Headers.Location!.ToString().ShouldBe($"/s/{survey.Code()}");
    }

    [Fact]
    public async Task A_released_round_shows_its_summary_in_words()
    {
        var survey = await ReleasedAsync(SomeClient.Close(12, 4, 12, 3, new RoundTerms()));
        using var visitor = site.Visitor();

        var words = (await visitor.PageAsync($"/s/{survey.Code()}/closed")).Words();

        words.ShouldContain("12 in Sales and 12 in Marketing answered.");
        words.ShouldContain("LevelAligned");
        words.ShouldContain("Sales75 of 100");
        words.ShouldContain("Marketing50 of 100");
    }

    [Fact]
    public async Task Too_few_answers_show_no_figure()
    {
        var survey = await ReleasedAsync(SomeClient.Close(3, 4, 3, 3, new RoundTerms()));
        using var visitor = site.Visitor();

        var words = (await visitor.PageAsync($"/s/{survey.Code()}/closed")).Words();

        words.ShouldContain("Too few people answered for a result: at least 5 people in each team are needed");
        words.ShouldNotContain("of 100");
    }

    [Fact]
    public async Task Where_the_consultant_shares_no_summary_there_is_no_figure()
    {
        var survey = await ReleasedAsync(SomeClient.Close(12, 4, 12, 3, new RoundTerms()), round => round.ShowsSummary = false);
        using var visitor = site.Visitor();

        var words = (await visitor.PageAsync($"/s/{survey.Code()}/closed")).Words();

        words.ShouldContain("The results are out. Please ask Quay Consulting for them.");
        words.ShouldNotContain("of 100");
    }

    private async Task<SurveySeed> ReleasedAsync(ClosedRound closed, Action<Round>? change = null)
    {
        var survey = await site.SurveyAsync(change: round =>
        {
            (round.State, round.ClosedAt, round.ReleasedAt) = (RoundState.Released, TestClock.Monday.AddDays(-2), TestClock.Monday.AddDays(-1));
            change?.Invoke(round);
        });
        await site.AddAsync(new FrozenResult { RoundId = survey.Round.Id, Closed = closed.Freeze(), Advice = [] });
        return survey;
    }
}
