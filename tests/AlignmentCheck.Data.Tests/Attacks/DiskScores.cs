using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>What every attack on the disk scores, by attack and table.</summary>
internal sealed class DiskScores
{
    private const int Rounds = 200;

    private readonly Dictionary<(string Attack, string Table), Score> _scores = [];

    /// <summary>One round after another, each purged before the next: every row of a table is of one round. Read within the hour.</summary>
    public static async Task<DiskScores> OneByOneAsync(WayIn wayIn, int people, int seed)
    {
        await using var site = await AnsweredSite.CreateAsync(seed);
        var scores = new DiskScores();
        for (var i = 0; i < Rounds; i++)
        {
            var round = await site.RoundAsync(wayIn, people);
            await site.AnswerAsync(round);
            scores.Add(await site.DiskAsync(isErased: false, [.. round.Truth.Keys]), round);
            await site.PurgeAsync(round);
        }

        return scores;
    }

    /// <summary>Two organisations ask at the same time, and nothing is purged: rows of many rounds share pages, and pages split.</summary>
    public static async Task<DiskScores> CrowdedAsync(int people, int seed)
    {
        await using var site = await AnsweredSite.CreateAsync(seed);
        var (scores, random) = (new DiskScores(), new SeededBytes(seed + 1));
        for (var i = 0; i < Rounds / 2; i++)
        {
            SimulatedRound[] pair = [await site.RoundAsync(WayIn.TeamLink, people), await site.RoundAsync(WayIn.TeamLink, people)];
            foreach (var round in random.Shuffled(pair.SelectMany(round => Enumerable.Repeat(round, people))))
            {
                await site.SubmitAsync(round, "");
            }

            var disk = await site.DiskAsync(isErased: true, [.. pair[0].Truth.Keys]);
            scores.Add(disk, pair[0]);
            scores.Add(disk, pair[1]);
        }

        return scores;
    }

    public void Add(Disk disk, SimulatedRound round)
    {
        foreach (var (table, truth) in round.Truth)
        {
            Add(disk, table, truth);
        }
    }

    public void Add(Disk disk, string table, IReadOnlyList<Sought> truth)
    {
        Sought[] given = [.. truth.OrderBy(row => row.Mark, StringComparer.Ordinal)];
        foreach (var (name, attack) in DiskAttacks.All)
        {
            if (!_scores.TryGetValue((name, table), out var score))
            {
                _scores[(name, table)] = score = new Score();
            }

            score.Add(truth, attack(disk, given));
        }
    }

    /// <summary>Those whose name begins so.</summary>
    public IEnumerable<KeyValuePair<(string Attack, string Table), Score>> Of(string attack) =>
        _scores.Where(score => score.Key.Attack.StartsWith(attack, StringComparison.Ordinal));
}
