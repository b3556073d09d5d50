namespace AlignmentCheck.Data.Results;

/// <summary>A report as it was handed out: made once and kept, so that a new version of the program does not change it.</summary>
public sealed class KeptReport
{
    public required Guid RoundId { get; init; }

    /// <summary>The version of the report's layout and sentences by which it was made.</summary>
    public required int Version { get; init; }

    public required byte[] Pdf { get; init; }

    /// <summary>Of the PDF, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
