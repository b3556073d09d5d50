using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Benchmarks;

/// <summary>
/// A client's score in a dimension beside those of its consultant's other clients. What is told of the others is the mean of at least three of them
/// at a time, in tens, and made without this client's own score, so that knowing it helps nobody to compute a single one of theirs.
/// </summary>
/// <param name="Dimension">As this client was asked.</param>
/// <param name="Organisations">How many there are, this one included; at least <see cref="LeastOrganisations"/>.</param>
/// <param name="Own">This client's score, 0 to 100.</param>
/// <param name="Parts">The mean scores of as many parts of the others, lowest first: two halves, which share some where there would be fewer than
/// three in each or the number is odd, and from nine others on three thirds. To the nearest ten, 10 to 90: 10 stands for "about 10 or less", 90 for
/// "about 90 or more".</param>
public sealed record Benchmark(Dimension Dimension, int Organisations, int Own, IReadOnlyList<int> Parts)
{
    /// <summary>Organisations below which nothing is said.</summary>
    public const int LeastOrganisations = 5;

    /// <summary>Where the own score lies beside the shown means, and not how many others are above it: that would tell of their scores.</summary>
    public BenchmarkPlace Place
    {
        get
        {
            var own = Rounding.InnerTen(Own);
            return own < Parts[0] ? BenchmarkPlace.BelowAll
                : own > Parts[^1] ? BenchmarkPlace.AboveAll
                : Parts[0] == Parts[^1] ? BenchmarkPlace.WithAll
                : own == Parts[0] ? BenchmarkPlace.WithLowest
                : own == Parts[^1] ? BenchmarkPlace.WithHighest
                : BenchmarkPlace.Among;
        }
    }
}

/// <summary>Where a score lies beside the means of the parts, in tens.</summary>
public enum BenchmarkPlace
{
    /// <summary>Below the mean of the lowest part.</summary>
    BelowAll,

    /// <summary>At the mean of the lowest part.</summary>
    WithLowest,

    /// <summary>Between the lowest part's mean and the highest's.</summary>
    Among,

    /// <summary>At the mean of the highest part.</summary>
    WithHighest,

    /// <summary>At the mean of every part, which is the same.</summary>
    WithAll,

    /// <summary>Above the mean of the highest part.</summary>
    AboveAll,
}
