using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class CheckSentencesTests
{
    private static readonly string NoteOfTroubles =
        "The check is the mean of both directions and comes to 100. 0 is blind guessing, 100 the best three picks there are. Dots: percent of each team’s picks.";

    [Theory]
    [InlineData("kpi: revenue", "kpi: 6*revenue 4*pipeline", "both teams most often name revenue")]
    [InlineData("kpi: revenue", "kpi: 6*deals-won 4*revenue", "Sales most often names revenue, Marketing deals won")]
    [InlineData("kpi: 5*revenue 5*pipeline", "kpi: revenue", "no single result stands out in both teams")]
    [InlineData("kpi: 5*revenue 5*none", "kpi: 5*revenue 5*dk", "both teams most often name revenue")]
    public void SameChoice_Title_IsWhatMostName(string sales, string marketing, string title) => Title("kpi", sales, marketing).ShouldBe(title);

    [Fact]
    public void SameChoice_Note_HasScoreAndGuess() =>
        Note("kpi", "kpi: revenue", "kpi: 6*revenue 4*pipeline").ShouldBe(
            "Percent of each team. Draw one person from each team: 60 times in a hundred they name the same result, so the check comes to 60. Guessing would give 12.5.");

    [Fact]
    public void SameChoice_InASmallTeam_NamesOnlyWhatThreeChose()
    {
        var hidden = Round.Core.Sales(6, "all: 50", "kpi: 2*revenue 2*pipeline 2*retention").Marketing(6, "all: 50", "kpi: 4*revenue 2*pipeline");
        Of(hidden, "kpi").Title().ShouldBe("no single result stands out in both teams");

        var shown = Round.Core.Sales(6, "all: 50", "kpi: 3*revenue 2*pipeline 1*retention").Marketing(6, "all: 50", "kpi: 4*revenue 2*pipeline");
        Of(shown, "kpi").Title().ShouldBe("both teams most often name revenue");
    }

    [Theory]
    [InlineData("reward: both", "reward: 4*both 6*sales", "100 % of Sales and 40 % of Marketing say “both”", "40")]
    [InlineData("reward: nobody", "reward: sales", "0 % of Sales and 0 % of Marketing say “both”", "0")]
    public void SharedChoice_Title_HasBothShares(string sales, string marketing, string title, string score)
    {
        Title("reward", sales, marketing).ShouldBe(title);
        Note("reward", sales, marketing).ShouldBe($"The share of “both” in one team times that in the other comes to {score}. Guessing would give 6.");
    }

    [Theory]
    [InlineData("reward: 2*both 4*sales", "reward: 2*both 4*sales", "in both teams fewer than three people say “both”")]
    [InlineData("reward: 3*both 3*sales", "reward: 2*both 4*sales", "about 50 % of Sales say “both”; in Marketing fewer than three people do")]
    [InlineData("reward: 2*both 4*sales", "reward: 4*both 2*sales", "about 70 % of Marketing say “both”; in Sales fewer than three people do")]
    [InlineData("reward: both", "reward: 3*both 3*sales", "about 90 % or more of Sales and about 50 % of Marketing say “both”")]
    public void SharedChoice_InSmallTeams_IsInTensOrHidden(string sales, string marketing, string title) =>
        Of(Round.Core.Sales(6, "all: 50", sales).Marketing(6, "all: 50", marketing), "reward").Title().Plain().ShouldBe(title);

    [Theory]
    [InlineData("feedback: weekly", "feedback: weekly", "on how often feedback arrives Sales comes to 75, Marketing to 75")]
    [InlineData("feedback: 4*few 6*once", "feedback: never", "on how often feedback arrives Sales comes to 35, Marketing to 0")]
    [InlineData("feedback: 6*few 4*once", "feedback: 9*never 1*more", "on how often feedback arrives Sales comes to 40, Marketing to 10")]
    public void Frequency_Title_HasBothMeans(string sales, string marketing, string title) => Title("feedback", sales, marketing).ShouldBe(title);

    [Fact]
    public void Frequency_Note_SaysWhatIsCounted()
    {
        Note("feedback", "feedback: 5*few 5*once", "feedback: never").ShouldBe(
            "Percent of each team. A count, not a comparison: never is 0, once 25, two or three times 50, weekly 75, more often 100. The check is the mean of both teams and comes to 19.");
    }

    [Fact]
    public void Prediction_BothDirections_HaveScoresAndWords()
    {
        const string own = "challenges.own: lead-quality|price-pressure|bad-data";
        const string same = "challenges.other: lead-quality|price-pressure|bad-data";
        var check = Result(Round.Core.Sales(10, "all: 50", own, same).Marketing(10, "all: 50", own, same), "challenges").ShouldBeOfType<PredictionCheckResult>();
        var sentences = new CheckSentences(check, English.Texts);

        sentences.Title().Plain().ShouldBe("in knowing the other team’s challenges Sales reaches 100, Marketing 100");
        sentences.Note().ShouldBe(NoteOfTroubles);
        sentences.Direction(check.SalesKnowsMarketing, Team.Sales, Team.Marketing).Plain().ShouldBe(
            "A pick of Sales hits what 100 % of Marketing name for themselves; blind picks would hit 25 %, the best three 100 %. That makes 100 of 100.");
    }

    [Fact]
    public void Prediction_InASmallTeam_IsInTens()
    {
        const string own = "challenges.own: lead-quality|price-pressure|bad-data";
        const string wrong = "challenges.other: lead-volume|too-many-tools|short-staffed";
        var check = Result(Round.Core.Sales(6, "all: 50", own, wrong).Marketing(6, "all: 50", own, own.Replace("own", "other", StringComparison.Ordinal)), "challenges")
            .ShouldBeOfType<PredictionCheckResult>();
        var sentences = new CheckSentences(check, English.Texts);

        sentences.Title().Plain().ShouldBe("in knowing the other team’s challenges Sales reaches 0, Marketing 100");
        sentences.Direction(check.SalesKnowsMarketing, Team.Sales, Team.Marketing).Plain().ShouldBe(
            "A pick of Sales hits what about 10 % or less of Marketing name for themselves; blind picks would hit about 30 %, the best three about 90 % or more. From the unrounded figures that is 0 of 100.");
    }

    [Fact]
    public void Prediction_WhereOneTeamSharesNoChallenge_HasOneDirectionAndNoScore()
    {
        const string own = "challenges.own: lead-quality|price-pressure|bad-data";
        const string other = "challenges.other: lead-quality|price-pressure|bad-data";
        var check = Result(Round.Core.Sales(12, "all: 50", own, other).Marketing(12, "all: 50", Scattered, other), "challenges").ShouldBeOfType<PredictionCheckResult>();
        var sentences = new CheckSentences(check, English.Texts);

        check.Score.ShouldBeNull();
        sentences.Title().ShouldBe("Marketing knows Sales to 100; the other way round there is no shared challenge to know");
        sentences.Note().ShouldBe("There is nothing to compare, so the check has no score.");
        sentences.Direction(check.SalesKnowsMarketing, Team.Sales, Team.Marketing).Plain().ShouldBe(
            "A pick of Sales hits what 8 % of Marketing name for themselves; blind picks would hit 8 %, the best three 8 %. Marketing has no challenge that many share, so there is nothing to know and no score.");

        Of(Round.Core.Sales(12, "all: 50", Scattered, other).Marketing(12, "all: 50", own, other), "challenges").Title()
            .ShouldBe("Sales knows Marketing to 100; the other way round there is no shared challenge to know");
        Of(Round.Core.Sales(12, "all: 50", Scattered, other).Marketing(12, "all: 50", Scattered, other), "challenges").Title()
            .ShouldBe("neither team has challenges that its own people share");
    }

    [Theory]
    [InlineData("funding.is: 60", "funding.is: 49", "Sales thinks that 60 of every 100 go to Marketing, Marketing says 49")]
    [InlineData("funding.is: 60", "funding.is: 50", "both teams have much the same idea of the split: Sales says 60, Marketing 50")]
    public void Split_Title_HasBothMeans(string sales, string marketing, string title) =>
        Of(Round.Core.Sales(10, "all: 50", sales, "funding.should: 50").Marketing(10, "all: 50", marketing, "funding.should: 50"), "funding").Title().ShouldBe(title);

    [Fact]
    public void Split_Note_HasScoreGuessAndTolerance() =>
        Of(Round.Core.Sales(10, "all: 50", "funding.is: 5*60 5*30", "funding.should: 50").Marketing(10, "all: 50", "funding.is: 50", "funding.should: 50"), "funding").Note()
            .ShouldBe("Means of each team. Draw one person from each team: 50 times in a hundred their estimates are at most 10 apart, so the check comes to 50. Guessing would give 20.");

    [Fact]
    public void Split_InASmallTeam_IsAboutAndKnowsItsEnds() =>
        Of(Round.Core.Sales(6, "all: 50", "funding.is: 96", "funding.should: 50").Marketing(6, "all: 50", "funding.is: 42", "funding.should: 50"), "funding").Title()
            .ShouldBe("Sales thinks that about 90 or more of every 100 go to Marketing, Marketing says about 40");

    // Each challenge is named by one of twelve people: nothing is shared.
    private static string Scattered =>
        "challenges.own: lead-quality lead-volume slow-follow-up unclear-target-customer weak-content long-sales-cycle price-pressure bad-data too-many-tools short-staffed changing-targets little-customer-insight";

    private static string Title(string check, string sales, string marketing) => Of(Ten(sales, marketing), check).Title().Plain();

    private static string Note(string check, string sales, string marketing) => Of(Ten(sales, marketing), check).Note();

    private static Round Ten(string sales, string marketing) => Round.Core.Sales(10, "all: 50", sales).Marketing(10, "all: 50", marketing);

    private static CheckSentences Of(Round round, string check) => new(Result(round, check), English.Texts);

    private static CheckResult Result(Round round, string check) => round.Result.Dimensions.Select(d => d.Check).First(c => c?.Check.Id == check)!;
}
