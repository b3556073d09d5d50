using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Plans;

/// <summary>What came of taking a step up.</summary>
public abstract record TakeUpOutcome
{
    private TakeUpOutcome()
    {
    }

    /// <summary>It is in the plan, also where the very same was sent before.</summary>
    public sealed record TakenUp(PlanStep Step) : TakeUpOutcome;

    /// <summary>It was planned or under way already. Nothing was changed.</summary>
    public sealed record InPlanAlready(PlanStep Step) : TakeUpOutcome;

    /// <summary>Nothing was saved.</summary>
    public sealed record Invalid(IReadOnlyList<PlanProblem> Problems) : TakeUpOutcome;

    /// <summary>The round is not closed, or there is no such step to take up after it.</summary>
    public sealed record NotOffered : TakeUpOutcome;
}

/// <summary>
/// Takes a step up into the plan: one that a closed round recommends, as it is worded there, or another one of the library about what it asked.
/// A step that is planned or under way is taken up once.
/// </summary>
public sealed class TakeUpStep(AlignmentContext db, ReadOfferedSteps readOfferedSteps, AuditLog audit, TimeProvider time)
{
    /// <param name="roundId">The round, which the member may see.</param>
    /// <param name="stepId">The step.</param>
    /// <param name="entry">Owner, due date, and whether it is begun.</param>
    /// <param name="userId">Who takes it up.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<TakeUpOutcome> ExecuteAsync(Guid roundId, string stepId, PlanEntry entry, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var round = await db.Rounds.AsNoTracking().Include(found => found.Organisation).SingleOrDefaultAsync(found => found.Id == roundId, cancellationToken);
        if (round is null || await readOfferedSteps.OfAsync(round, cancellationToken) is not { } offered || offered.Find(stepId) is not { } step)
        {
            return new TakeUpOutcome.NotOffered();
        }

        entry = entry.Cleaned();
        var now = time.GetUtcNow();
        List<PlanProblem> problems = [.. entry.Problems(round.Organisation!, now, now)];
        if (entry.State is not (PlanState.Planned or PlanState.UnderWay))
        {
            problems.Add(PlanProblem.OverAtFirst);
        }

        return problems.Count > 0
            ? new TakeUpOutcome.Invalid(problems)
            : await db.Database.CreateExecutionStrategy().ExecuteAsync(() => SaveAsync(New(round, step, entry, now), step.Title, entry, userId, cancellationToken));
    }

    private static PlanStep New(Round round, Step step, PlanEntry entry, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        OrganisationId = round.OrganisationId,
        RoundId = round.Id,
        StepId = step.Id,
        Snapshot = step.Freeze(),
        Owner = entry.Owner,
        DueOn = entry.DueOn,
        State = entry.State,
        TakenUpAt = now,
        BegunAt = entry.State == PlanState.UnderWay ? now : null,
    };

    private async Task<TakeUpOutcome> SaveAsync(PlanStep step, string title, PlanEntry entry, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two who take the same step up at the same moment would both find that it is not in the plan.
        await db.Organisations.HoldAsync(step.OrganisationId, cancellationToken);
        var known = await db.PlanSteps.AsNoTracking().FirstOrDefaultAsync(
            other => other.OrganisationId == step.OrganisationId && other.StepId == step.StepId
                && (other.State == PlanState.Planned || other.State == PlanState.UnderWay),
            cancellationToken);
        if (known is not null)
        {
            return known.RoundId == step.RoundId && entry.IsOf(known) ? new TakeUpOutcome.TakenUp(known) : new TakeUpOutcome.InPlanAlready(known);
        }

        db.PlanSteps.Add(step);
        db.PlanStepChanges.Add(new PlanStepChange { Id = Guid.NewGuid(), PlanStepId = step.Id, At = step.TakenUpAt, UserId = userId, To = step.State });
        audit.Add(AuditAction.StepTakenUp, userId, step.OrganisationId, title);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new TakeUpOutcome.TakenUp(step);
    }
}
