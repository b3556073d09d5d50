namespace AlignmentCheck.Data.Rounds;

/// <summary>The questionnaire as it was when the round opened, so that later edits of content never change what was asked.</summary>
public sealed class RoundQuestionnaire
{
    public required Guid RoundId { get; init; }

    /// <summary>Written and read by Core.</summary>
    public required byte[] Snapshot { get; init; }
}
