using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Responses;

/// <summary>Finds what a team's address leads to.</summary>
public sealed class FindSurvey(AlignmentContext db, TimeProvider time)
{
    public async Task<FoundSurvey> ExecuteAsync(string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != TeamLink.CodeLength || await LinkAsync(code, cancellationToken) is not { Round: { } round } link)
        {
            return new FoundSurvey.Unknown();
        }

        var today = round.Organisation!.DayOf(time.GetUtcNow());
        if (round.State == RoundState.Draft || (round.State == RoundState.Open && today < round.OpensOn))
        {
            return new FoundSurvey.NotYetOpen(link);
        }

        var survey = new TeamSurvey(link, await QuestionnaireAsync(round, cancellationToken));
        return round.State == RoundState.Open && today <= round.ClosesOn ? new FoundSurvey.Open(survey) : new FoundSurvey.Closed(survey);
    }

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
