using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Responses;

/// <summary>What became of a wish to withdraw.</summary>
public abstract record WithdrawOutcome
{
    private WithdrawOutcome()
    {
    }

    /// <summary>The answers and the comment are deleted.</summary>
    /// <param name="Link">Of the team for which they were, with its round.</param>
    public sealed record Deleted(TeamLink Link) : WithdrawOutcome;

    /// <summary>They had been deleted before. Whose they were is not kept, so that there is no team here.</summary>
    public sealed record DeletedBefore(Round Round) : WithdrawOutcome;

    /// <summary>Nothing is stored with this secret, or its round is closed: which, is not told apart.</summary>
    public sealed record NothingToDelete : WithdrawOutcome;
}

/// <summary>Deletes what was stored under a secret, while its round is open, and leaves a mark so that it cannot come back.</summary>
public sealed class WithdrawResponse(AlignmentContext db, Dialect dialect)
{
    public Task<WithdrawOutcome> ExecuteAsync(ResponseSecret secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return db.Database.CreateExecutionStrategy().ExecuteAsync(() => WithdrawAsync(secret, cancellationToken));
    }

    private async Task<WithdrawOutcome> WithdrawAsync(ResponseSecret secret, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var key = ResponseKey.ForAnswers(secret);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var stored = await db.Responses.AsNoTracking()
            .Where(response => response.Key == key)
            .Select(response => new { response.RoundId, response.Team })
            .SingleOrDefaultAsync(cancellationToken);
        if (stored is null)
        {
            return await BeforeAsync(key, cancellationToken);
        }

        if (!await db.Rounds.HoldAsync(stored.RoundId, RoundState.Open, cancellationToken))
        {
            return new WithdrawOutcome.NothingToDelete();
        }

        if (await db.Responses.Where(response => response.Key == key).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return await BeforeAsync(key, cancellationToken);
        }

        var commentKey = ResponseKey.ForComment(secret);
        await db.Comments.Where(comment => comment.Key == commentKey).ExecuteDeleteAsync(cancellationToken);
        db.Withdrawals.Add(new Withdrawal { Key = key, RoundId = stored.RoundId });
        await db.SaveChangesAsync(cancellationToken);
        await dialect.LayInKeyOrderAsync(db, stored.RoundId, cancellationToken);
        var link = await db.TeamLinks.AsNoTracking()
            .Include(link => link.Round!.Organisation)
            .SingleAsync(link => link.RoundId == stored.RoundId && link.Team == stored.Team, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new WithdrawOutcome.Deleted(link);
    }

    private async Task<WithdrawOutcome> BeforeAsync(ResponseKey key, CancellationToken cancellationToken) =>
        await db.Rounds.AsNoTracking()
            .Include(round => round.Organisation)
            .SingleOrDefaultAsync(round => db.Withdrawals.Any(withdrawal => withdrawal.Key == key && withdrawal.RoundId == round.Id), cancellationToken) is { } round
            ? new WithdrawOutcome.DeletedBefore(round)
            : new WithdrawOutcome.NothingToDelete();
}
