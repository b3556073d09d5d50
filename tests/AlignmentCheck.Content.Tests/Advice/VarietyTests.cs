using AlignmentCheck.Content.Tests.Fixture;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Tests.Advice;

/// <summary>Different answers must give different advice.</summary>
public sealed class VarietyTests
{
    private const int Rounds = 150;
    private const int First = 3;

    private static readonly ContentLibrary Library = ContentReader.Read(ShippedContent.Directory, "en").Library!;

    [Theory]
    [InlineData("core")]
    [InlineData("extended")]
    public void Over_random_results_no_step_is_among_the_first_three_in_more_than_half(string questionnaire)
    {
        var counts = FirstSteps(questionnaire, (asked, random) => RandomRound.OfOrganisation(asked, random));

        counts.MaxBy(c => c.Value).Value.ShouldBeLessThanOrEqualTo(Rounds / 2, Listed(counts));
        counts.Count.ShouldBeGreaterThan(12, "few steps ever come first: " + Listed(counts));
    }

    [Fact]
    public void Even_where_everybody_ticks_at_random_no_step_is_among_the_first_three_in_more_than_half()
    {
        var counts = FirstSteps("core", RandomRound.OfTicks);

        counts.MaxBy(c => c.Value).Value.ShouldBeLessThanOrEqualTo(Rounds / 2, Listed(counts));
    }

    private static Dictionary<string, int> FirstSteps(string questionnaire, Func<Questionnaire, Random, RandomRound> draw)
    {
        var asked = Library.Find(questionnaire)!;
        var random = new Random(2026);
        return Enumerable.Range(0, Rounds)
            .Select(_ => draw(asked, random).Close())
            .SelectMany(round => Recommending.From(round.Result, Library.Steps).Take(First))
            .GroupBy(step => step.Step.Id)
            .ToDictionary(group => group.Key, group => group.Count());
    }

    private static string Listed(Dictionary<string, int> counts) =>
        string.Join(", ", counts.OrderByDescending(c => c.Value).Take(8).Select(c => $"{c.Key} {100.0 * c.Value / Rounds:0}%"));
}
