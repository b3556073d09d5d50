using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Forecasts;

/// <summary>A forecast goes with its manager: whoever is none any more when the round closes does not count.</summary>
internal static class DropForecasts
{
    /// <summary>Deletes what somebody has forecast for an organisation's open round, within the caller's transaction.</summary>
    public static Task DropForecastsAsync(this AlignmentContext db, Guid organisationId, Guid userId, CancellationToken cancellationToken) =>
        db.Forecasts
            .Where(forecast => forecast.UserId == userId
                && db.Rounds.Any(round => round.Id == forecast.RoundId && round.OrganisationId == organisationId && round.State == RoundState.Open))
            .ExecuteDeleteAsync(cancellationToken);
}
