namespace AlignmentCheck.Data.Jobs;

/// <summary>That one of several processes does a piece of background work now. Whoever dies holding it loses it at its end.</summary>
public sealed class Lease
{
    public const int LongestName = 64;
    public const int LongestHolder = 64;

    /// <summary>The work.</summary>
    public required string Name { get; init; }

    /// <summary>The process that holds it.</summary>
    public required string Holder { get; set; }

    public required DateTimeOffset Until { get; set; }
}
