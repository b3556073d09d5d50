using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class BoardSentencesTests
{
    // Of ten people each, 9 and 4 at 75 and the others at 25: 70 against 45, p about 0.06.
    private const string HighForProbably = "shared-goals: 9*75 1*25";
    private const string LowForProbably = "shared-goals: 4*75 6*25";

    // 6 and 4: 55 against 45, which chance gives in four of ten rounds.
    private const string HighForUnclear = "shared-goals: 6*75 4*25";
    private const string LowForUnclear = "shared-goals: 4*75 6*25";

    [Fact]
    public void Title_OneTeamLowerThroughoutAndAClearGap_NamesBoth() =>
        Of(Round.Core.Sales(10, "all: 75", "feedback-channel: 100").Marketing(10, "all: 50")).Title()
            .ShouldBe("Marketing scores lower on all five, and the widest gap is in feedback");

    [Fact]
    public void Title_SalesLowerThroughoutAndTwoWidestGaps_NamesAllThree() =>
        Of(Round.Core.Sales(10, "all: 25", "fair-incentives: 0", "shared-goals: 0").Marketing(10, "all: 50")).Title()
            .ShouldBe("Sales scores lower on all five; the widest gaps are in shared goals and fair incentives");

    [Fact]
    public void Title_LowerThroughoutButNotForSureInAll_SpeaksOfTheGapAlone() =>
        Of(Round.Core.Sales(20, "all: 1*75 19*50", "feedback-channel: 100").Marketing(20, "all: 50")).Title()
            .ShouldBe("The widest gap between the teams is in feedback: 50 points");

    [Fact]
    public void Title_AClearGapAndNobodyLowerThroughout_NamesTheGap() =>
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 100").Marketing(10, "all: 50")).Title()
            .ShouldBe("The widest gap between the teams is in feedback: 50 points");

    [Fact]
    public void Title_ProbableGap_IsNamedLikeAClearOne() =>
        Of(Round.Core.Sales(10, "all: 50", HighForProbably).Marketing(10, "all: 50", LowForProbably)).Title()
            .ShouldBe("The widest gap between the teams is in shared goals: 25 points");

    [Fact]
    public void Title_TwoWidestGaps_NamesThemInOrderOfTheQuestionnaire() =>
        Of(Round.Core.Sales(10, "all: 50", "shared-funding: 75", "mutual-awareness: 25").Marketing(10, "all: 50")).Title()
            .ShouldBe("The widest gaps between the teams are in mutual awareness and shared funding: 25 points each");

    [Fact]
    public void Title_WidestGapThatChanceGives_SaysThatItCannotTell() =>
        Of(Round.Core.Sales(10, "all: 50", HighForUnclear).Marketing(10, "all: 50", LowForUnclear)).Title()
            .ShouldBe("The teams may see shared goals differently; these answers are too few to tell");

    [Fact]
    public void Title_AllClose_NamesTheWeakest() =>
        Of(Round.Core.Sales(10, "all: 50", "shared-funding: 25").Marketing(10, "all: 50", "shared-funding: 25")).Title()
            .ShouldBe("No gap between the teams is visible; shared funding is weakest, at 25");

    [Fact]
    public void Title_AllCloseAndTwoWeakest_NamesBoth() =>
        Of(Round.Core.Sales(10, "all: 50", "shared-goals: 25", "shared-funding: 25").Marketing(10, "all: 50", "shared-goals: 25", "shared-funding: 25")).Title()
            .ShouldBe("No gap between the teams is visible; shared goals and shared funding are weakest, at 25");

    [Fact]
    public void Title_AllEqual_SaysSoOnce() =>
        Of(Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50")).Title()
            .ShouldBe("No gap between the teams is visible; all five stand at 50");

    [Fact]
    public void Title_OneDimensionShown_IsNotCalledAll() =>
        Of(Round.Core.Sales(10, "shared-goals: 50").Marketing(10, "shared-goals: 50")).Title()
            .ShouldBe("No gap between the teams is visible; shared goals is weakest, at 50");

    [Fact]
    public void Title_TwoEqualDimensionsShown_AreBoth() =>
        Of(Round.Core.Sales(10, "shared-goals: 50", "shared-funding: 50").Marketing(10, "shared-goals: 50", "shared-funding: 50")).Title()
            .ShouldBe("No gap between the teams is visible; both stand at 50");

    [Fact]
    public void Title_Pooled_NamesTheWeakestAndNoTeam() =>
        Of(Round.Core.Sales(4, "all: 50", "fair-incentives: 25").Marketing(9, "all: 50", "fair-incentives: 25")).Title()
            .ShouldBe("Both teams taken together: fair incentives is weakest, at 25");

    [Fact]
    public void Title_PooledAndTied_NamesAll()
    {
        Of(Round.Core.Sales(4, "all: 50", "fair-incentives: 25", "shared-goals: 25").Marketing(9, "all: 50", "fair-incentives: 25", "shared-goals: 25")).Title()
            .ShouldBe("Both teams taken together: shared goals and fair incentives are weakest, at 25");
        Of(Round.Core.Sales(4, "all: 50").Marketing(9, "all: 50")).Title()
            .ShouldBe("Both teams taken together: all five stand at 50");
        Of(Round.Core.Sales(4, "shared-goals: 50").Marketing(9, "shared-goals: 50")).Title()
            .ShouldBe("Both teams taken together: shared goals is weakest, at 50");
    }

    [Fact]
    public void Title_AllAtTheLowestOrTheHighestLevel_SaysSo()
    {
        Of(Round.Core.Sales(10, "all: 0").Marketing(10, "all: 0", "sg-1: 2")).Title()
            .ShouldBe("All five dimensions are at Undefined, the lowest level");
        Of(Round.Core.Sales(10, "all: 100").Marketing(10, "all: 100", "shared-goals: 75")).Title()
            .ShouldBe("The widest gap between the teams is in shared goals: 25 points");
        Of(Round.Core.Sales(10, "all: 100").Marketing(10, "all: 100", "sg-1: 4")).Title()
            .ShouldBe("All five dimensions are at Integrated, the highest level");
        Of(Round.Extended.Sales(10, "all: 100").Marketing(10, "all: 100")).Title()
            .ShouldBe("All nine dimensions are at Integrated, the highest level");
        Of(Round.Core.Sales(4, "all: 0").Marketing(9, "all: 0")).Title()
            .ShouldBe("Both teams taken together: all five dimensions are at Undefined, the lowest level");
    }

    [Fact]
    public void Title_OneTeamAtTheBottomAndAWideGap_NamesTheTeam() =>
        Of(Round.Core.Sales(10, "all: 75").Marketing(10, "all: 0", "sg-1: 2")).Title()
            .ShouldBe("Marketing scores lower on all five; the widest gaps are in mutual awareness, feedback, fair incentives and shared funding");

    [Fact]
    public void Title_LowestThroughoutButOneHeldBack_DoesNotSpeakOfAll() =>
        Of(Round.Core.Sales(10, "all: 0", "feedback-channel: 4*0 6*-").Marketing(10, "all: 0")).Title()
            .ShouldBe("No gap between the teams is visible; all four stand at 0");

    [Fact]
    public void Title_NothingShown_SaysTooFew() =>
        Of(Round.Core.Sales(2, "all: 50").Marketing(30, "all: 50")).Title()
            .ShouldBe("Too few answers to show how aligned the teams are");

    // Feedback: five of ten in Sales at 100 and five at 0, Marketing at 30: a gap of 20, which chance gives. Shared funding: all at 50
    // against all at 38: a gap of 12, which it does not.
    [Fact]
    public void Title_WidestUnclearButANarrowerOneClear_NamesTheClearOne() =>
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 5*100 5*0", "shared-funding: 50")
            .Marketing(10, "all: 50", "feedback-channel: 25", "sf-1: 2", "sf-3: 2")).Title()
            .ShouldBe("The clearest gap between the teams is in shared funding: 12 points");

    [Fact]
    public void Title_AddedDimensions_Enter() =>
        Of(Round.Extended.Sales(10, "all: 50", "clear-roles: 100").Marketing(10, "all: 50", "clear-roles: 0")).Title()
            .ShouldBe("The widest gap between the teams is in clear roles: 100 points");

    [Fact]
    public void Strongest_AloneAtItsLevel_IsSaidToBe() =>
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 75").Marketing(10, "all: 50", "feedback-channel: 75")).Strongest()
            .ShouldBe("Feedback, 75. The only dimension at Integrated.");

    [Fact]
    public void Strongest_WithCompanyAtItsLevel_IsNotSaidToBeAlone() =>
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 5*75 5*50").Marketing(10, "all: 50", "feedback-channel: 5*75 5*50")).Strongest()
            .ShouldBe("Feedback, 63.");

    [Fact]
    public void Strongest_BelowAnotherDimensionsLevel_IsNotSaidToBeAlone() =>
        Of(Round.Core.Sales(10, "all: 0", "feedback-channel: 100", "shared-goals: 50").Marketing(10, "all: 0", "feedback-channel: 25", "shared-goals: 50")).Strongest()
            .ShouldBe("Feedback, 63.", "its level, 2, is that of the lower team, and shared goals are at 3");

    [Fact]
    public void Strongest_Tied_NamesAll()
    {
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 75", "shared-goals: 75").Marketing(10, "all: 50", "feedback-channel: 75", "shared-goals: 75")).Strongest()
            .ShouldBe("Shared goals and feedback, 75 each.");
        Of(Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50")).Strongest()
            .ShouldBe("All five stand at 50.");
    }

    [Fact]
    public void Weakest_WithAVisibleGap_NamesTheLowerTeam()
    {
        Of(Round.Core.Sales(10, "all: 75", "feedback-channel: 50").Marketing(10, "all: 75", "feedback-channel: 25")).Weakest()
            .ShouldBe("Feedback, 38. Marketing by itself is at 25.");
        Of(Round.Core.Sales(10, "all: 75", "feedback-channel: 0").Marketing(10, "all: 75", "feedback-channel: 25")).Weakest()
            .ShouldBe("Feedback, 13. Sales by itself is at 0.");
    }

    [Fact]
    public void Weakest_WithoutAVisibleGap_NamesNoTeam()
    {
        Of(Round.Core.Sales(10, "all: 75", "feedback-channel: 25").Marketing(10, "all: 75", "feedback-channel: 25")).Weakest()
            .ShouldBe("Feedback, 25.");
        Of(Round.Core.Sales(4, "all: 75", "feedback-channel: 25").Marketing(9, "all: 75", "feedback-channel: 25")).Weakest()
            .ShouldBe("Feedback, 25.");
    }

    [Fact]
    public void Weakest_AllEqual_IsNone() =>
        Of(Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50")).Weakest()
            .ShouldBe("None: all five stand at 50.");

    [Fact]
    public void Weakest_Tied_NamesAll() =>
        Of(Round.Core.Sales(10, "all: 75", "feedback-channel: 25", "shared-goals: 25", "shared-funding: 25").Marketing(10, "all: 75", "feedback-channel: 25", "shared-goals: 25", "shared-funding: 25")).Weakest()
            .ShouldBe("Shared goals, feedback and shared funding, 25 each.");

    [Fact]
    public void WidestGap_EveryVerdict_HasItsWords()
    {
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 100").Marketing(10, "all: 50")).WidestGap()
            .ShouldBe("Feedback, 50 points: Sales at 100, Marketing at 50. The teams are clearly apart.");
        Of(Round.Core.Sales(10, "all: 50", HighForProbably).Marketing(10, "all: 50", LowForProbably)).WidestGap()
            .ShouldBe("Shared goals, 25 points: Sales at 70, Marketing at 45. The teams are probably apart.");
        Of(Round.Core.Sales(10, "all: 50", HighForUnclear).Marketing(10, "all: 50", LowForUnclear)).WidestGap()
            .ShouldBe("Shared goals, 10 points: Sales at 55, Marketing at 45. Too few answers to tell: by chance alone this happens about four times in ten.");
        Of(Round.Core.Sales(20, "all: 50", "shared-goals: 1*75 19*50").Marketing(20, "all: 50")).WidestGap()
            .ShouldBe("No gap visible in these answers; the widest is 1, in shared goals (Sales 51, Marketing 50).");
    }

    [Fact]
    public void WidestGap_Tied_TakesTheClearestVerdict()
    {
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 75", "shared-goals: 25").Marketing(10, "all: 50")).WidestGap()
            .ShouldBe("Shared goals and feedback, 25 points each. Sales is higher in feedback, Marketing in shared goals. The teams are clearly apart in both.");
        Of(Round.Core.Sales(10, "all: 50", HighForProbably, "shared-funding: 75").Marketing(10, "all: 50", LowForProbably)).WidestGap()
            .ShouldBe("Shared goals and shared funding, 25 points each. Sales is higher in both. In at least one the teams are clearly apart.", "the first is probably apart only");
        Of(Round.Core.Sales(10, "all: 50").Marketing(10, "all: 50")).WidestGap()
            .ShouldBe("No gap visible in these answers: both teams have the same scores.");
        Of(Round.Core.Sales(10, "all: 50", HighForUnclear, "shared-funding: 6*75 4*25").Marketing(10, "all: 50", LowForUnclear, "shared-funding: 4*75 6*25")).WidestGap()
            .ShouldBe("Shared goals and shared funding, 10 points each. Sales is higher in both. Too few answers to tell: by chance alone this happens about four times in ten.");
        Of(Round.Core.Sales(10, "all: 50", HighForProbably, "shared-funding: 9*75 1*25").Marketing(10, "all: 50", LowForProbably, "shared-funding: 4*75 6*25")).WidestGap()
            .ShouldBe("Shared goals and shared funding, 25 points each. Sales is higher in both. The teams are probably apart in both.");
    }

    [Fact]
    public void WidestGap_TiedBelowTenPoints_NamesAllAndWhoIsHigher()
    {
        Of(Round.Core.Sales(20, "all: 50", "shared-goals: 1*75 19*50", "feedback-channel: 1*75 19*50", "fair-incentives: 1*75 19*50").Marketing(20, "all: 50")).WidestGap()
            .ShouldBe("No gap visible in these answers; the widest are 1 each, in shared goals, feedback and fair incentives. Sales is higher in all three.");
        Of(Round.Core.Sales(20, "all: 50").Marketing(20, "all: 50", "shared-goals: 1*75 19*50", "feedback-channel: 1*75 19*50")).WidestGap()
            .ShouldBe("No gap visible in these answers; the widest are 1 each, in shared goals and feedback. Marketing is higher in both.");
    }

    [Fact]
    public void WidestGap_OtherGapsThatCanBeReliedOn_AreNamed()
    {
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 100", "shared-funding: 25").Marketing(10, "all: 50")).WidestGap()
            .ShouldBe("Feedback, 50 points: Sales at 100, Marketing at 50. The teams are clearly apart. Another clear gap: shared funding (Marketing higher).");
        Of(Round.Core.Sales(10, "all: 50", "feedback-channel: 100", "shared-funding: 75", HighForProbably).Marketing(10, "all: 50", LowForProbably)).WidestGap()
            .ShouldBe("Feedback, 50 points: Sales at 100, Marketing at 50. The teams are clearly apart. Another clear gap: shared funding. Another probable gap: shared goals.");
        Of(Round.Core.Sales(10, "all: 75", "feedback-channel: 100").Marketing(10, "all: 50")).WidestGap()
            .ShouldEndWith(" Other clear gaps: shared goals, mutual awareness, fair incentives and shared funding.");
    }

    [Fact]
    public void WidestGap_Pooled_IsNone() =>
        Of(Round.Core.Sales(4, "all: 0").Marketing(9, "all: 100")).WidestGap().ShouldBeNull();

    [Fact]
    public void FeltAgainstChecked_FeltHigher_SaysThatTheAnswersDoNotBearItOut() =>
        Of(Round.Core.Sales(10, "all: 75", "kpi: revenue", "reward: both").Marketing(10, "all: 75", "kpi: pipeline", "reward: both")).FeltAgainstChecked()
            .ShouldBe("Shared goals: felt 75, but the check (the result both answer for) comes to 0 of 100. It feels better than the answers of both teams show it to be.");

    [Fact]
    public void FeltAgainstChecked_CheckedHigher_SaysThatTheAnswersAreBetter() =>
        Of(Round.Core.Sales(10, "all: 25", "kpi: revenue", "feedback: once").Marketing(10, "all: 25", "kpi: revenue", "feedback: once")).FeltAgainstChecked()
            .ShouldBe("Shared goals: felt 25, but the check (the result both answer for) comes to 100 of 100. It feels worse than the answers of both teams show it to be.");

    [Fact]
    public void FeltAgainstChecked_UnderTenPointsEverywhere_IsNear() =>
        Of(Round.Core.Sales(10, "all: 75", "feedback: weekly").Marketing(10, "all: 75", "feedback: 7*weekly 3*more")).FeltAgainstChecked()
            .ShouldBe("Belief and check lie close together wherever both are shown.");

    [Fact]
    public void FeltAgainstChecked_Tied_NamesAllAndInWhichDirection()
    {
        Of(Round.Core.Sales(10, "all: 75", "kpi: revenue", "reward: both").Marketing(10, "all: 75", "kpi: pipeline", "reward: nobody")).FeltAgainstChecked()
            .ShouldBe("Shared goals (felt 75, checked 0) and fair incentives (felt 75, checked 0), 75 points each. It feels better than the answers of both teams show it to be.");
        Of(Round.Core.Sales(10, "all: 25", "kpi: revenue", "reward: both").Marketing(10, "all: 25", "kpi: revenue", "reward: both")).FeltAgainstChecked()
            .ShouldBe("Shared goals (felt 25, checked 100) and fair incentives (felt 25, checked 100), 75 points each. It feels worse than the answers of both teams show it to be.");
        Of(Round.Core.Sales(10, "all: 50", "kpi: revenue", "reward: both").Marketing(10, "all: 50", "kpi: revenue", "reward: nobody")).FeltAgainstChecked()
            .ShouldBe("Shared goals (felt 50, checked 100) and fair incentives (felt 50, checked 0), 50 points each: the one feels better than the answers show, the other worse.");
    }

    [Fact]
    public void FeltAgainstChecked_HeldBack_SaysWhy() =>
        Of(Round.Core.Sales(10, "all: 75", "feedback: weekly").Marketing(10, "all: 75", "feedback: 4*weekly 6*-")).FeltAgainstChecked()
            .ShouldBe("No check could be shown: fewer answers than the floor in a team.");

    [Fact]
    public void FeltAgainstChecked_NotAsked_DoesNotSayThatTooFewAnswered() =>
        Of(Round.Core.Sales(10, "all: 75").Marketing(10, "all: 75")).FeltAgainstChecked()
            .ShouldBe("There is no check to compare with.");

    [Fact]
    public void FeltAgainstChecked_Pooled_SaysThatChecksCompareTeams() =>
        Of(Round.Core.Sales(4, "all: 75", "feedback: weekly").Marketing(9, "all: 75", "feedback: weekly")).FeltAgainstChecked()
            .ShouldBe("Checks compare the teams and are not shown for both together.");

    private static BoardSentences Of(Round round) => new(round.Result, English.Texts);
}
