namespace AlignmentCheck.Data.WaysIn;

/// <summary>A credential with which answers were sent. Nothing joins it to them, or to an invitation.</summary>
public sealed class SpentCredential
{
    // A random key, which is the table's physical order.
    public required OnceKey Key { get; init; }

    public required Guid RoundId { get; init; }
}
