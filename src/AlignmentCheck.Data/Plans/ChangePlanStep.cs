using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Plans;

/// <summary>What came of changing a step in the plan.</summary>
public abstract record ChangePlanOutcome
{
    private ChangePlanOutcome()
    {
    }

    /// <summary>It is as entered, also where it was so already.</summary>
    public sealed record Saved : ChangePlanOutcome;

    /// <summary>Nothing was saved.</summary>
    public sealed record Invalid(IReadOnlyList<PlanProblem> Problems) : ChangePlanOutcome;

    /// <summary>Somebody else has changed it since the form was opened. Nothing was saved.</summary>
    /// <param name="Step">As it is now.</param>
    public sealed record ChangedMeanwhile(PlanStep Step) : ChangePlanOutcome;

    /// <summary>It was over and should go on, but was taken up anew meanwhile. Nothing was saved.</summary>
    public sealed record TakenUpAnew : ChangePlanOutcome;

    /// <summary>The organisation has no such step in its plan.</summary>
    public sealed record NotInPlan : ChangePlanOutcome;
}

/// <summary>Changes owner, due date or state of a step in the plan. Who goes by an older state of it overwrites nothing and is told.</summary>
public sealed class ChangePlanStep(AlignmentContext db, AuditLog audit, TimeProvider time)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="id">The step in its plan.</param>
    /// <param name="version">The one that the change goes by.</param>
    /// <param name="entry">All of it as it should be.</param>
    /// <param name="userId">Who changes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ChangePlanOutcome> ExecuteAsync(
        Guid organisationId, Guid id, int version, PlanEntry entry, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var cleaned = entry.Cleaned();
        return db.Database.CreateExecutionStrategy().ExecuteAsync(() => ChangeAsync(organisationId, id, version, cleaned, userId, cancellationToken));
    }

    private async Task<ChangePlanOutcome> ChangeAsync(
        Guid organisationId, Guid id, int version, PlanEntry entry, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // What is over may go on only where the same step was not taken up anew, which is decided one at a time.
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        var known = await db.PlanSteps.AsNoTracking().SingleOrDefaultAsync(step => step.Id == id && step.OrganisationId == organisationId, cancellationToken);
        if (known is null)
        {
            return new ChangePlanOutcome.NotInPlan();
        }

        if (entry.IsOf(known))
        {
            return new ChangePlanOutcome.Saved();
        }

        var organisation = await db.Organisations.AsNoTracking().SingleAsync(found => found.Id == organisationId, cancellationToken);
        var now = time.GetUtcNow();
        if (entry.Problems(organisation, known.TakenUpAt, now) is { Count: > 0 } problems)
        {
            return new ChangePlanOutcome.Invalid(problems);
        }

        if (!known.IsOpen && entry.State is PlanState.Planned or PlanState.UnderWay && await IsTakenUpAnewAsync(known, cancellationToken))
        {
            return new ChangePlanOutcome.TakenUpAnew();
        }

        if (await UpdateAsync(known, version, entry, now, cancellationToken) == 0)
        {
            return new ChangePlanOutcome.ChangedMeanwhile(known);
        }

        if (known.State != entry.State)
        {
            db.PlanStepChanges.Add(new PlanStepChange { Id = Guid.NewGuid(), PlanStepId = id, At = now, UserId = userId, From = known.State, To = entry.State });
        }

        audit.Add(AuditAction.PlanStepChanged, userId, organisationId, $"{entry.State} {Step.Thaw(known.Snapshot).Title}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ChangePlanOutcome.Saved();
    }

    private Task<bool> IsTakenUpAnewAsync(PlanStep step, CancellationToken cancellationToken) => db.PlanSteps.AnyAsync(
        other => other.OrganisationId == step.OrganisationId && other.Id != step.Id && other.StepId == step.StepId
            && (other.State == PlanState.Planned || other.State == PlanState.UnderWay),
        cancellationToken);

    private Task<int> UpdateAsync(PlanStep known, int version, PlanEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var begunAt = entry.State switch
        {
            PlanState.Planned => null,
            PlanState.Dropped => known.BegunAt,
            _ => known.BegunAt ?? now,
        };
        DateTimeOffset? endedAt = entry.State is PlanState.Planned or PlanState.UnderWay ? null : known.State == entry.State ? known.EndedAt : now;
        return db.PlanSteps
            .Where(step => step.Id == known.Id && step.Version == version)
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(step => step.Owner, entry.Owner)
                    .SetProperty(step => step.DueOn, entry.DueOn)
                    .SetProperty(step => step.State, entry.State)
                    .SetProperty(step => step.DroppedBecause, entry.Reason)
                    .SetProperty(step => step.BegunAt, begunAt)
                    .SetProperty(step => step.EndedAt, endedAt)
                    .SetProperty(step => step.Version, step => step.Version + 1),
                cancellationToken);
    }
}
