using MathNet.Numerics;

namespace AlignmentCheck.Core.Tests.Reference;

/// <summary>The formulas of instrument.md section 2 in their plainest form, over lists and without a thought of speed.</summary>
internal static class Naive
{
    /// <summary>Values within 10⁻⁹ are equal, whole numbers round half away from zero.</summary>
    public static decimal Exact(double value) => Math.Round((decimal)value, 9, MidpointRounding.AwayFromZero);

    public static int Whole(double value) => (int)Math.Round(Exact(value), 0, MidpointRounding.AwayFromZero);

    /// <summary>The nearest ten, 0 and 100 given as 10 and 90.</summary>
    public static int Ten(double value) => 10 * (int)Math.Round(Exact(value) / 10, 0, MidpointRounding.AwayFromZero) switch
    {
        0 => 1,
        10 => 9,
        var tens => tens,
    };

    public static double Decimals(double value, int decimals) => (double)Math.Round(Exact(value), decimals, MidpointRounding.AwayFromZero) + 0.0;

    /// <summary>Divisor n − 1.</summary>
    public static double Deviation(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
    }

    /// <summary>Low and high of the 95 % interval, in fives outward.</summary>
    public static (int Low, int High) Interval(IReadOnlyCollection<double> scores, int? invited)
    {
        var n = scores.Count;
        var all = invited is null ? double.PositiveInfinity : Math.Max(n, invited.Value);
        var half = Quantile(n - 1) * Deviation(scores) / Math.Sqrt(n) * Math.Sqrt(1 - (0.7 * n / all));
        var low = Math.Clamp(Exact(scores.Average() - half), 0, 100);
        var high = Math.Clamp(Exact(scores.Average() + half), 0, 100);
        return ((int)(Math.Floor(low / 5) * 5), (int)(Math.Ceiling(high / 5) * 5));
    }

    public static double ChanceOfGap(int gap, IReadOnlyCollection<double> sales, IReadOnlyCollection<double> marketing)
    {
        var error = Math.Sqrt((Math.Pow(Deviation(sales), 2) / sales.Count) + (Math.Pow(Deviation(marketing), 2) / marketing.Count));
        return error == 0 ? 0 : SpecialFunctions.Erfc(Math.Abs(gap) / error / Math.Sqrt(2));
    }

    /// <summary>θ = P(S > M) + ½P(S = M) over all pairs, δ = 2θ − 1.</summary>
    public static double Delta(IReadOnlyCollection<double> sales, IReadOnlyCollection<double> marketing) =>
        (2 * sales.Average(s => marketing.Average(m => Same(s, m) ? 0.5 : s > m ? 1 : 0))) - 1;

    /// <summary>Brunner and Munzel's W, by ranking people.</summary>
    public static double W(IReadOnlyList<double> sales, IReadOnlyList<double> marketing)
    {
        double[] together = [.. sales, .. marketing];
        var rankS = sales.Select(s => MidRank(s, together)).ToArray();
        var rankM = marketing.Select(m => MidRank(m, together)).ToArray();
        var vs = Variance([.. sales.Select((s, i) => rankS[i] - MidRank(s, sales))]);
        var vm = Variance([.. marketing.Select((m, i) => rankM[i] - MidRank(m, marketing))]);
        var difference = rankS.Average() - rankM.Average();
        var (ns, nm) = ((double)sales.Count, (double)marketing.Count);
        return Math.Abs(difference) < 1e-9 ? 0
            : vs < 1e-9 && vm < 1e-9 ? difference * double.PositiveInfinity
            : ns * nm * difference / ((ns + nm) * Math.Sqrt((ns * vs) + (nm * vm)));
    }

    /// <summary>The share of all arrangements of people with |W| at least the observed.</summary>
    public static double ExactP(IReadOnlyList<double> sales, IReadOnlyList<double> marketing)
    {
        double[] pool = [.. sales.Concat(marketing).Order()];
        var observed = Math.Abs(W(sales, marketing));
        var (hits, all) = (0L, 0L);
        foreach (var chosen in Subsets(pool.Length, sales.Count))
        {
            all++;
            hits += Math.Abs(WOfSorted(pool, chosen)) >= observed - 1e-9 ? 1 : 0;
        }

        return (double)hits / all;
    }

    public static double[] Holm(IReadOnlyList<double> p) =>
        [.. p.Select((own, i) => p
            .Select((other, j) => (other, j))
            .Where(o => o.other < own || (o.other == own && o.j <= i))
            .Max(o => Math.Min(1, o.other * (p.Count - p.Where((q, k) => q < o.other || (q == o.other && k < o.j)).Count()))))];

    public static double Binomial(int n, int k)
    {
        double ways = 1;
        for (var i = 1; i <= k; i++)
        {
            ways = ways * (n - k + i) / i;
        }

        return Math.Round(ways);
    }

    /// <summary>Every choice of k of n people, as flags.</summary>
    public static IEnumerable<bool[]> Subsets(int n, int k)
    {
        var chosen = new bool[n];
        return From(0, k);

        IEnumerable<bool[]> From(int start, int left)
        {
            if (left == 0)
            {
                yield return chosen;
                yield break;
            }

            for (var i = start; i <= n - left; i++)
            {
                chosen[i] = true;
                foreach (var subset in From(i + 1, left - 1))
                {
                    yield return subset;
                }

                chosen[i] = false;
            }
        }
    }

    /// <summary>The 97.5 % point of Student's t, by halving: the distribution function through the incomplete beta function.</summary>
    private static double Quantile(int df)
    {
        var (low, high) = (0.0, 20.0);
        for (var i = 0; i < 100; i++)
        {
            var t = (low + high) / 2;
            var above = 0.5 * SpecialFunctions.BetaRegularized(df / 2.0, 0.5, df / (df + (t * t)));
            (low, high) = above > 0.025 ? (t, high) : (low, t);
        }

        return low;
    }

    private static bool Same(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static double MidRank(double value, IReadOnlyCollection<double> among) =>
        among.Count(a => a < value - 1e-9) + ((among.Count(a => Same(a, value)) + 1) / 2.0);

    private static double Variance(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
    }

    /// <summary>The same W where the pool is sorted, so that a rank is found by walking: it is asked 20,000 times.</summary>
    private static double WOfSorted(double[] pool, bool[] isSales)
    {
        var differences = (S: new List<double>(), M: new List<double>());
        var (sumS, sumM, belowS, belowM) = (0.0, 0.0, 0, 0);
        for (int start = 0, end; start < pool.Length; start = end)
        {
            end = start;
            var (s, m) = (0, 0);
            while (end < pool.Length && Same(pool[end], pool[start]))
            {
                _ = isSales[end] ? s++ : m++;
                end++;
            }

            var together = start + ((end - start + 1) / 2.0);
            for (var i = 0; i < s; i++)
            {
                sumS += together;
                differences.S.Add(together - (belowS + ((s + 1) / 2.0)));
            }

            for (var i = 0; i < m; i++)
            {
                sumM += together;
                differences.M.Add(together - (belowM + ((m + 1) / 2.0)));
            }

            belowS += s;
            belowM += m;
        }

        var (ns, nm) = (differences.S.Count, differences.M.Count);
        var (vs, vm) = (Variance(differences.S), Variance(differences.M));
        var difference = (sumS / ns) - (sumM / nm);
        return Math.Abs(difference) < 1e-9 ? 0
            : vs < 1e-9 && vm < 1e-9 ? difference * double.PositiveInfinity
            : (double)ns * nm * difference / ((ns + nm) * Math.Sqrt((ns * vs) + (nm * vm)));
    }
}
