using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>A code that lets one person answer once. It is known here by its hash only, and nothing says who has it.</summary>
public sealed class SingleUseCode
{
    /// <summary>The most codes of a team.</summary>
    public const int MostOfATeam = 500;

    // A random key, which is the table's physical order: neither the order of making nor that of use is kept.
    public required OnceKey Key { get; init; }

    public required Guid RoundId { get; init; }

    public required Team Team { get; init; }

    /// <summary>Whether answers were sent with it. It stays so when they are withdrawn.</summary>
    public bool IsSpent { get; set; }
}
