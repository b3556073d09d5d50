using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Responses;

/// <summary>Finds what an address leads to: a team's own, or a code that works once.</summary>
public sealed class FindSurvey(AlignmentContext db, TimeProvider time)
{
    public async Task<FoundSurvey> ExecuteAsync(string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != TeamLink.CodeLength)
        {
            return new FoundSurvey.Unknown();
        }

        if (await LinkAsync(code, cancellationToken) is { } link)
        {
            return await FoundAsync(link, null, cancellationToken);
        }

        return await db.SingleUseCodes.AsNoTracking().SingleOrDefaultAsync(known => known.Key == OnceKey.ForCode(code), cancellationToken) is { } once
            ? await FoundAsync(await LinkAsync(once.RoundId, once.Team, cancellationToken), once, cancellationToken)
            : new FoundSurvey.Unknown();
    }

    private async Task<FoundSurvey> FoundAsync(TeamLink link, SingleUseCode? once, CancellationToken cancellationToken)
    {
        var round = link.Round!;
        var today = round.Organisation!.DayOf(time.GetUtcNow());
        if (round.State == RoundState.Draft || round.IsAhead(today))
        {
            return new FoundSurvey.NotYetOpen(link);
        }

        var survey = new TeamSurvey(link, await QuestionnaireAsync(round, cancellationToken), once?.Key);
        return round.State != RoundState.Open || today > round.ClosesOn ? new FoundSurvey.Closed(survey)
            : once is { IsSpent: true } ? new FoundSurvey.Spent(survey)
            : once is null && round.WayIn == WayIn.SingleUseCodes ? new FoundSurvey.WantsCode(survey)
            : new FoundSurvey.Open(survey);
    }

    private Task<TeamLink> LinkAsync(Guid roundId, Team team, CancellationToken cancellationToken) =>
        db.TeamLinks
            .AsNoTracking()
            .Include(link => link.Round!.Organisation)
            .SingleAsync(link => link.RoundId == roundId && link.Team == team, cancellationToken);

    private Task<TeamLink?> LinkAsync(string code, CancellationToken cancellationToken) =>
        db.TeamLinks
            .AsNoTracking()
            .Include(link => link.Round!.Organisation)
            .SingleOrDefaultAsync(link => link.Code == code, cancellationToken);

    private async Task<Questionnaire> QuestionnaireAsync(Round round, CancellationToken cancellationToken) =>
        QuestionnaireSnapshot.Read(await db.RoundQuestionnaires
            .Where(asked => asked.RoundId == round.Id)
            .Select(asked => asked.Snapshot)
            .SingleAsync(cancellationToken));
}
