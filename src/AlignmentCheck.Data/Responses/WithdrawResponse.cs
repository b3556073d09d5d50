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
    public sealed record Deleted : WithdrawOutcome;

    /// <summary>Nothing is stored with this secret, or its round is closed: which, is not told apart.</summary>
    public sealed record NothingToDelete : WithdrawOutcome;
}

/// <summary>Deletes what was stored under a secret, while its round is open.</summary>
public sealed class WithdrawResponse(AlignmentContext db)
{
    public async Task<WithdrawOutcome> ExecuteAsync(ResponseSecret secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var isDeleted = await db.Database.CreateExecutionStrategy().ExecuteAsync(() => DeleteAsync(secret, cancellationToken));
        return isDeleted ? new WithdrawOutcome.Deleted() : new WithdrawOutcome.NothingToDelete();
    }

    private async Task<bool> DeleteAsync(ResponseSecret secret, CancellationToken cancellationToken)
    {
        var key = ResponseKey.ForAnswers(secret);
        var commentKey = ResponseKey.ForComment(secret);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var round = await db.Responses.Where(response => response.Key == key).Select(response => (Guid?)response.RoundId).SingleOrDefaultAsync(cancellationToken);
        if (round is not { } id || !await db.Rounds.HoldAsync(id, RoundState.Open, cancellationToken))
        {
            return false;
        }

        await db.Responses.Where(response => response.Key == key).ExecuteDeleteAsync(cancellationToken);
        await db.Comments.Where(comment => comment.Key == commentKey).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
