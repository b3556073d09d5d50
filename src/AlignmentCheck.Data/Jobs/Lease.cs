namespace AlignmentCheck.Data.Jobs;

/// <summary>That one of several processes does a piece of background work now. Whoever dies holding it loses it at its end.</summary>
public sealed class Lease
{
    public const int LongestName = 64;
    public const int LongestHolder = 64;

    /// <summary>After that it is free again, whatever has become of its holder.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(45);

    /// <summary>How often who works longer renews it, so that once it may fail.</summary>
    public static readonly TimeSpan Renewal = Length / 3;

    /// <summary>The work.</summary>
    public required string Name { get; init; }

    /// <summary>The process that holds it.</summary>
    public required string Holder { get; set; }

    public required DateTimeOffset Until { get; set; }
}
