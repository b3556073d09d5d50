using AlignmentCheck.Core.Benchmarks;
using AlignmentCheck.Data.Benchmarks;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Clients;

namespace AlignmentCheck.Web.Tests.Clients;

public sealed class BenchmarkTextsTests
{
    [Theory]
    [InlineData(20, "20: below the mean of the lower half of the 6 others.")]
    [InlineData(41, "41: about the mean of the lower half of the 6 others.")]
    [InlineData(52, "52: between the means of the lower and the upper half of the 6 others.")]
    [InlineData(62, "62: about the mean of the upper half of the 6 others.")]
    [InlineData(80, "80: above the mean of the upper half of the 6 others.")]
    public void Sentence_OfAScore_SaysWhereItStands(int own, string expected) => BenchmarkTexts.Sentence(Foods, At(own, 40, 60)).ShouldBe(expected);

    [Fact]
    public void Every_place_has_its_words()
    {
        foreach (var parts in new int[][] { [40, 60], [50, 50], [10, 90], [10, 50, 90], [50, 50, 50], [40, 50, 60] })
        {
            foreach (var own in Enumerable.Range(0, 101))
            {
                BenchmarkTexts.Sentence(Foods, At(own, parts)).ShouldStartWith($"{own}: ");
                BenchmarkTexts.Description(Foods, At(own, parts)).ShouldStartWith($"Foods: {own}. ");
            }
        }
    }

    [Theory]
    [InlineData(new[] { 50, 50, 50 }, "Foods is where your other clients are")]
    [InlineData(new[] { 50, 20, 50 }, "Foods is below your other clients in one dimension: Shared goals")]
    [InlineData(new[] { 20, 20, 50 }, "Foods is below your other clients in 2 of 3 dimensions")]
    [InlineData(new[] { 80, 50, 80 }, "Foods is above your other clients in 2 of 3 dimensions")]
    [InlineData(new[] { 80, 20, 20 }, "Foods is below your other clients in 2 and above them in 1 dimensions")]
    public void Heading_OfAllDimensions_IsTheFinding(int[] own, string expected) =>
        BenchmarkTexts.Heading(Foods, new OrganisationBenchmark(new Quarter(2026, 4), 7, [.. own.Select(score => At(score, 40, 60))])).ShouldBe(expected);

    private static Data.Organisations.Organisation Foods => SomeClient.With("Foods").Organisation;

    private static Benchmark At(int own, params int[] parts) => new(SomeClient.CoreQuestionnaire.Dimensions[0], 7, own, parts);
}
