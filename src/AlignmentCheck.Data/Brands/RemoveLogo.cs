namespace AlignmentCheck.Data.Brands;

/// <summary>Takes the logo from the reports to come. Released reports keep theirs.</summary>
public sealed class RemoveLogo(WriteBrand writeBrand)
{
    /// <returns>False where there was none.</returns>
    public Task<bool> ExecuteAsync(Guid organisationId, Guid userId, CancellationToken cancellationToken) =>
        writeBrand.ExecuteAsync(organisationId, brand => brand.Logo is null ? null : brand with { Logo = null }, userId, cancellationToken);
}
