using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Demo;

/// <summary>Runs the demo client's rounds by the use cases that everybody's rounds go by, with a clock of its own.</summary>
internal sealed class DemoRounds(
    AlignmentContext db, ContentCatalogue content, DraftRound draftRound, OpenRound openRound, SubmitResponse submitResponse,
    GiveForecast giveForecast, CountParticipation countParticipation, CloseRound closeRound, ReleaseRound releaseRound, StoryClock clock)
{
    private const string QuestionnaireId = "core";
    private const int DaysBeforeOpening = 3;

    // A past round runs from the tenth day of its quarter for two weeks, which leaves more than 45 days to the next.
    private const int FirstDayInQuarter = 9;
    private const int LastDay = 13;

    /// <returns>The round, with the clock at its release.</returns>
    public async Task<Round> AddReleasedAsync(
        Organisation organisation, Guid consultantId, Guid? managerId, Quarter quarter, DemoQuarter story, CancellationToken cancellationToken)
    {
        var round = await AddClosedAsync(organisation, consultantId, managerId, quarter, quarter.FirstDay.AddDays(FirstDayInQuarter), story, cancellationToken);
        clock.Now = clock.Now.AddDays(1);
        await releaseRound.ExecuteAsync(round.Id, consultantId, cancellationToken);
        return round;
    }

    /// <returns>The round, with the clock at its closing.</returns>
    public async Task<Round> AddClosedAsync(
        Organisation organisation, Guid consultantId, Guid? managerId, Quarter quarter, DateOnly opensOn, DemoQuarter story, CancellationToken cancellationToken)
    {
        var round = await OpenAsync(organisation, consultantId, quarter, opensOn, story, cancellationToken);
        await AnswerAsync(round, story, cancellationToken);
        await ForecastAsync(round, managerId, story, cancellationToken);
        clock.Now = organisation.StartOf(round.ClosesOn.AddDays(1));
        await closeRound.ExecuteAsync(round.Id, null, cancellationToken);
        return round;
    }

    /// <summary>A round that has run for some days and has some to go.</summary>
    public async Task AddOpenAsync(
        Organisation organisation, Guid consultantId, Quarter quarter, DemoQuarter story, int daysToGo, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var round = await OpenAsync(organisation, consultantId, quarter, organisation.DayOf(now).AddDays(daysToGo - LastDay), story, cancellationToken);
        await AnswerAsync(round, story, cancellationToken);
        clock.Now = new DateTimeOffset(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour), TimeSpan.Zero);
        await countParticipation.ExecuteAsync(cancellationToken);
    }

    private async Task<Round> OpenAsync(
        Organisation organisation, Guid consultantId, Quarter quarter, DateOnly opensOn, DemoQuarter story, CancellationToken cancellationToken)
    {
        clock.Now = organisation.StartOf(opensOn.AddDays(-DaysBeforeOpening));
        var plan = new RoundPlan
        {
            Quarter = quarter,
            QuestionnaireId = QuestionnaireId,
            Language = Language.Default,
            OpensOn = opensOn,
            ClosesOn = opensOn.AddDays(LastDay),
            InvitedSales = story.InvitedSales,
            InvitedMarketing = story.InvitedMarketing,
        };
        var draft = await draftRound.ExecuteAsync(organisation.Id, plan, consultantId, cancellationToken);
        var round = draft is DraftOutcome.Saved saved
            ? saved.Round
            : throw new InvalidOperationException($"The demo's round of {quarter} could not be drafted: {draft}");
        clock.Now = organisation.StartOf(opensOn);
        var opened = await openRound.ExecuteAsync(round.Id, consultantId, cancellationToken);
        return opened is OpenOutcome.Opened
            ? round
            : throw new InvalidOperationException($"The demo's round of {quarter} could not be opened: {opened}");
    }

    private async Task ForecastAsync(Round round, Guid? managerId, DemoQuarter story, CancellationToken cancellationToken)
    {
        if (story.Forecast is { } forecast
            && managerId is { } manager
            && await giveForecast.ExecuteAsync(round.Id, manager, forecast, cancellationToken) is not GiveForecastOutcome.Given and var refused)
        {
            throw new InvalidOperationException($"The demo's forecast was refused: {refused}");
        }
    }

    private async Task AnswerAsync(Round round, DemoQuarter story, CancellationToken cancellationToken)
    {
        clock.Now = clock.Now.AddDays(1);
        var questionnaire = content.Find(Language.Default)!.Newest(QuestionnaireId)!;
        var links = await db.TeamLinks
            .AsNoTracking()
            .Where(link => link.RoundId == round.Id)
            .ToDictionaryAsync(link => link.Team, link => link.Code, cancellationToken);
        var answers = new DemoAnswers(questionnaire, story);
        foreach (var team in Enum.GetValues<Team>())
        {
            foreach (var form in answers.Of(team))
            {
                var sent = await submitResponse.ExecuteAsync(links[team], new SentAnswers(ResponseSecret.New(), form), cancellationToken);
                if (sent is not SubmitOutcome.Accepted)
                {
                    throw new InvalidOperationException($"Answers of the demo were refused: {sent}");
                }
            }
        }
    }
}
