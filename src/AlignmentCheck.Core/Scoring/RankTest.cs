using System.Buffers.Binary;
using System.Security.Cryptography;
using MathNet.Numerics.Distributions;

namespace AlignmentCheck.Core.Scoring;

/// <summary>Whether two teams differ in a dimension, judged by ranks.</summary>
/// <param name="Delta">Cliff's δ, −1 to 1: positive where Sales scores higher (Cliff, 1993).</param>
/// <param name="Statistic">W of Brunner and Munzel; ±∞ where the teams are parted without any spread.</param>
/// <param name="P">Two-sided, 0 to 1, unadjusted.</param>
internal readonly record struct RankTest(double Delta, double Statistic, double P)
{
    /// <summary>Up to this many arrangements are gone through one by one.</summary>
    public const double MostArrangements = 20_000;

    /// <summary>From this many people in each team Student's t serves.</summary>
    public const int LargeTeam = 50;

    /// <summary>Drawn where there are too many arrangements to go through.</summary>
    public const int Draws = 10_000;

    /// <summary>
    /// The permutation form of the Brunner–Munzel test (Neubert and Brunner, 2007), and from 50 people in each team its form with
    /// the Satterthwaite degrees of freedom (Brunner and Munzel, 2000).
    /// </summary>
    /// <returns>Null where a team has fewer than two people, since then it has no variance.</returns>
    public static RankTest? Of(PersonScores sales, PersonScores marketing)
    {
        if (sales.People < 2 || marketing.People < 2)
        {
            return null;
        }

        var observed = RankStatistic.Of(sales.Counts, marketing.Counts);
        return new RankTest(observed.Delta, observed.W, Probability(sales, marketing, observed));
    }

    private static double Probability(PersonScores sales, PersonScores marketing, RankStatistic observed)
    {
        // Every arrangement is at least as far apart as two teams that are not apart at all.
        if (observed.W == 0)
        {
            return 1;
        }

        if (sales.People >= LargeTeam && marketing.People >= LargeTeam)
        {
            return double.IsInfinity(observed.W) ? 0 : 2 * StudentT.CDF(0, 1, observed.DegreesOfFreedom, -Math.Abs(observed.W));
        }

        var arrangements = Arrangements.Of(sales.Counts, marketing.Counts);
        return arrangements.Total <= MostArrangements
            ? arrangements.ShareAtLeast(observed.W)
            : arrangements.DrawnShareAtLeast(observed.W, Draws, Seed(sales, marketing));
    }

    /// <summary>From the scores alone, so that neither the order of rows nor the swapping of teams changes a drawing.</summary>
    private static ulong Seed(PersonScores sales, PersonScores marketing)
    {
        var (first, second) = Comparer(sales, marketing) <= 0 ? (sales, marketing) : (marketing, sales);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, first);
        Append(hash, second);
        return BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, PersonScores scores)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        for (var place = 0; place < scores.Counts.Length; place++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, scores.ScoreAt(place));
            for (var person = 0L; person < scores.Counts[place]; person++)
            {
                hash.AppendData(bytes);
            }
        }
    }

    /// <summary>The smaller list first; of two equally long ones that which is lower at the first difference.</summary>
    private static int Comparer(PersonScores sales, PersonScores marketing)
    {
        if (sales.People != marketing.People)
        {
            return sales.People.CompareTo(marketing.People);
        }

        for (var place = 0; place < sales.Counts.Length; place++)
        {
            if (sales.Counts[place] != marketing.Counts[place])
            {
                return marketing.Counts[place].CompareTo(sales.Counts[place]);
            }
        }

        return 0;
    }
}
