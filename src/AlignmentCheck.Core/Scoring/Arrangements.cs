using MathNet.Numerics;

namespace AlignmentCheck.Core.Scoring;

/// <summary>
/// All ways to deal the scores of both teams anew to teams of the same sizes. Equal scores are dealt by counts, so an arrangement of
/// counts stands for many arrangements of people.
/// </summary>
internal sealed class Arrangements
{
    private readonly long[] _pool;
    private readonly int _dealt;
    private readonly long[] _first;
    private readonly long[] _second;

    private Arrangements(long[] pool, int dealt, double total)
    {
        _pool = pool;
        _dealt = dealt;
        _first = new long[pool.Length];
        _second = new long[pool.Length];
        Total = total;
    }

    /// <summary>C(N, n): arrangements of people.</summary>
    public double Total { get; }

    public static Arrangements Of(ReadOnlySpan<long> sales, ReadOnlySpan<long> marketing)
    {
        var pool = new List<long>();
        long ns = 0, nm = 0;
        for (var i = 0; i < sales.Length; i++)
        {
            if (sales[i] + marketing[i] > 0)
            {
                pool.Add(sales[i] + marketing[i]);
            }

            ns += sales[i];
            nm += marketing[i];
        }

        // The smaller team is dealt: |W| is the same either way, and it has fewer than 50 people wherever dealing is needed.
        var dealt = (int)Math.Min(ns, nm);
        return new Arrangements([.. pool], dealt, SpecialFunctions.Binomial((int)Math.Min(ns + nm, int.MaxValue), dealt));
    }

    /// <summary>The share of all arrangements in which |W| is at least the observed.</summary>
    public double ShareAtLeast(double observed) => Walk(0, _dealt, 1, Math.Abs(observed)) / Total;

    /// <summary>(1 + hits) / (1 + draws): the share among drawn arrangements, the observed one being one of them.</summary>
    public double DrawnShareAtLeast(double observed, int draws, ulong seed)
    {
        var random = new SplitMix(seed);
        var hits = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            Deal(ref random);
            hits += IsHit(Math.Abs(observed)) ? 1 : 0;
        }

        return (1.0 + hits) / (draws + 1.0);
    }

    private double Walk(int place, long left, double weight, double observed)
    {
        if (place == _pool.Length - 1)
        {
            if (left > _pool[place])
            {
                return 0;
            }

            Take(place, left);
            return IsHit(observed) ? weight * Ways(_pool[place], left) : 0;
        }

        double hits = 0;
        for (long taken = 0; taken <= Math.Min(left, _pool[place]); taken++)
        {
            Take(place, taken);
            hits += Walk(place + 1, left - taken, weight * Ways(_pool[place], taken), observed);
        }

        return hits;
    }

    private static double Ways(long of, long taken) => SpecialFunctions.Binomial((int)of, (int)taken);

    private void Take(int place, long taken)
    {
        _first[place] = taken;
        _second[place] = _pool[place] - taken;
    }

    private void Deal(ref SplitMix random)
    {
        Array.Clear(_first);
        _pool.CopyTo(_second, 0);
        long left = 0;
        foreach (var count in _pool)
        {
            left += count;
        }

        for (var person = 0; person < _dealt; person++)
        {
            var index = (long)random.Below((ulong)left--);
            var place = 0;
            while (index >= _second[place])
            {
                index -= _second[place++];
            }

            _second[place]--;
            _first[place]++;
        }
    }

    private bool IsHit(double observed)
    {
        var w = Math.Abs(RankStatistic.Of(_first, _second).W);
        return double.IsInfinity(observed) ? double.IsInfinity(w) : Rounding.AtLeast(w, observed);
    }
}
