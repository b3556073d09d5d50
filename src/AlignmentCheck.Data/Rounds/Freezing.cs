using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Results;

namespace AlignmentCheck.Data.Rounds;

/// <summary>What is kept of a round that ends, wherever its answers came from.</summary>
internal static class Freezing
{
    /// <param name="db">Within the caller's transaction.</param>
    /// <param name="offered">In the round's language.</param>
    /// <param name="round">With its organisation.</param>
    /// <param name="closed">What it came to.</param>
    /// <param name="forecasts">One of each manager who gave one.</param>
    /// <param name="now">When it ended.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<FrozenResult> OfAsync(
        AlignmentContext db,
        PublishedContent offered,
        Round round,
        ClosedRound closed,
        IEnumerable<Forecast> forecasts,
        DateTimeOffset now,
        CancellationToken cancellationToken) => new()
    {
        RoundId = round.Id,
        Closed = closed.Freeze(),
        Advice = AdviceSnapshot.Of(closed.Result, offered.Steps, offered.Sources.Values, offered.UsualTasks).Write(),
        Forecasts = SealedForecasts.Of(closed.Result, forecasts)?.Freeze(),
        Plan = (await PlanAtClosing.OfAsync(db, round, now, cancellationToken))?.Write(),
    };
}
