using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class DimensionSentencesTests
{
    [Fact]
    public void Title_ClearlyApart_HasBothTeams() =>
        Title(Round.Core.Sales(12, "all: 75").Marketing(12, "all: 50")).ShouldBe("Shared goals: Sales says 75, Marketing 50. The teams are clearly apart");

    [Fact]
    public void Title_ProbablyApart_HasBothTeams() =>
        Title(Round.Core.Sales(10, "all: 50", "shared-goals: 9*75 1*25").Marketing(10, "all: 50", "shared-goals: 4*75 6*25"))
            .ShouldBe("Shared goals: Sales says 70, Marketing 45. The teams are probably apart");

    [Theory]
    [InlineData("kpi: revenue", "kpi: pipeline", "Shared goals: felt at 50, but the check finds only 0")]
    [InlineData("kpi: revenue", "kpi: revenue", "Shared goals: felt at 50, but the check finds 100")]
    [InlineData("kpi: 5*revenue 5*pipeline", "kpi: revenue", "Shared goals: 50, Aligned, close to Defined")]
    public void Title_AsAnswered_SetsFeltAgainstChecked(string sales, string marketing, string title) =>
        Title(Round.Core.Sales(10, "all: 50", sales).Marketing(10, "all: 50", marketing)).ShouldBe(title);

    [Fact]
    public void Title_TwentyPointsFromTheCheck_IsFarEnough()
    {
        // 0.6 × 0.5 makes 30 and 0.62 × 0.5 makes 31.
        Title(Round.Core.Sales(10, "all: 50", "kpi: 6*revenue 4*none").Marketing(10, "all: 50", "kpi: 5*revenue 5*none"))
            .ShouldBe("Shared goals: felt at 50, but the check finds only 30");
        Title(Round.Core.Sales(50, "all: 50", "kpi: 31*revenue 19*none").Marketing(10, "all: 50", "kpi: 5*revenue 5*none"))
            .ShouldBe("Shared goals: 50, Aligned, close to Defined");
    }

    [Fact]
    public void Title_WithoutCheck_IsTheLevel()
    {
        Title(Round.Core.Sales(10, "all: 5*50 5*75").Marketing(10, "all: 5*50 5*75")).ShouldBe("Shared goals: 63, Aligned");
        Title(Round.Core.Sales(4, "all: 25").Marketing(9, "all: 25")).ShouldBe("Shared goals: 25, Defined, close to Undefined");
    }

    [Fact]
    public void Title_HeldBack_SaysSo() =>
        Title(Round.Core.Sales(10, "all: 50", "shared-goals: 4*50 6*-").Marketing(10, "all: 50")).ShouldBe("Shared goals: the score is held back");

    [Fact]
    public void Statements_FarApart_NameTheOneThatPartsMost() =>
        Statements(Round.Core.Sales(10, "all: 50", "sg-1: 5", "sg-3: 4").Marketing(10, "all: 50"))
            .ShouldBe("The views part most on “answer together for one result”");

    [Fact]
    public void Statements_UnderTwentyApart_NameTheWeakest()
    {
        Statements(Round.Core.Sales(10, "all: 50", "sg-3: 2").Marketing(10, "all: 50", "sg-3: 2")).ShouldBe("Lowest: “the same numbers, in the same report”");
        Statements(Round.Core.Sales(10, "all: 50", "sg-4: 5").Marketing(10, "all: 50", "sg-4: 5")).ShouldBe("Lowest, asked the other way round: “each team shows its own numbers”");
    }

    [Fact]
    public void Statements_AllAtSeventyFive_StandHigh() =>
        Statements(Round.Core.Sales(10, "all: 75").Marketing(10, "all: 75")).ShouldBe("All statements stand high");

    [Fact]
    public void Statements_Pooled_KnowNoTeams() =>
        Statements(Round.Core.Sales(4, "all: 50", "sg-1: 1").Marketing(9, "all: 50", "sg-1: 5", "sg-3: 2")).ShouldBe("Lowest: “the same numbers, in the same report”");

    [Fact]
    public void Statements_HeldBack_SaySo()
    {
        Statements(Round.Core.Sales(10, "all: 50", "shared-goals: 4*50 6*-").Marketing(10, "all: 50")).ShouldBe("The statements are held back");
        Statements(Round.Core.Sales(2, "all: 50").Marketing(10, "all: 50")).ShouldBe("The statements are held back");
    }

    [Fact]
    public void Statements_OneHeldBack_LooksAtTheOthers() =>
        Statements(Round.Core.Sales(10, "all: 50", "sg-1: 4*1 6*-", "sg-3: 2").Marketing(10, "all: 50", "sg-3: 2")).ShouldBe("Lowest: “the same numbers, in the same report”");

    private static string Title(Round round) => new DimensionSentences(round.Result.Dimensions[0], English.Texts).Title().Plain();

    private static string Statements(Round round) => new DimensionSentences(round.Result.Dimensions[0], English.Texts).Statements();
}
