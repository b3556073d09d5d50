namespace AlignmentCheck.Data.Responses;

/// <summary>What somebody wrote. Nothing joins it to the other answers or to a team.</summary>
public sealed class Comment
{
    /// <summary>UTF-16 code units.</summary>
    public const int LongestText = 500;

    // A second hash of the form's secret: only who holds the secret can tell which answers it came with.
    public required ResponseKey Key { get; init; }

    public required Guid RoundId { get; init; }

    public required string Text { get; init; }
}
