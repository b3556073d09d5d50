namespace AlignmentCheck.Data.Brands;

/// <summary>What an organisation's consultants give the reports to come of their own.</summary>
public sealed class OrganisationBrand
{
    public required Guid OrganisationId { get; init; }

    /// <summary>Logo, colour, note, contacts and paper, written and read by Core only.</summary>
    public required byte[] Snapshot { get; set; }
}
