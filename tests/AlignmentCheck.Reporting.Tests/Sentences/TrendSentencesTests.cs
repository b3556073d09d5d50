using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class TrendSentencesTests
{
    private const string Goals = "shared-goals";

    [Theory]
    [InlineData("50", "50", "within chance")]
    [InlineData("75", "50", "Sales moved up")]
    [InlineData("50", "25", "Marketing moved down")]
    [InlineData("75", "75", "both teams moved up")]
    [InlineData("75", "25", "Sales moved up and Marketing moved down")]
    public void A_dimension_says_which_team_moved(string sales, string marketing, string expected) =>
        Finding(Goals, ByTeam("50", "50"), ByTeam(sales, marketing)).ShouldBe($"{Name}: {expected}");

    [Theory]
    [InlineData("50", "within chance")]
    [InlineData("75", "moved up")]
    [InlineData("25", "moved down")]
    public void A_pooled_dimension_names_no_team(string now, string expected) =>
        Finding(Goals, Round.Core.Sales(3, "all: 50").Marketing(12, "all: 50"), Round.Core.Sales(3, $"all: {now}").Marketing(12, $"all: {now}"))
            .ShouldBe($"{Name}: {expected}");

    [Fact]
    public void What_is_missing_or_alone_is_said_so()
    {
        Finding(Goals, ByTeam("50", "50"), Round.Core.Sales(12, "all: 50", $"{Goals}: -").Marketing(12, "all: 50")).ShouldBe($"{Name}: not shown this time");
        Finding(Goals, Round.Core.Sales(3, "all: 50").Marketing(12, "all: 50"), ByTeam("50", "50")).ShouldBe($"{Name}: nothing to compare with");
    }

    [Fact]
    public void A_figure_that_the_round_before_does_not_give_says_since_when()
    {
        var history = ByTeam("75", "50").ReportAfter([ByTeam("50", "50"), Round.Core.Sales(12, "all: 50", $"{Goals}: -").Marketing(12, "all: 50")], quarter: new Quarter(2026, 4)).History!;
        var sentences = new TrendSentences(history, English.Texts);
        sentences.Of(history.Dimensions[0]).ShouldBe($"{Name}: Sales moved up since Q2 2026");
        sentences.Of(history.Dimensions[1]).ShouldEndWith(": Sales moved up");
        sentences.Dimensions().ShouldBe("Dimension by dimension: what has moved since Q3 2026");
    }

    [Fact]
    public void A_check_is_called_by_its_short_name() =>
        Finding("check:reward", Round.Core.Sales(12, "all: 50", "reward: sales").Marketing(12, "all: 50", "reward: both"), Round.Core.Sales(12, "all: 50", "reward: both").Marketing(12, "all: 50", "reward: both"))
            .ShouldBe($"{English.Texts.Capital(ShippedContent.Core.Dimensions[3].Check!.Short)}: moved up");

    // 50 and 50 is Aligned, 25 and 50 Defined; 45 (12 of 15 at 50, 3 at 25) is Defined by 5 only.
    [Theory]
    [InlineData("50", "50", "Overall: Aligned, as in Q3 2026")]
    [InlineData("25", "50", "Overall: fallen to Defined, from Aligned in Q3 2026")]
    [InlineData("75", "75", "Overall: risen to Integrated, from Aligned in Q3 2026")]
    [InlineData("9*50 3*25", "50", "Overall: Defined (Aligned in Q3 2026, within chance)")]
    public void Overall_says_the_level(string sales, string marketing, string expected) =>
        Sentences(ByTeam("50", "50"), ByTeam(sales, marketing)).Overall().ShouldBe(expected);

    [Fact]
    public void Overall_without_a_round_to_compare_with()
    {
        Sentences(Round.Core.Sales(3, "all: 50").Marketing(12, "all: 50"), ByTeam("50", "50")).Overall().ShouldBe("Overall: Aligned");
        Sentences(ByTeam("50", "50"), Round.Core.Sales(12, "all: 50", $"{Goals}: -").Marketing(12, "all: 50")).Overall().ShouldBe("Overall: not shown this time");
    }

    private static string Name => ShippedContent.Core.Dimensions[0].Name;

    private static Round ByTeam(string sales, string marketing) => Round.Core.Sales(12, $"all: {sales}").Marketing(12, $"all: {marketing}");

    private static string Finding(string what, Round before, Round now)
    {
        var history = now.ReportAfter([before], quarter: new Quarter(2026, 4)).History!;
        return new TrendSentences(history, English.Texts).Of(history.Dimensions.Concat(history.Checks).Single(trend => trend.What == what));
    }

    private static TrendSentences Sentences(Round before, Round now) => new(now.ReportAfter([before], quarter: new Quarter(2026, 4)).History!, English.Texts);
}
