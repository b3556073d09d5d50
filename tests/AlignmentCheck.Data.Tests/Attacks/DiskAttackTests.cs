using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>
/// Who takes the machine after the site's job has run has the database's files. Each attack says of every round in which order its people
/// answered, or drew their credentials; who knows who sat down when would know who wrote what.
/// </summary>
public sealed class DiskAttackTests
{
    // All attacks are made on the same simulated rounds. Even of two people a round, 200 rounds show an order that is kept at 14 standard deviations.
    private static readonly Lazy<Task<DiskScores[]>> Ours = new(() => Task.WhenAll(
        DiskScores.OneByOneAsync(WayIn.TeamLink, people: 3, seed: 1),
        DiskScores.CrowdedAsync(people: 4, seed: 2),
        DiskScores.OneByOneAsync(WayIn.SingleUseCodes, people: 3, seed: 3),
        DiskScores.OneByOneAsync(WayIn.Invitations, people: 2, seed: 4)));

    [Fact]
    [Attack("link by row order")]
    public Task Link_by_row_order() => TryAsync("row order", LeakyDisk.WithRunningNumbers);

    [Fact]
    [Attack("link by key order")]
    public Task Link_by_key_order() => TryAsync("key order", LeakyDisk.WithTimeOrderedKeys);

    [Fact]
    [Attack("link by id sequence")]
    public Task Link_by_id_sequence() => TryAsync("id sequence", LeakyDisk.WithRunningNumbers);

    [Fact]
    [Attack("link by file offset")]
    public Task Link_by_file_offset() => TryAsync("file offset", LeakyDisk.NotLaidInKeyOrder);

    [Fact]
    [Attack("link by WAL")]
    public Task Link_by_WAL() => TryAsync("WAL", LeakyDisk.WithItsLog);

    [Fact]
    [Attack("link by timestamps")]
    public Task Link_by_timestamps() => TryAsync("timestamps", LeakyDisk.WithTimestamps);

    private static async Task TryAsync(string attack, Func<DiskScores> leaky)
    {
        foreach (var (_, score) in leaky().Of(attack).Where(score => score.Key.Attack is not "file offset, of what was left behind"))
        {
            score.ShouldBeatChanceClearly();
        }

        foreach (var (name, score) in (await Ours.Value).SelectMany(scores => scores.Of(attack)))
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {score}");
            score.ShouldNotBeatChance();
        }
    }
}
