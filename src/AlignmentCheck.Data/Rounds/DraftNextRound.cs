using System.Diagnostics;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Rounds;

/// <summary>What is said anew of a round that follows another; everything else is as it was.</summary>
/// <param name="Quarter">Its name.</param>
/// <param name="OpensOn">The first day.</param>
/// <param name="ClosesOn">The last day.</param>
/// <param name="InvitedSales">People invited; null where unknown, or where they follow from lists.</param>
/// <param name="InvitedMarketing">People invited; null where unknown, or where they follow from lists.</param>
public sealed record NextRoundChanges(Quarter Quarter, DateOnly OpensOn, DateOnly ClosesOn, int? InvitedSales, int? InvitedMarketing);

/// <summary>Drafts the round after the last one, with everything that this one had: one draft, however often it is asked for.</summary>
public sealed class DraftNextRound(AlignmentContext db, DraftRound draftRound)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="lastId">The round that is followed.</param>
    /// <param name="changes">What is different.</param>
    /// <param name="userId">Who drafts it.</param>
    /// <param name="cancellationToken">Stops it; then nothing has happened.</param>
    public Task<NextRoundOutcome> ExecuteAsync(
        Guid organisationId, Guid lastId, NextRoundChanges changes, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return db.Database.CreateExecutionStrategy().ExecuteAsync(() => DraftAsync(organisationId, lastId, changes, userId, cancellationToken));
    }

    private async Task<NextRoundOutcome> DraftAsync(
        Guid organisationId, Guid lastId, NextRoundChanges changes, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two tabs at the same moment would both find none.
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.OrganisationId == organisationId).ToListAsync(cancellationToken);
        if (NextRound.Drafted(rounds) is { } drafted)
        {
            return new NextRoundOutcome.AlreadyDrafted(drafted);
        }

        if (NextRound.Last(rounds) is not { } last || last.Id != lastId)
        {
            return new NextRoundOutcome.NotTheLast();
        }

        switch (await draftRound.ExecuteAsync(organisationId, Changed(NextRound.TakenOver(last), changes), userId, cancellationToken))
        {
            case DraftOutcome.Saved saved:
                await transaction.CommitAsync(cancellationToken);
                return new NextRoundOutcome.Drafted(saved.Round);
            case DraftOutcome.Invalid invalid:
                return new NextRoundOutcome.Invalid(invalid.Problems);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    private static RoundPlan Changed(RoundPlan plan, NextRoundChanges changes) => plan with
    {
        Quarter = changes.Quarter,
        OpensOn = changes.OpensOn,
        ClosesOn = changes.ClosesOn,
        InvitedSales = plan.WayIn == WayIn.Invitations ? null : changes.InvitedSales,
        InvitedMarketing = plan.WayIn == WayIn.Invitations ? null : changes.InvitedMarketing,
    };
}
