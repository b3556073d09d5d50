using System.Globalization;
using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Schedules;

/// <summary>Has an organisation's next round drafted by itself every quarter, or no more. A schedule that was paused runs again.</summary>
public sealed class SetSchedule(AlignmentContext db, Dialect dialect, AuditLog audit, TimeProvider time)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="leadDays">Days before the first day, <see cref="Schedule.LeastLeadDays"/> to <see cref="Schedule.MostLeadDays"/>; null for no more.</param>
    /// <param name="userId">Who wants it so.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False where the days are out of range. Nothing is saved then.</returns>
    public async Task<bool> ExecuteAsync(Guid organisationId, int? leadDays, Guid userId, CancellationToken cancellationToken)
    {
        if (leadDays is < Schedule.LeastLeadDays or > Schedule.MostLeadDays)
        {
            return false;
        }

        var schedule = await db.Schedules.SingleOrDefaultAsync(found => found.OrganisationId == organisationId, cancellationToken);
        if (leadDays is { } days)
        {
            Set(schedule, organisationId, days, userId);
        }
        else if (schedule is not null)
        {
            db.Schedules.Remove(schedule);
            audit.Add(AuditAction.ScheduleEnded, userId, organisationId);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed) || failed is DbUpdateConcurrencyException)
        {
            // Somebody else has set or ended it at this moment, or the same person by a second click: that stands.
            db.ChangeTracker.Clear();
        }

        return true;
    }

    private void Set(Schedule? schedule, Guid organisationId, int days, Guid userId)
    {
        if (schedule is { Pause: null } && schedule.LeadDays == days)
        {
            return;
        }

        if (schedule is null)
        {
            db.Schedules.Add(new Schedule { OrganisationId = organisationId, LeadDays = days, SetAt = time.GetUtcNow() });
        }
        else
        {
            schedule.LeadDays = days;
            schedule.Pause = null;
            schedule.SetAt = time.GetUtcNow();
        }

        audit.Add(AuditAction.ScheduleSet, userId, organisationId, days.ToString(CultureInfo.InvariantCulture));
    }
}
