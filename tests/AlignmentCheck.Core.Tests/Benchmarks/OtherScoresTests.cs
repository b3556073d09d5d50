using AlignmentCheck.Core.Benchmarks;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Benchmarks;

/// <summary>
/// Somebody who knows how many other clients there are and how a benchmark is made tries to learn what one of them scored: the lowest, the second,
/// and so on to the highest, though nobody is named. For each there is another world with the same benchmark in which that score is at least five
/// points away: it is never known better than if it had been given in tens itself. The own score does not enter, so that knowing it changes nothing.
/// </summary>
public sealed class OtherScoresTests
{
    private const int Far = 5;
    private const int Farthest = 30;
    private const int MostMoves = 600;

    public OtherScoresTests() => Mutation.Skip();

    [Fact]
    public void No_score_of_another_client_follows_from_a_benchmark()
    {
        foreach (var others in Groups(seed: 1, count: 1000))
        {
            for (var rank = 0; rank < others.Length; rank++)
            {
                HasOtherWorld(others, rank, Benchmarking.PartsOf).ShouldBeTrue($"{string.Join(", ", others)}: number {rank}");
            }
        }
    }

    /// <summary>The same search finds no other world where there is none.</summary>
    [Fact]
    public void From_single_scores_and_from_means_that_are_not_rounded_one_follows()
    {
        static IReadOnlyList<int> Quartiles(IReadOnlyCollection<int> scores) => [.. scores.Order().Skip(1).SkipLast(1)];
        static IReadOnlyList<int> Exact(IReadOnlyCollection<int> scores) => [scores.Order().Take(3).Sum(), scores.Order().TakeLast(3).Sum()];

        HasOtherWorld([20, 35, 62, 80], 1, Quartiles).ShouldBeFalse();
        HasOtherWorld([50, 50, 50, 50], 1, Exact).ShouldBeFalse("where both halves have the same mean all are alike");
        HasOtherWorld([50, 50, 50, 50], 1, Benchmarking.PartsOf).ShouldBeTrue();
    }

    /// <param name="others">Lowest first.</param>
    /// <param name="rank">Whose score is sought, from 0 for the lowest.</param>
    /// <param name="shown">What is told, lowest part first.</param>
    private static bool HasOtherWorld(int[] others, int rank, Func<IReadOnlyCollection<int>, IReadOnlyList<int>> shown)
    {
        var seen = shown(others);
        return Enumerable.Range(Far, Farthest - Far)
            .SelectMany(distance => new[] { others[rank] + distance, others[rank] - distance })
            .Where(score => score is >= 0 and <= 100)
            .Any(score => IsReached(
                [.. others.Select((other, place) => place == rank ? score : place < rank ? Math.Min(other, score) : Math.Max(other, score))], rank, seen, shown));
    }

    /// <summary>Moves everybody but the one by single points until the same is shown, or nothing moves any more.</summary>
    private static bool IsReached(int[] world, int rank, IReadOnlyList<int> seen, Func<IReadOnlyCollection<int>, IReadOnlyList<int>> shown)
    {
        for (var move = 0; move < MostMoves; move++)
        {
            var now = shown(world);
            var part = Enumerable.Range(0, seen.Count).FirstOrDefault(part => now[part] != seen[part], -1);
            if (part < 0)
            {
                return true;
            }

            var step = now[part] > seen[part] ? -1 : 1;
            var places = PlacesOf(part, seen.Count, world.Length).Where(place => place != rank && MayMove(world, place, step));
            var moved = step > 0 ? places.LastOrDefault(-1) : places.FirstOrDefault(-1);
            if (moved < 0)
            {
                return false;
            }

            world[moved] += step;
        }

        return false;
    }

    /// <summary>The places that a part's mean can depend on: its own half or third, and a little more where parts share some.</summary>
    private static IEnumerable<int> PlacesOf(int part, int parts, int count)
    {
        var size = parts == 2 ? Math.Max(3, (count + 1) / 2) : (count + 1) / 3;
        return part == 0 ? Enumerable.Range(0, size)
            : part == parts - 1 ? Enumerable.Range(count - size, size)
            : Enumerable.Range(size, count - (2 * size));
    }

    private static bool MayMove(int[] world, int place, int step)
    {
        var moved = world[place] + step;
        return moved is >= 0 and <= 100 && (place == 0 || moved >= world[place - 1]) && (place == world.Length - 1 || moved <= world[place + 1]);
    }

    /// <summary>Four to eleven others: spread, close together, all alike, and at the ends of the scale.</summary>
    private static IEnumerable<int[]> Groups(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var size = 4 + random.Next(8);
            var (middle, spread) = (random.Next(101), random.Next(5) switch { 0 => 0, 1 => 3, 2 => 12, 3 => 40, _ => 100 });
            yield return [.. Enumerable.Range(0, size).Select(_ => Math.Clamp(middle + random.Next(-spread, spread + 1), 0, 100)).Order()];
        }
    }
}
