using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Forecasts;

/// <summary>What became of a forecast.</summary>
public enum GiveForecastOutcome
{
    /// <summary>It is stored, in place of the earlier one.</summary>
    Given,

    /// <summary>Nothing is expected any more: the earlier one is deleted.</summary>
    TakenBack,

    /// <summary>The round takes none, or not any more. Nothing was changed.</summary>
    Sealed,

    /// <summary>Who gives it does not manage the organisation, or not any more. Nothing was changed.</summary>
    NoManager,
}

/// <summary>
/// Stores what a manager expects of an open round. The audit says nothing of it: an entry would count the forecasts for whoever reads it
/// before the closing.
/// </summary>
public sealed class GiveForecast(AlignmentContext db, TimeProvider time)
{
    /// <param name="roundId">The round.</param>
    /// <param name="userId">The manager.</param>
    /// <param name="forecast">What is expected; of dimensions that are not asked nothing is kept.</param>
    /// <param name="cancellationToken">Stops it; then nothing has happened.</param>
    public Task<GiveForecastOutcome> ExecuteAsync(Guid roundId, Guid userId, Forecast forecast, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return db.Database.CreateExecutionStrategy().ExecuteAsync(() => GiveAsync(roundId, userId, forecast, cancellationToken));
    }

    private async Task<GiveForecastOutcome> GiveAsync(Guid roundId, Guid userId, Forecast forecast, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var round = await db.Rounds.AsNoTracking().Include(found => found.Organisation).SingleOrDefaultAsync(found => found.Id == roundId, cancellationToken);
        if (round is null)
        {
            return GiveForecastOutcome.Sealed;
        }

        // The organisation before the round, as everywhere. Who is taken out at this moment leaves no forecast behind.
        await db.Organisations.HoldAsync(round.OrganisationId, cancellationToken);
        if (!await ManagesAsync(round.OrganisationId, userId, cancellationToken))
        {
            return GiveForecastOutcome.NoManager;
        }

        // Closing changes the same row: a forecast comes before the closing as a whole, or not at all.
        if (!await db.Rounds.HoldAsync(roundId, RoundState.Open, cancellationToken) || !round.TakesForecasts(round.Organisation!.DayOf(time.GetUtcNow())))
        {
            return GiveForecastOutcome.Sealed;
        }

        await db.Forecasts.Where(earlier => earlier.RoundId == roundId && earlier.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        var expected = await OfWhatIsAskedAsync(roundId, forecast, cancellationToken);
        if (!expected.IsEmpty)
        {
            db.Forecasts.Add(new ManagerForecast { RoundId = roundId, UserId = userId, Expected = expected.Write() });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return expected.IsEmpty ? GiveForecastOutcome.TakenBack : GiveForecastOutcome.Given;
    }

    private Task<bool> ManagesAsync(Guid organisationId, Guid userId, CancellationToken cancellationToken) =>
        db.Memberships.AnyAsync(
            member => member.OrganisationId == organisationId && member.UserId == userId && member.Role == MemberRole.Manager, cancellationToken);

    private async Task<Forecast> OfWhatIsAskedAsync(Guid roundId, Forecast forecast, CancellationToken cancellationToken)
    {
        var asked = await db.RoundQuestionnaires.Where(found => found.RoundId == roundId).Select(found => found.Snapshot).SingleAsync(cancellationToken);
        var ids = QuestionnaireSnapshot.Read(asked).Dimensions.Select(dimension => dimension.Id).ToHashSet(StringComparer.Ordinal);
        return new Forecast(forecast.Dimensions.Where(expected => ids.Contains(expected.Key)));
    }
}
