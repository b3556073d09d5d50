using MathNet.Numerics.Distributions;

namespace AlignmentCheck.Core.Scoring;

/// <summary>
/// The 95 % interval of a team's score. It covers chance, not those who stayed silent.
/// </summary>
/// <param name="Low">0 to 100, rounded down to a multiple of five.</param>
/// <param name="High">0 to 100, rounded up to a multiple of five.</param>
internal readonly record struct Interval(int Low, int High)
{
    /// <summary>The usual agreement of the same people with themselves some weeks later: even where everybody answered, answers waver.</summary>
    private const double Steadiness = 0.7;

    /// <param name="scores">The persons' scores.</param>
    /// <param name="invited">People invited; null where unknown.</param>
    /// <returns>Null for fewer than two people.</returns>
    public static Interval? Of(PersonScores scores, int? invited)
    {
        if (scores.Mean is not { } mean || scores.StandardDeviation is not { } deviation)
        {
            return null;
        }

        var n = scores.People;
        var factor = invited is { } all ? Math.Sqrt(1 - (Steadiness * n / Math.Max(n, all))) : 1;
        var half = StudentT.InvCDF(0, 1, n - 1, 0.975) * deviation / Math.Sqrt(n) * factor;
        return new Interval(Rounding.FiveDown(mean - half), Rounding.FiveUp(mean + half));
    }
}
