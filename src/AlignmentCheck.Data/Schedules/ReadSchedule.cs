using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Schedules;

/// <summary>Reads an organisation's schedule.</summary>
public sealed class ReadSchedule(AlignmentContext db)
{
    /// <returns>Null where rounds are drafted by hand only.</returns>
    public Task<Schedule?> ExecuteAsync(Guid organisationId, CancellationToken cancellationToken) =>
        db.Schedules.AsNoTracking().SingleOrDefaultAsync(schedule => schedule.OrganisationId == organisationId, cancellationToken);
}
