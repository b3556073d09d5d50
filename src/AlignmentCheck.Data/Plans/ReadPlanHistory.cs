using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Plans;

/// <param name="At">When.</param>
/// <param name="Person">The name on the account; null where the account is gone.</param>
/// <param name="Change">From which state to which; null for a note.</param>
/// <param name="Note">What was written; null for a change.</param>
public sealed record PlanEvent(DateTimeOffset At, string? Person, PlanStepChange? Change, PlanNote? Note);

/// <summary>Reads what has happened to a step in the plan: its states and its notes, latest first.</summary>
public sealed class ReadPlanHistory(AlignmentContext db)
{
    public async Task<IReadOnlyList<PlanEvent>> ExecuteAsync(Guid planStepId, CancellationToken cancellationToken)
    {
        var changes = await db.PlanStepChanges.AsNoTracking()
            .Where(change => change.PlanStepId == planStepId)
            .LeftJoin(db.Users, change => change.UserId, user => user.Id, (change, user) => new { change, Person = user == null ? null : user.Name })
            .ToListAsync(cancellationToken);
        var notes = await db.PlanNotes.AsNoTracking()
            .Where(note => note.PlanStepId == planStepId)
            .LeftJoin(db.Users, note => note.UserId, user => user.Id, (note, user) => new { note, Person = user == null ? null : user.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. changes.Select(seen => new PlanEvent(seen.change.At, seen.Person, seen.change, null))
                .Concat(notes.Select(seen => new PlanEvent(seen.note.At, seen.Person, null, seen.note)))
                .OrderByDescending(what => what.At)
                .ThenBy(what => what.Note is null),
        ];
    }
}
