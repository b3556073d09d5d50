using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Responses;

public sealed class FindSurveyTests
{
    [Fact]
    public async Task An_open_round_asks_what_was_fixed_when_it_opened()
    {
        await using var survey = await SurveyFixture.CreateAsync();

        var open = (await survey.FindAsync(survey.Seed.Code(Team.Marketing))).ShouldBeOfType<FoundSurvey.Open>().Survey;

        open.Team.ShouldBe(Team.Marketing);
        open.Organisation.Name.ShouldBe("Harbour Tools");
        open.Questionnaire.Sha256.ShouldBe(SurveyFixture.Core.Sha256);
    }

    [Theory]
    [InlineData(RoundState.Draft, typeof(FoundSurvey.NotYetOpen))]
    [InlineData(RoundState.Open, typeof(FoundSurvey.Open))]
    [InlineData(RoundState.Closed, typeof(FoundSurvey.Closed))]
    [InlineData(RoundState.Released, typeof(FoundSurvey.Closed))]
    public async Task What_an_address_leads_to_follows_the_rounds_state(RoundState state, Type expected)
    {
        await using var survey = await SurveyFixture.CreateAsync(change: round => round.State = state);
        (await survey.FindAsync()).ShouldBeOfType(expected);
    }

    // The round runs from 23 November to 6 December in Berlin, which is an hour ahead of UTC.
    [Theory]
    [InlineData("2026-11-22T22:59:59Z", typeof(FoundSurvey.NotYetOpen))]
    [InlineData("2026-11-22T23:00:00Z", typeof(FoundSurvey.Open))]
    [InlineData("2026-12-06T22:59:59Z", typeof(FoundSurvey.Open))]
    [InlineData("2026-12-06T23:00:00Z", typeof(FoundSurvey.Closed))]
    public async Task Days_begin_and_end_where_the_organisation_is(string moment, Type expected)
    {
        await using var survey = await SurveyFixture.CreateAsync();
        survey.Clock.MoveTo(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        (await survey.FindAsync()).ShouldBeOfType(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("' OR 1=1 --aaaaa")]
    public async Task Another_address_leads_to_nothing(string code)
    {
        await using var survey = await SurveyFixture.CreateAsync();
        (await survey.FindAsync(code)).ShouldBeOfType<FoundSurvey.Unknown>();
    }
}
