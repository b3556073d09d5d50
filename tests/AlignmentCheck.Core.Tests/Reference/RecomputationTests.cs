using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Reference;

/// <summary>Every shown figure of random rounds, recomputed by <see cref="NaiveReport"/>, and not one line more or less.</summary>
public sealed class RecomputationTests
{
    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 60)]
    [InlineData(3, 60)]
    [InlineData(4, 60)]
    [InlineData(5, 60)]
    public void Every_shown_figure_can_be_recomputed(int seed, int rounds)
    {
        var random = new RandomRounds(seed);
        for (var i = 0; i < (Mutation.IsRunning ? 2 : rounds); i++)
        {
            var round = random.Any(Mutation.IsRunning ? 6 : 45);
            var expected = NaiveReport.Of(round);
            var shown = Figures.Of(round.Result());
            var differences = expected.Keys.Union(shown.Keys, StringComparer.Ordinal)
                .Where(k => expected.GetValueOrDefault(k) != shown.GetValueOrDefault(k))
                .Select(k => $"{k}: by hand {expected.GetValueOrDefault(k) ?? "nothing"}, shown {shown.GetValueOrDefault(k) ?? "nothing"}");
            differences.ShouldBeEmpty($"round {i} of seed {seed}");
        }
    }
}
