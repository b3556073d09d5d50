using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Brands;

/// <summary>Changes a part of what is kept in one piece: one change at a time, so that none undoes another.</summary>
public sealed class WriteBrand(AlignmentContext db, AuditLog audit)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="change">From what is there to what shall be; null where nothing shall change.</param>
    /// <param name="userId">Who changes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether something was changed.</returns>
    internal Task<bool> ExecuteAsync(Guid organisationId, Func<Brand, Brand?> change, Guid userId, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => ChangeAsync(organisationId, change, userId, cancellationToken));

    private async Task<bool> ChangeAsync(Guid organisationId, Func<Brand, Brand?> change, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Organisations.HoldAsync(organisationId, cancellationToken);
        var stored = await db.Brands.SingleOrDefaultAsync(brand => brand.OrganisationId == organisationId, cancellationToken);
        if (change(stored is null ? Brand.None : BrandSnapshot.Read(stored.Snapshot).ToBrand()) is not { } changed)
        {
            return false;
        }

        var snapshot = BrandSnapshot.Of(changed).Write();
        if (stored is null)
        {
            db.Brands.Add(new OrganisationBrand { OrganisationId = organisationId, Snapshot = snapshot });
        }
        else
        {
            stored.Snapshot = snapshot;
        }

        audit.Add(AuditAction.BrandChanged, userId, organisationId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
