namespace AlignmentCheck.Data.Mappings;

/// <summary>
/// What the columns of another tool's export stood for when an organisation last brought one, so that the next is matched at once. It has
/// headings and texts that stand for answers, and no row of anybody.
/// </summary>
public sealed class ImportMapping
{
    /// <summary>As many are kept of an organisation; the one that was used longest ago goes first.</summary>
    public const int MostKept = 10;

    /// <summary>SHA-256.</summary>
    public const int HeadingsLength = 32;

    public required Guid OrganisationId { get; init; }

    public required string QuestionnaireId { get; init; }

    /// <summary>SHA-256 over all headings of the export.</summary>
    public required byte[] Headings { get; init; }

    /// <summary>As <see cref="Core.Mapping.RememberedMapping.Write"/> has written it.</summary>
    public required byte[] Mapping { get; set; }

    public required DateTimeOffset UsedAt { get; set; }
}
