using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Forecasts;

/// <summary>Tells a manager whether a forecast of their own is there.</summary>
public sealed class HasForecast(AlignmentContext db)
{
    /// <param name="roundId">The round.</param>
    /// <param name="userId">The reader.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<bool> ExecuteAsync(Guid roundId, Guid userId, CancellationToken cancellationToken) =>
        db.Forecasts.AnyAsync(forecast => forecast.RoundId == roundId && forecast.UserId == userId, cancellationToken);
}
