using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>
/// An update that changes nothing: the row stays locked until the transaction ends, on either database. Whoever decides by what else the
/// organisation has, such as an open round or another consultant, does so one at a time.
/// </summary>
internal static class OrganisationLock
{
    public static Task HoldAsync(this DbSet<Organisation> organisations, Guid organisationId, CancellationToken cancellationToken) =>
        organisations
            .Where(organisation => organisation.Id == organisationId)
            .ExecuteUpdateAsync(update => update.SetProperty(found => found.Slug, found => found.Slug), cancellationToken);
}
