using System.Numerics;

namespace AlignmentCheck.Core.Scoring;

/// <summary>
/// The Brunner–Munzel statistic of two samples that are given as counts over the same ordered values. It rests on placements: a person's
/// is the number of the other sample below, ties counting half, which is mid-rank together less mid-rank within. Twice a placement is whole,
/// so that all of this is exact up to the last division.
/// </summary>
/// <param name="People">Of both samples: nₛ and nₘ.</param>
/// <param name="Lead">Of twice the placements of Sales, the sum less nₛnₘ, which it is where neither leads.</param>
/// <param name="Spread">4nₛVₛ and 4nₘVₘ, each V being the variance of the placements with divisor n − 1.</param>
internal readonly record struct RankStatistic((long Sales, long Marketing) People, double Lead, (double Sales, double Marketing) Spread)
{
    // Up to this product of both samples' sizes every sum below is less than 2⁶³.
    private const long NarrowProduct = 1L << 30;

    /// <summary>nₛnₘ(R̄ₛ − R̄ₘ) / (N √(nₛVₛ + nₘVₘ)); where both V are 0 it is ±∞, or 0 if the mean ranks are equal.</summary>
    public double W => Lead == 0 ? 0 : Lead / Math.Sqrt(Spread.Sales + Spread.Marketing);

    /// <summary>Cliff's δ = 2θ − 1, with θ = P(S &gt; M) + ½P(S = M).</summary>
    public double Delta => Lead / ((double)People.Sales * People.Marketing);

    /// <summary>Satterthwaite's, for the approximation by Student's t.</summary>
    public double DegreesOfFreedom
    {
        get
        {
            var (s, m) = Spread;
            return (s + m) * (s + m) / ((s * s / (People.Sales - 1)) + (m * m / (People.Marketing - 1)));
        }
    }

    public static RankStatistic Of(ReadOnlySpan<long> sales, ReadOnlySpan<long> marketing)
    {
        var (ns, nm) = (Sum(sales), Sum(marketing));
        return (Int128)ns * nm <= NarrowProduct ? Of<long>(sales, marketing, ns, nm) : Of<Int128>(sales, marketing, ns, nm);
    }

    private static RankStatistic Of<T>(ReadOnlySpan<long> sales, ReadOnlySpan<long> marketing, long ns, long nm)
        where T : struct, INumber<T>
    {
        T sumS = T.Zero, sumM = T.Zero, squaresS = T.Zero, squaresM = T.Zero;
        long belowS = 0, belowM = 0;
        for (var i = 0; i < sales.Length; i++)
        {
            var (s, m) = (T.CreateTruncating(sales[i]), T.CreateTruncating(marketing[i]));
            var ofSales = T.CreateTruncating((2 * belowM) + marketing[i]);
            var ofMarketing = T.CreateTruncating((2 * belowS) + sales[i]);
            sumS += s * ofSales;
            sumM += m * ofMarketing;
            squaresS += s * ofSales * ofSales;
            squaresM += m * ofMarketing * ofMarketing;
            belowS += sales[i];
            belowM += marketing[i];
        }

        var (wideS, wideM) = (T.CreateTruncating(ns), T.CreateTruncating(nm));
        return new RankStatistic(
            (ns, nm),
            double.CreateTruncating(sumS - (wideS * wideM)),
            (SpreadOf((wideS * squaresS) - (sumS * sumS), ns), SpreadOf((wideM * squaresM) - (sumM * sumM), nm)));
    }

    private static double SpreadOf<T>(T squares, long people)
        where T : struct, INumber<T> =>
        double.CreateTruncating(squares) / (people - 1);

    private static long Sum(ReadOnlySpan<long> counts)
    {
        long sum = 0;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
