using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>What became of a wish for more time.</summary>
public enum ProlongOutcome
{
    Prolonged,

    /// <summary>The new last day is not later than the present one, or has passed. Nothing was changed.</summary>
    NotLater,

    /// <summary>More than 90 days after the first. Nothing was changed.</summary>
    TooLong,

    /// <summary>The round is not open, or not any more.</summary>
    NotOpen,
}

/// <summary>Gives an open round a later last day. Nothing else of an open round changes.</summary>
public sealed class ProlongRound(AlignmentContext db, AuditLog audit, TimeProvider time)
{
    public Task<ProlongOutcome> ExecuteAsync(Guid roundId, DateOnly closesOn, Guid userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => ProlongAsync(roundId, closesOn, userId, cancellationToken));

    private async Task<ProlongOutcome> ProlongAsync(Guid roundId, DateOnly closesOn, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.Rounds.HoldAsync(roundId, RoundState.Open, cancellationToken))
        {
            return ProlongOutcome.NotOpen;
        }

        var round = await db.Rounds.Include(found => found.Organisation).SingleAsync(found => found.Id == roundId, cancellationToken);
        if (closesOn.DayNumber - round.OpensOn.DayNumber > RoundPlan.MostDaysOpen)
        {
            return ProlongOutcome.TooLong;
        }

        if (closesOn <= round.ClosesOn || closesOn < round.Organisation!.DayOf(time.GetUtcNow()))
        {
            return ProlongOutcome.NotLater;
        }

        round.ClosesOn = closesOn;
        audit.Add(AuditAction.RoundProlonged, userId, round.OrganisationId, FormattableString.Invariant($"{round.Quarter} {closesOn:yyyy-MM-dd}"));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ProlongOutcome.Prolonged;
    }
}
