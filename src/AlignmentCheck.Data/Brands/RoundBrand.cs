namespace AlignmentCheck.Data.Brands;

/// <summary>What a released round's report has of its consultants' own, as it stood at the release: what is changed later does not change it.</summary>
public sealed class RoundBrand
{
    public required Guid RoundId { get; init; }

    /// <summary>Written and read by Core only.</summary>
    public required byte[] Snapshot { get; init; }
}
