using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Benchmarks;

/// <summary>Sets a client's scores beside those of its consultant's other clients.</summary>
public static class Benchmarking
{
    /// <summary>Organisations of which a mean is made, at least.</summary>
    private const int LeastInAPart = 3;

    /// <summary>So many others have three parts and not two.</summary>
    private const int ThirdsFrom = 3 * LeastInAPart;

    /// <summary>Every dimension of a round that at least five organisations give, asked so that it compares.</summary>
    /// <param name="own">The client's last result.</param>
    /// <param name="others">Of every other client the last result, in any order.</param>
    /// <returns>In the order of the questionnaire.</returns>
    public static IReadOnlyList<Benchmark> Of(DisclosedResult own, IReadOnlyCollection<DisclosedResult> others)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(others);
        return [.. own.Dimensions.Select(dimension => Of(dimension, others)).OfType<Benchmark>()];
    }

    private static Benchmark? Of(DimensionResult own, IEnumerable<DisclosedResult> others)
    {
        int[] scores =
        [
            .. others
                .Select(other => other.Find(own.Dimension.Id))
                .OfType<DimensionResult>()
                .Where(other => SameQuestions.Compare(other.Dimension, own.Dimension))
                .Select(other => other.Score?.Score)
                .OfType<int>(),
        ];
        return own.Score is { } score && scores.Length + 1 >= Benchmark.LeastOrganisations
            ? new Benchmark(own.Dimension, scores.Length + 1, score.Score, PartsOf(scores))
            : null;
    }

    /// <summary>The mean of each part in tens, lowest first.</summary>
    /// <param name="scores">At least three.</param>
    internal static IReadOnlyList<int> PartsOf(IReadOnlyCollection<int> scores)
    {
        int[] sorted = [.. scores.Order()];
        if (sorted.Length < ThirdsFrom)
        {
            var half = Math.Max(LeastInAPart, (sorted.Length + 1) / 2);
            return [Mean(sorted[..half]), Mean(sorted[^half..])];
        }

        var third = (sorted.Length + 1) / 3;
        return [Mean(sorted[..third]), Mean(sorted[third..^third]), Mean(sorted[^third..])];
    }

    private static int Mean(int[] part) => Rounding.InnerTen(part.Average());
}
