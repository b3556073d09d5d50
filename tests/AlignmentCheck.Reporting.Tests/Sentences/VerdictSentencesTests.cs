using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class VerdictSentencesTests
{
    private static readonly VerdictSentences Sentences = new(English.Texts);

    [Theory]
    [InlineData(GapVerdict.Differ, "Clearly apart")]
    [InlineData(GapVerdict.Likely, "Probably apart")]
    [InlineData(GapVerdict.Unclear, "Unclear")]
    [InlineData(GapVerdict.Close, "No gap visible")]
    public void Name_OfEachVerdict_IsForATable(GapVerdict verdict, string name) => Sentences.Name(verdict).ShouldBe(name);

    [Fact]
    public void Explain_ClearlyApart_NamesGapAndEvidence() =>
        Explain(Teams(60, 33, GapVerdict.Differ, p: 0.012))
            .ShouldBe("The gap is 27 points; chance alone would hardly give it. (Cliff’s δ 0.45, adjusted p 0.012)");

    [Fact]
    public void Explain_ProbablyApart_DoesNotContradictItsAdjustedP() =>
        Explain(Teams(33, 60, GapVerdict.Likely, p: 0.21))
            .ShouldBe("The gap is 27 points; chance alone would seldom give it. (Cliff’s δ 0.45, adjusted p 0.210)");

    [Fact]
    public void Explain_Unclear_SaysHowOftenChanceGivesIt() =>
        Explain(Teams(60, 50, GapVerdict.Unclear, p: 1, tenths: 3))
            .ShouldBe("The gap is 10 points, but with this many answers two teams of one mind would be that far apart about three times in ten. (Cliff’s δ 0.45, adjusted p 1.000)");

    [Fact]
    public void Explain_Close_CountsOnePoint() =>
        Explain(Teams(51, 50, GapVerdict.Close, p: 1))
            .ShouldBe("The scores are 1 point apart. That is not a proof that the teams are alike. (Cliff’s δ 0.45, adjusted p 1.000)");

    [Theory]
    [InlineData(0.0, "adjusted p under 0.001")]
    [InlineData(0.001, "adjusted p 0.001")]
    [InlineData(0.05, "adjusted p 0.050")]
    [InlineData(1.0, "adjusted p 1.000")]
    public void Evidence_ExactP_HasThreeDecimals(double p, string said) =>
        Sentences.Evidence(Teams(60, 33, GapVerdict.Differ, p)).ShouldBe($"(Cliff’s δ 0.45, {said})");

    [Theory]
    [InlineData(0.05, "adjusted p under 0.05")]
    [InlineData(0.1, "adjusted p under 0.10")]
    [InlineData(null, "adjusted p not under 0.10")]
    public void Evidence_OfASmallTeam_IsCoarser(double? below, string said) =>
        Sentences.Evidence(Teams(60, 33, GapVerdict.Differ, p: null) with { PBelow = below, CliffsDelta = -0.4 })
            .ShouldBe($"(Cliff’s δ −0.4, {said})");

    [Fact]
    public void Evidence_OfClosedRounds_FollowsTheTier()
    {
        Sentences.Evidence(Shown(Round.Core.Sales(12, "all: 50", "shared-goals: 75").Marketing(12, "all: 50", "shared-goals: 25")))
            .ShouldBe("(Cliff’s δ 1.00, adjusted p under 0.001)");
        Sentences.Evidence(Shown(Round.Core.Sales(5, "all: 50", "shared-goals: 75").Marketing(12, "all: 50", "shared-goals: 25")))
            .ShouldBe("(Cliff’s δ 1.0, adjusted p under 0.05)");
        Sentences.Evidence(Shown(Round.Core.Sales(5, "all: 50").Marketing(5, "all: 50")))
            .ShouldBe("(Cliff’s δ 0.0, adjusted p not under 0.10)");
    }

    [Fact]
    public void TimesInTen_EveryTenth_HasWords()
    {
        var words = Enumerable.Range(0, 11).Select(Sentences.TimesInTen).ToArray();

        words.ShouldBeUnique();
        words[0].ShouldBe("less than one time in ten");
        words[7].ShouldBe("about seven times in ten");
        words[10].ShouldBe("almost always");
    }

    [Fact]
    public void Split_OneTeamOrBoth_IsSaid()
    {
        // Half at each end of the scale: a standard deviation far over 30.
        const string torn = "shared-goals: 5*0 5*100";

        Sentences.Split(Shown(Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50"))).ShouldBeNull();
        Sentences.Split(Shown(Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50", torn)))
            .ShouldBe("Marketing is split: its own people are far apart here.");
        Sentences.Split(Shown(Round.Core.Sales(10, "all: 50", torn).Marketing(10, "all: 50", torn)))
            .ShouldBe("Both teams are split: their own people are far apart here.");
    }

    [Theory]
    [InlineData(60, 33, Team.Marketing)]
    [InlineData(33, 60, Team.Sales)]
    [InlineData(50, 50, null)]
    public void Lower_IsTheTeamWithTheLowerScore(int sales, int marketing, Team? lower) =>
        VerdictSentences.Lower(Teams(sales, marketing, GapVerdict.Close, 1)).ShouldBe(lower);

    private static string Explain(TeamComparison teams) => Sentences.Explain(teams);

    private static TeamComparison Shown(Round round) => round.Result.Find("shared-goals")!.Score!.Teams!;

    private static TeamComparison Teams(int sales, int marketing, GapVerdict verdict, double? p, int? tenths = null) =>
        new(new ScoreFigure(sales, 20, sales - 5, sales + 5), new ScoreFigure(marketing, 20, marketing - 5, marketing + 5), sales - marketing, verdict, tenths, 0.45, p, null, []);
}
