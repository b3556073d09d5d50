using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>How much detail a number of answers allows. The smaller of the two teams decides for both.</summary>
internal enum Tier
{
    /// <summary>Fewer than the floor f: nothing.</summary>
    Nothing,

    /// <summary>From f to 2f − 1: means in tens.</summary>
    Tens,

    /// <summary>From 2f: whole numbers and three shares.</summary>
    Whole,

    /// <summary>From 4f: all five points.</summary>
    Points,
}

internal static class Tiers
{
    /// <param name="floor">f.</param>
    /// <param name="fewest">Answers in the team with fewer, or of both where they are pooled.</param>
    public static Tier Of(int floor, long fewest) =>
        fewest < floor ? Tier.Nothing
        : fewest < 2 * floor ? Tier.Tens
        : fewest < 4 * floor ? Tier.Whole
        : Tier.Points;

    /// <summary>A mean or share in percent as the tier allows it.</summary>
    public static int Round(this Tier tier, double value) =>
        tier == Tier.Tens ? Rounding.InnerTen(value) : Rounding.Whole(value);
}
