using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class OverallSentencesTests
{
    [Fact]
    public void Sample_Broken_IsAtTheLowestLevelInEverything()
    {
        var broken = Round.Core.Sample("demo-broken-2026-Q4.csv");

        new BoardSentences(broken.Result, English.Texts).Title().ShouldBe("All five dimensions are at Undefined, the lowest level");
        Of(broken).ShouldStartWith(
            "Undefined is the lowest of four levels: Sales and Marketing work beside each other, each by its own rules. All five dimensions are at Undefined. ");
    }

    [Fact]
    public void Sample_OneSided_TellsTheTwoTeamsApart()
    {
        var oneSided = Round.Core.Sample("demo-one-sided-2026-Q4.csv");

        var overall = oneSided.Result.Overall!;
        overall.Sales!.Value.ShouldBeInRange(75, 85);
        overall.Marketing!.Value.ShouldBeInRange(25, 35);
        Of(oneSided).ShouldEndWith($"Sales stands at {overall.Sales}, Marketing at {overall.Marketing}, {overall.Sales - overall.Marketing} points apart; the level goes by the lower team, Marketing.");
    }

    [Theory]
    [InlineData("all: 0", "Undefined is the lowest of four levels: ")]
    [InlineData("all: 25", "Defined is the second of four levels: ")]
    [InlineData("all: 50", "Aligned is the third of four levels: ")]
    [InlineData("all: 100", "Integrated is the highest of four levels: ")]
    public void All_EveryLevel_SaysWhatItMeans(string answers, string beginning) =>
        Of(Round.Core.Sales(10, answers).Marketing(10, answers)).ShouldStartWith(beginning);

    [Fact]
    public void All_LevelsThatDiffer_AreCountedFromTheLowest()
    {
        Of(Round.Core.Sales(10, "all: 50", "shared-goals: 0").Marketing(10, "all: 50")).ShouldContain(" One dimension is at Undefined and four at Aligned. ");
        Of(Round.Core.Sales(10, "all: 50", "shared-goals: 0", "feedback-channel: 0", "shared-funding: 100").Marketing(10, "all: 50", "shared-funding: 100"))
            .ShouldContain(" Two dimensions are at Undefined, two at Aligned and one at Integrated. ");
        Of(Round.Extended.Sales(10, "all: 50", "shared-goals: 0", "clear-roles: 0").Marketing(10, "all: 50")).ShouldContain(" Two dimensions are at Undefined and seven at Aligned. ");
    }

    [Fact]
    public void All_SomeHeldBack_SpeaksOfThoseThatAreShown()
    {
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 4*50 6*-").Marketing(10, "all: 50")).ShouldBe("All four dimensions that are shown are at Aligned.");
        Of(Round.Core.Sales(10, "shared-goals: 50", "feedback-channel: 50").Marketing(10, "shared-goals: 50", "feedback-channel: 50"))
            .ShouldBe("Both dimensions that are shown are at Aligned.");
        Of(Round.Core.Sales(10, "shared-goals: 50").Marketing(10, "shared-goals: 50")).ShouldBe("The one dimension that is shown is at Aligned.");
    }

    [Fact]
    public void All_Extended_SaysThatTheAddedDimensionsDoNotCount() =>
        Of(Round.Extended.Sales(10, "all: 50").Marketing(10, "all: 50")).ShouldEndWith(" Both teams stand at 50. The overall scores count the five core dimensions alone.");

    [Fact]
    public void All_NothingShown_SaysNothing() => Of(Round.Core.Sales(2, "all: 50").Marketing(30, "all: 50")).ShouldBeEmpty();

    [Fact]
    public void All_Pooled_NamesNoTeam() =>
        Of(Round.Core.Sales(4, "all: 50").Marketing(9, "all: 50")).ShouldEndWith(" All five dimensions are at Aligned.");

    [Theory]
    [InlineData("all: 50", "all: 50", "Both teams stand at 50.")]
    [InlineData("all: 50", "all: 7*50 3*75", "Sales stands at 50, Marketing at 58.")]
    [InlineData("all: 50", "all: 7*50 3*25", "Sales stands at 50, Marketing at 43; the level goes by the lower team, Marketing.")]
    [InlineData("all: 50", "all: 6*50 4*75", "Sales stands at 50, Marketing at 60, 10 points apart; the level goes by the lower team, Sales.")]
    [InlineData("all: 50", "all: 6*25 4*50", "Sales stands at 50, Marketing at 35, 15 points apart; the level goes by the lower team, Marketing.")]
    [InlineData("all: 75", "all: 50", "Sales stands at 75, Marketing at 50, 25 points apart; the level goes by the lower team, Marketing.")]
    public void All_TheTeams_AreAsFarApartAsTheyAre(string sales, string marketing, string sentence) =>
        Of(Round.Core.Sales(10, sales).Marketing(10, marketing)).ShouldEndWith($" {sentence}");

    [Theory]
    [InlineData("all: 100", "all: 100", "the highest level")]
    [InlineData("all: 75", "all: 100", "Sales: just above Aligned")]
    [InlineData("all: 50", "all: 75", "Sales: just above Defined")]
    [InlineData("all: 50", "all: 50", "just above Defined")]
    [InlineData("all: 50", "all: 24*50 1*75", "just above Defined")]
    [InlineData("all: 6*50 4*75", "all: 6*50 4*75", "15 points below Integrated")]
    [InlineData("all: 6*50 4*75", "all: 4*50 6*75", "Sales 15 and Marketing 10 points below Integrated")]
    [InlineData("all: 6*50 4*75", "all: 75", "Sales: 15 points below Integrated")]
    [InlineData("all: 6*25 4*50", "all: 6*25 4*50", "15 points below Aligned")]
    [InlineData("all: 1*0 24*50", "all: 75", "Sales: 2 points below Aligned")]
    [InlineData("all: 1*25 24*50", "all: 75", "Sales: 1 point below Aligned")]
    public void LevelNote_SaysHowFarTheNeighbourIsAndForWhom(string sales, string marketing, string note)
    {
        var result = Round.Core.Sales(People(sales), sales).Marketing(People(marketing), marketing).Result;
        new OverallSentences(result, English.Texts).LevelNote(result.Overall!).ShouldBe(note);
    }

    private static int People(string pattern) => pattern.Contains("24*", StringComparison.Ordinal) ? 25 : 10;

    private static string Of(Round round) => string.Join(' ', new OverallSentences(round.Result, English.Texts).All());
}
