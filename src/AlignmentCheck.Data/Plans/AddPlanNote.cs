using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Plans;

/// <summary>What came of a note.</summary>
public enum PlanNoteOutcome
{
    /// <summary>It is there, also where the very same was sent before.</summary>
    Added,

    /// <summary>Nothing was written.</summary>
    Empty,

    /// <summary>More than <see cref="PlanNote.LongestText"/> characters.</summary>
    TooLong,

    /// <summary>The organisation has no such step in its plan.</summary>
    NotInPlan,
}

/// <summary>Adds a dated note to a step in the plan. The same words sent twice in a row are one note.</summary>
public sealed class AddPlanNote(AlignmentContext db, AuditLog audit, TimeProvider time)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="id">The step in its plan.</param>
    /// <param name="text">1 to 2000 characters.</param>
    /// <param name="userId">Who writes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PlanNoteOutcome> ExecuteAsync(Guid organisationId, Guid id, string text, Guid userId, CancellationToken cancellationToken)
    {
        var lines = Lines.Clean(text);
        return lines.Length switch
        {
            0 => PlanNoteOutcome.Empty,
            > PlanNote.LongestText => PlanNoteOutcome.TooLong,
            _ => await db.Database.CreateExecutionStrategy().ExecuteAsync(() => AddAsync(organisationId, id, lines, userId, cancellationToken)),
        };
    }

    private async Task<PlanNoteOutcome> AddAsync(Guid organisationId, Guid id, string text, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Sent twice at once, each would be written before it could see the other.
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        var step = await db.PlanSteps.AsNoTracking().SingleOrDefaultAsync(found => found.Id == id && found.OrganisationId == organisationId, cancellationToken);
        if (step is null)
        {
            return PlanNoteOutcome.NotInPlan;
        }

        var last = await db.PlanNotes.AsNoTracking().Where(note => note.PlanStepId == id).OrderByDescending(note => note.At).FirstOrDefaultAsync(cancellationToken);
        if (last?.UserId == userId && string.Equals(last.Text, text, StringComparison.Ordinal))
        {
            return PlanNoteOutcome.Added;
        }

        db.PlanNotes.Add(new PlanNote { Id = Guid.NewGuid(), PlanStepId = id, At = time.GetUtcNow(), UserId = userId, Text = text });
        audit.Add(AuditAction.PlanNoteAdded, userId, organisationId, Step.Thaw(step.Snapshot).Title);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return PlanNoteOutcome.Added;
    }
}
