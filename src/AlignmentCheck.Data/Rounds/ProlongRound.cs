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
    public async Task<ProlongOutcome> ExecuteAsync(Guid roundId, DateOnly closesOn, Guid userId, CancellationToken cancellationToken)
    {
        var round = await db.Rounds.AsNoTracking().Include(found => found.Organisation).SingleAsync(found => found.Id == roundId, cancellationToken);
        if (closesOn.DayNumber - round.OpensOn.DayNumber > RoundPlan.MostDaysOpen)
        {
            return ProlongOutcome.TooLong;
        }

        if (closesOn <= round.ClosesOn || closesOn < round.Organisation!.DayOf(time.GetUtcNow()))
        {
            return ProlongOutcome.NotLater;
        }

        var prolonged = await db.Rounds
            .Where(found => found.Id == roundId && found.State == RoundState.Open && found.ClosesOn < closesOn)
            .ExecuteUpdateAsync(update => update.SetProperty(found => found.ClosesOn, closesOn), cancellationToken);
        if (prolonged == 0)
        {
            return ProlongOutcome.NotOpen;
        }

        var detail = FormattableString.Invariant($"{round.Quarter} {closesOn:yyyy-MM-dd}");
        await audit.WriteAsync(AuditAction.RoundProlonged, userId, round.OrganisationId, detail, cancellationToken);
        return ProlongOutcome.Prolonged;
    }
}
