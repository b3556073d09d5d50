namespace AlignmentCheck.Data.Results;

/// <summary>A comment that the consultant keeps out of the report. It is counted there and never edited.</summary>
public sealed class WithheldComment
{
    public required Guid RoundId { get; init; }

    /// <summary>Its place in the frozen result, from 0.</summary>
    public required int Place { get; init; }
}
