using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Mail;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>Shows a closed round to the organisation's managers, with what its consultants have given reports of their own by now.</summary>
public sealed class ReleaseRound(AlignmentContext db, AuditLog audit, TimeProvider time)
{
    /// <param name="roundId">The round.</param>
    /// <param name="userId">Who releases it; null where its days do.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False where it is not closed, or released already.</returns>
    public Task<bool> ExecuteAsync(Guid roundId, Guid? userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => ReleaseAsync(roundId, userId, cancellationToken));

    private async Task<bool> ReleaseAsync(Guid roundId, Guid? userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var released = await db.Rounds
            .Where(round => round.Id == roundId && round.State == RoundState.Closed)
            .ExecuteUpdateAsync(
                update => update.SetProperty(round => round.State, RoundState.Released).SetProperty(round => round.ReleasedAt, now),
                cancellationToken);
        if (released == 0)
        {
            return false;
        }

        var round = await db.Rounds.AsNoTracking().SingleAsync(found => found.Id == roundId, cancellationToken);
        if (await db.Brands.AsNoTracking().SingleOrDefaultAsync(brand => brand.OrganisationId == round.OrganisationId, cancellationToken) is { } brand)
        {
            db.RoundBrands.Add(new RoundBrand { RoundId = roundId, Snapshot = brand.Snapshot });
        }

        db.Notices.Add(new Notice { RoundId = round.Id, Kind = MailKind.ReportReleased, At = now });
        await audit.WriteAsync(AuditAction.RoundReleased, userId, round.OrganisationId, round.Quarter.ToString(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
