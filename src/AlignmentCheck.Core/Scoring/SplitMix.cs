namespace AlignmentCheck.Core.Scoring;

/// <summary>
/// Steele, Lea and Flood's SplitMix64 (2014). The framework's own generator may change between versions, and a report that is made
/// again must say the same.
/// </summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below <paramref name="bound"/>, each equally likely.</summary>
    public ulong Below(ulong bound)
    {
        while (true)
        {
            // Numbers above the last whole multiple of the bound are drawn anew; most are so far below it that it need not be known.
            var value = Next();
            if (value < ulong.MaxValue - bound || value < ulong.MaxValue - (ulong.MaxValue % bound))
            {
                return value % bound;
            }
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
