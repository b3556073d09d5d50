namespace AlignmentCheck.Data.Brands;

/// <summary>Changes what the reports to come have of their consultants' own, but for the logo. Released reports keep what they had.</summary>
public sealed class ChangeBrand(WriteBrand writeBrand)
{
    /// <returns>What is wrong; empty where it is saved.</returns>
    public async Task<IReadOnlyList<BrandProblem>> ExecuteAsync(
        Guid organisationId, BrandDetails details, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        var cleaned = details.Cleaned();
        if (cleaned.Problems() is { Count: > 0 } problems)
        {
            return problems;
        }

        await writeBrand.ExecuteAsync(organisationId, cleaned.On, userId, cancellationToken);
        return [];
    }
}
