using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Forecasts;

/// <summary>A round as one of its managers may forecast it.</summary>
/// <param name="Round">With its organisation; open, closed or released.</param>
/// <param name="Questionnaire">As it is asked.</param>
/// <param name="Own">The reader's forecast; null where there is none, or where it was deleted with the raw answers.</param>
/// <param name="TakesForecasts">Whether a forecast may still be given or changed.</param>
public sealed record SeenForecast(Round Round, Questionnaire Questionnaire, Forecast? Own, bool TakesForecasts);

/// <summary>Reads a manager's own forecast of a round. Nothing else reads a single forecast, and nobody another manager's.</summary>
public sealed class ReadForecast(AlignmentContext db, TimeProvider time)
{
    /// <param name="organisationId">An organisation that the reader manages.</param>
    /// <param name="quarter">The round's.</param>
    /// <param name="userId">The reader.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where there is no such round, or it is a draft, which managers do not see.</returns>
    public async Task<SeenForecast?> ExecuteAsync(Guid organisationId, Quarter quarter, Guid userId, CancellationToken cancellationToken)
    {
        var round = await db.Rounds
            .AsNoTracking()
            .Include(found => found.Organisation)
            .SingleOrDefaultAsync(found => found.OrganisationId == organisationId && found.Quarter == quarter && found.State != RoundState.Draft, cancellationToken);
        if (round is null)
        {
            return null;
        }

        var snapshot = await db.RoundQuestionnaires.Where(asked => asked.RoundId == round.Id).Select(asked => asked.Snapshot).SingleAsync(cancellationToken);
        var own = await db.Forecasts
            .Where(forecast => forecast.RoundId == round.Id && forecast.UserId == userId)
            .Select(forecast => forecast.Expected)
            .SingleOrDefaultAsync(cancellationToken);
        var isOpen = round.TakesForecasts(round.Organisation!.DayOf(time.GetUtcNow()));
        return new SeenForecast(round, QuestionnaireSnapshot.Read(snapshot), own is null ? null : Forecast.Read(own), isOpen);
    }
}
