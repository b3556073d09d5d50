using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Brands;

/// <summary>
/// Reads what a round's report has of its consultants' own: once it is released what stood then, so that no report changes that was handed
/// out; before, what they have entered for the reports to come.
/// </summary>
public sealed class ReadRoundBrand(AlignmentContext db, ReadBrand readBrand)
{
    public async Task<Brand> ExecuteAsync(Round round, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (round.State != RoundState.Released)
        {
            return await readBrand.ExecuteAsync(round.OrganisationId, cancellationToken);
        }

        var frozen = await db.RoundBrands
            .Where(brand => brand.RoundId == round.Id)
            .Select(brand => brand.Snapshot)
            .SingleOrDefaultAsync(cancellationToken);
        return frozen is null ? Brand.None : BrandSnapshot.Read(frozen).ToBrand();
    }
}
