namespace AlignmentCheck.Data.Results;

/// <summary>What a round came to, frozen when it closed. Everything that is ever shown of it is made from this.</summary>
public sealed class FrozenResult
{
    public required Guid RoundId { get; init; }

    /// <summary>The disclosed result and the basis of later comparisons, written and read by Core only.</summary>
    public required byte[] Closed { get; init; }

    /// <summary>The recommended steps and the sources as they were worded then, written and read by Core only.</summary>
    public required byte[] Advice { get; init; }

    /// <summary>What the managers expected together, written and read by Core only; null where none gave a forecast.</summary>
    public byte[]? Forecasts { get; init; }

    /// <summary>The organisation's plan as it stood then, as far as the report tells of it, written and read by Core only; null where it tells nothing.</summary>
    public byte[]? Plan { get; init; }
}
