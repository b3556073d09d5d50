using AlignmentCheck.Core.Disclosure;

namespace AlignmentCheck.Core.Trends;

/// <summary>A closed round and the quarter that it is named after, of which a history is made.</summary>
/// <param name="Quarter">Null only for the last round of a history, where nobody named it.</param>
/// <param name="Closed">What it came to.</param>
public sealed record DatedRound(Quarter? Quarter, ClosedRound Closed);
