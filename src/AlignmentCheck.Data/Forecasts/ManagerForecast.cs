namespace AlignmentCheck.Data.Forecasts;

/// <summary>
/// What one manager expects of a round. Changed by that manager only, while the round takes answers, and deleted with the raw answers: what
/// the managers expected together is frozen with the result.
/// </summary>
public sealed class ManagerForecast
{
    public required Guid RoundId { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>Written and read by Core.</summary>
    public required string Expected { get; init; }
}
