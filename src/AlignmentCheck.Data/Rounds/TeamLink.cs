using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Data.Rounds;

/// <summary>The address <c>/s/{code}</c> under which one team answers. The whole team has the same one, so it says nothing of a person.</summary>
public sealed class TeamLink
{
    /// <summary>Characters of a code.</summary>
    public const int CodeLength = 16;

    public required string Code { get; init; }

    public required Guid RoundId { get; init; }

    public required Team Team { get; init; }

    public Round? Round { get; init; }
}
