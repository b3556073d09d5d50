using AlignmentCheck.Core.Brands;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Brands;

/// <summary>Reads what an organisation's consultants give the reports to come of their own.</summary>
public sealed class ReadBrand(AlignmentContext db)
{
    public async Task<Brand> ExecuteAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        var stored = await db.Brands
            .Where(brand => brand.OrganisationId == organisationId)
            .Select(brand => brand.Snapshot)
            .SingleOrDefaultAsync(cancellationToken);
        return stored is null ? Brand.None : BrandSnapshot.Read(stored).ToBrand();
    }
}
