using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Attacks;

public sealed class LeftBehindTests
{
    private const int FileHeader = 100;

    /// <summary>
    /// A page of SQLite's that is split may keep a copy of a row where no row is, which survives the row when it is withdrawn or purged:
    /// overwriting what is deleted does not reach it.
    /// </summary>
    [Fact]
    [Attack("answers that were deleted")]
    public async Task Answers_that_were_deleted_are_nowhere_in_the_file()
    {
        await using var site = await AnsweredSite.CreateAsync(seed: 77);
        var random = new SeededBytes(5);
        var rounds = new List<SimulatedRound>();
        var copies = 0;
        for (var i = 0; i < 12; i++)
        {
            SimulatedRound[] pair = [await site.RoundAsync(WayIn.TeamLink, people: 10), await site.RoundAsync(WayIn.TeamLink, people: 10)];
            rounds.AddRange(pair);
            foreach (var round in random.Shuffled(pair.SelectMany(round => Enumerable.Repeat(round, 10))))
            {
                await site.SubmitAsync(round, "");
            }

            await site.PurgeAsync(rounds[i]);
            var disk = await site.DiskAsync(isErased: true);
            rounds.Take(i + 1).SelectMany(Rows).Count(row => disk.Places(row).Count > 0).ShouldBe(0);

            // In the table and in its index, and nowhere else.
            copies += rounds.Skip(i + 1).SelectMany(Rows).Count(row => disk.Places(row).Count != 2);
        }

        copies.ShouldBe(0);
    }

    /// <summary>The strongest that can be said: the same answers and withdrawals in another order make the same file, byte for byte.</summary>
    [Fact]
    [Attack("link by file offset")]
    public async Task The_file_is_the_same_whoever_came_first()
    {
        await using var site = await AnsweredSite.CreateAsync(seed: 78);
        var random = new SeededBytes(6);
        for (var other = 0; other < 12; other++)
        {
            await site.AnswerAsync(await site.RoundAsync(WayIn.TeamLink, people: 8));
        }

        var round = await site.RoundAsync(WayIn.TeamLink, people: 20);
        var forms = Enumerable.Range(0, 20).Select(_ => (Secret: random.Secret(), Form: random.Form())).ToArray();
        var files = new List<byte[]>();
        for (var order = 0; order < 5; order++)
        {
            foreach (var (secret, form) in random.Shuffled(forms))
            {
                await site.SubmitAsync(round, "", null, secret, form);
            }

            foreach (var (secret, _) in random.Shuffled(forms.Take(6)))
            {
                await site.WithdrawAsync(secret);
            }

            // The first page begins with how often the file was written.
            files.Add((await site.DiskAsync(isErased: true)).File[FileHeader..]);
            await site.PurgeAsync(round);
        }

        files.Count(file => !file.AsSpan().SequenceEqual(files[0])).ShouldBe(0);
    }

    private static IEnumerable<Sought> Rows(SimulatedRound round) => round.Truth.Values.SelectMany(rows => rows);
}
