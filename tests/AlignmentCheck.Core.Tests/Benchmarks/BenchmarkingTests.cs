using AlignmentCheck.Core.Benchmarks;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Benchmarks;

public sealed class BenchmarkingTests
{
    [Theory]
    [InlineData(new[] { 10, 20, 30, 40 }, new[] { 20, 30 })]
    [InlineData(new[] { 40, 10, 30, 20 }, new[] { 20, 30 })]
    [InlineData(new[] { 10, 20, 30, 40, 50 }, new[] { 20, 40 })]
    [InlineData(new[] { 30, 30, 36, 50, 50, 56 }, new[] { 30, 50 })]
    [InlineData(new[] { 35, 35, 35, 35 }, new[] { 40, 40 })]
    [InlineData(new[] { 0, 0, 0, 100, 100, 100 }, new[] { 10, 90 })]
    [InlineData(new[] { 10, 10, 10, 50, 50, 50, 80, 80, 80 }, new[] { 10, 50, 80 })]
    [InlineData(new[] { 10, 10, 10, 50, 50, 50, 50, 80, 80, 80 }, new[] { 10, 50, 80 })]
    [InlineData(new[] { 10, 10, 10, 10, 50, 50, 50, 80, 80, 80, 80 }, new[] { 10, 50, 80 })]
    public void PartsOf_Scores_AreMeansOfHalvesAndFromNineOnOfThirdsInTens(int[] scores, int[] parts) =>
        Benchmarking.PartsOf(scores).ShouldBe(parts);

    [Fact]
    public void Of_FewerThanFive_SaysNothing()
    {
        Benchmarking.Of(Scoring(50), [.. Others(4, 50)]).Count.ShouldBe(5);
        Benchmarking.Of(Scoring(50), [.. Others(3, 50)]).ShouldBeEmpty();
    }

    [Fact]
    public void Of_ADimensionHeldBackElsewhere_CountsThoseThatShowIt()
    {
        var silent = Scoring(50, except: "shared-goals");

        Benchmarking.Of(Scoring(50), [.. Others(3, 50), silent]).Select(one => one.Dimension.Id).ShouldBe(Sample.CoreIds.Skip(1));
        Benchmarking.Of(silent, [.. Others(4, 50)]).Select(one => one.Dimension.Id).ShouldBe(Sample.CoreIds.Skip(1));
    }

    [Fact]
    public void Of_ADimensionAskedDifferentlyElsewhere_DoesNotCompare()
    {
        var changed = Sample.CoreDimensions[0] with { Statements = [.. Sample.CoreDimensions[0].Statements.Select((asked, i) => i < 2 ? asked with { Text = "Other" } : asked)] };
        var other = Scoring(50, asked: Sample.Of("core", [changed, .. Sample.CoreDimensions.Skip(1)]));

        Benchmarking.Of(Scoring(50), [.. Others(3, 50), other]).Select(one => one.Dimension.Id).ShouldBe(Sample.CoreIds.Skip(1));
    }

    [Fact]
    public void Of_APooledRound_CountsWithItsScore()
    {
        var pooled = Scoring(75, sales: 7, marketing: 3);
        pooled.Mode.ShouldBe(DisclosureMode.Pooled);

        Benchmarking.Of(Scoring(50), [.. Others(3, 50), pooled]).ShouldAllBe(one => one.Organisations == 5 && one.Parts[1] == 60);
        Benchmarking.Of(pooled, [.. Others(4, 50)]).ShouldAllBe(one => one.Own == 75);
    }

    [Theory]
    [InlineData(34, BenchmarkPlace.BelowAll)]
    [InlineData(35, BenchmarkPlace.WithLowest)]
    [InlineData(45, BenchmarkPlace.Among)]
    [InlineData(54, BenchmarkPlace.Among)]
    [InlineData(64, BenchmarkPlace.WithHighest)]
    [InlineData(65, BenchmarkPlace.AboveAll)]
    public void Place_OfAScore_IsBesideWhatIsShown(int own, BenchmarkPlace place) =>
        new Benchmark(Sample.CoreDimensions[0], 5, own, [40, 60]).Place.ShouldBe(place);

    [Theory]
    [InlineData(0, BenchmarkPlace.WithLowest)]
    [InlineData(100, BenchmarkPlace.WithHighest)]
    public void Place_AtAnEnd_IsNotBeyondWhatAboutMeansThere(int own, BenchmarkPlace place) =>
        new Benchmark(Sample.CoreDimensions[0], 5, own, [10, 90]).Place.ShouldBe(place);

    [Theory]
    [InlineData(44, BenchmarkPlace.BelowAll)]
    [InlineData(45, BenchmarkPlace.WithAll)]
    [InlineData(55, BenchmarkPlace.AboveAll)]
    public void Place_WhereAllPartsAreAlike_IsWithThemOrBeyond(int own, BenchmarkPlace place) =>
        new Benchmark(Sample.CoreDimensions[0], 5, own, [50, 50]).Place.ShouldBe(place);

    private static IEnumerable<DisclosedResult> Others(int count, int score) => Enumerable.Range(0, count).Select(_ => Scoring(score));

    /// <summary>A round in which everybody scores the same, a multiple of 25.</summary>
    private static DisclosedResult Scoring(int score, string? except = null, int sales = 6, int marketing = 6, Questionnaire? asked = null)
    {
        var questionnaire = asked ?? Sample.Core;
        var point = (score / 25) + 1;
        Person In(Team team) => questionnaire.Dimensions.Where(dimension => dimension.Id != except).SelectMany(dimension => dimension.Statements)
            .Aggregate(Person.In(team), (person, statement) => person.With(statement.Id, $"{(statement.Reversed ? 6 - point : point)}"));
        return new Round(questionnaire, new RoundTerms(), [.. Enumerable.Repeat(In(Team.Sales), sales), .. Enumerable.Repeat(In(Team.Marketing), marketing)]).Close().Result;
    }
}
