namespace AlignmentCheck.Data.Responses;

/// <summary>
/// Answers that were withdrawn. Of them nothing is left but the key under which they lay, so that the same form, arriving again, does not
/// bring them back. Deleted with the answers of its round.
/// </summary>
public sealed class Withdrawal
{
    // The answers' own key: random, and the table's physical order, so that nothing tells who withdrew first.
    public required ResponseKey Key { get; init; }

    public required Guid RoundId { get; init; }
}
