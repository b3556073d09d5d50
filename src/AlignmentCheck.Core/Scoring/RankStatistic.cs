namespace AlignmentCheck.Core.Scoring;

/// <summary>The Brunner–Munzel statistic of two samples that are given as counts over the same ordered values.</summary>
/// <param name="W">nₛnₘ(R̄ₛ − R̄ₘ) / (N √(nₛVₛ + nₘVₘ)); where both V are 0 it is ±∞, or 0 if the mean ranks are equal.</param>
/// <param name="Delta">Cliff's δ = 2θ − 1, with θ = P(S &gt; M) + ½P(S = M).</param>
/// <param name="DegreesOfFreedom">Satterthwaite's, for the approximation by Student's t.</param>
internal readonly record struct RankStatistic(double W, double Delta, double DegreesOfFreedom)
{
    public static RankStatistic Of(ReadOnlySpan<long> sales, ReadOnlySpan<long> marketing)
    {
        var (ns, nm) = (Sum(sales), Sum(marketing));
        var (meanS, meanM) = MeanRanks(sales, marketing, ns, nm);
        var (vs, vm) = Variances(sales, marketing, ns, nm, meanS, meanM);
        var difference = meanS - meanM;
        var (a, b) = (ns * vs, nm * vm);
        var w = Math.Abs(difference) < Rounding.Tolerance ? 0
            : a + b < Rounding.Tolerance ? Math.Sign(difference) * double.PositiveInfinity
            : ns * (double)nm * difference / ((ns + nm) * Math.Sqrt(a + b));
        var df = (a + b) * (a + b) / ((a * a / (ns - 1)) + (b * b / (nm - 1)));
        return new RankStatistic(w, 2 * difference / (ns + nm), df);
    }

    private static long Sum(ReadOnlySpan<long> counts)
    {
        long sum = 0;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }

    /// <summary>The mean of the mid-ranks in both samples together.</summary>
    private static (double Sales, double Marketing) MeanRanks(
        ReadOnlySpan<long> sales, ReadOnlySpan<long> marketing, long ns, long nm)
    {
        double sumS = 0, sumM = 0, below = 0;
        for (var i = 0; i < sales.Length; i++)
        {
            var tied = sales[i] + marketing[i];
            var rank = below + ((tied + 1) / 2.0);
            sumS += sales[i] * rank;
            sumM += marketing[i] * rank;
            below += tied;
        }

        return (sumS / ns, sumM / nm);
    }

    /// <summary>Of (mid-rank together − mid-rank within the sample), with divisor n − 1.</summary>
    private static (double Sales, double Marketing) Variances(
        ReadOnlySpan<long> sales, ReadOnlySpan<long> marketing, long ns, long nm, double meanS, double meanM)
    {
        double sumS = 0, sumM = 0, belowS = 0, belowM = 0;
        var (centreS, centreM) = (meanS - ((ns + 1) / 2.0), meanM - ((nm + 1) / 2.0));
        for (var i = 0; i < sales.Length; i++)
        {
            // Rank together less rank within is the number of the other sample below, ties counting half.
            var fromS = belowM + (marketing[i] / 2.0) - centreS;
            var fromM = belowS + (sales[i] / 2.0) - centreM;
            sumS += sales[i] * fromS * fromS;
            sumM += marketing[i] * fromM * fromM;
            belowS += sales[i];
            belowM += marketing[i];
        }

        return (sumS / (ns - 1), sumM / (nm - 1));
    }
}
