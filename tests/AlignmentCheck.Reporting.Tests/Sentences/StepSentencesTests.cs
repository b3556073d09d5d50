using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class StepSentencesTests
{
    private static readonly FigureName Dimension = new(FigureKind.Dimension, "shared-goals");
    private static readonly FigureName Statement = new(FigureKind.Statement, "sg-1");
    private static readonly FigureName Check = new(FigureKind.Check, "kpi");
    private static readonly FigureName Gap = new(FigureKind.Gap, "shared-goals");
    private static readonly FigureName DontKnow = new(FigureKind.DontKnow, "sg-1");

    private static Round Whole => Round.Core.Sales(10, "all: 25", "kpi: revenue").Marketing(10, "all: 25", "kpi: pipeline");

    private static Round Tens => Round.Core.Sales(6, "all: 25", "sg-1: 6*1").Marketing(6, "all: 25", "sg-1: 6*1");

    private static Round Pooled => Round.Core.Sales(4, "all: 25").Marketing(9, "all: 25");

    [Fact]
    public void Label_OfEveryKind_SaysWhatTheFigureIsAbout()
    {
        var sentences = Of(Whole);

        sentences.Label(Dimension).ShouldBe("Shared goals");
        sentences.Label(Statement).ShouldBe("“answer together for one result”");
        sentences.Label(Check).ShouldBe("The result both answer for");
        sentences.Label(Gap).ShouldBe("Gap in shared goals");
        sentences.Label(DontKnow).ShouldBe("“answer together for one result”, don’t know");
    }

    [Fact]
    public void Label_OfEveryFigureThatAStepNames_IsThere()
    {
        var sentences = new StepSentences(Round.Extended.Sales(1, "all: 25").Result, English.Texts);

        foreach (var step in ShippedContent.English.Steps)
        {
            foreach (var figure in step.Conditions.Select(c => c.Figure).Append(step.Measure))
            {
                sentences.Label(figure).ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public void Value_OfEveryKind_HasItsUnit()
    {
        var sentences = Of(Whole);

        sentences.Value(Dimension, 25).ShouldBe("25 of 100");
        sentences.Value(Statement, 25).ShouldBe("25");
        sentences.Value(Check, 0).ShouldBe("0 of 100");
        sentences.Value(Gap, 1).ShouldBe("1 point");
        sentences.Value(Gap, 21).ShouldBe("21 points");
    }

    [Fact]
    public void TeamValue_OfEveryKind_IsShort()
    {
        var sentences = Of(Whole);

        sentences.TeamValue(Dimension, 25).ShouldBe("25");
        sentences.TeamValue(Statement, 25).ShouldBe("25");
        sentences.TeamValue(DontKnow, 30).Plain().ShouldBe("30 %");
    }

    [Fact]
    public void DontKnow_FollowsItsOwnTier_NotTheStatements()
    {
        // Ten choosers of each team: an exact share. Seven on the scale: means in tens.
        var some = Round.Core.Sales(10, "all: 25", "sg-1: 7*2 3*dk").Marketing(10, "all: 25");
        Of(some).TeamValue(DontKnow, 30).Plain().ShouldBe("30 %");
        Of(some).TeamValue(Statement, 30).ShouldBe("about 30");

        // Six choosers in Marketing: words for both teams.
        var few = Round.Core.Sales(20, "all: 25", "sg-1: 8*2 12*dk").Marketing(6, "all: 25");
        Of(few).TeamValue(DontKnow, 0).ShouldBe("under a quarter");
        Of(few).TeamValue(DontKnow, 25).ShouldBe("a quarter to a half");
        Of(few).TeamValue(DontKnow, 50).ShouldBe("more than half");
    }

    [Fact]
    public void Statement_InTens_IsAbout()
    {
        Of(Tens).TeamValue(Statement, 10).ShouldBe("about 10 or less");
        Of(Tens).TeamValue(Statement, 40).ShouldBe("about 40");
        Of(Tens).TeamValue(Statement, 90).ShouldBe("about 90 or more");
        Of(Tens).TeamValue(Dimension, 42).ShouldBe("42", "scores of dimensions are whole numbers in every tier");
    }

    [Fact]
    public void Measure_OfACheck_IsOfBothTeams() =>
        Measure(Whole, "answer-for-one-result").ShouldBe("The result both answer for: from 0 now to at least 20");

    [Fact]
    public void Measure_OfAStatement_IsTheLowerTeams() =>
        Measure(Round.Core.Sales(10, "all: 25").Marketing(10, "all: 25", "sf-4: 5"), "set-up-a-common-pot")
            .ShouldBe("“compete for the same money” (turned), Marketing: from 0 now to at least 20");

    [Fact]
    public void Measure_OfASmallTeam_IsItsDimension() =>
        Measure(Tens, "set-up-a-common-pot").ShouldBe("Shared funding, Sales: from 25 now to at least 35");

    [Fact]
    public void Measure_Pooled_HasNoTeam() =>
        Measure(Pooled, "set-up-a-common-pot").ShouldBe("“compete for the same money” (turned): from 25 now to at least 45");

    [Fact]
    public void Measure_OfAStepThatSustains_IsKept()
    {
        var round = Round.Core.Sales(10, "all: 100", "kpi: revenue").Marketing(10, "all: 100", "kpi: revenue");
        var sustain = Steps(round).First(s => s.Step.IsSustain);

        new StepSentences(round.Result, English.Texts).Measure(sustain).ShouldContain("keep 100");
    }

    [Fact]
    public void Measure_OfAFigureThatIsHeldBack_SaysSo()
    {
        var round = Round.Core.Sales(20, "all: 25", "shared-goals: 4*25 16*-", "kpi: 3*revenue 17*-").Marketing(20, "all: 25");
        var step = new Recommendation(
            1, ShippedContent.English.Steps.First(s => s.Id == "answer-for-one-result"), 0.5, [], new Target(Dimension, null, null, null));

        new StepSentences(round.Result, English.Texts).Measure(step).ShouldBe("Shared goals: held back this time");
    }

    [Fact]
    public void Leading_PrefersTheSecondKind()
    {
        var step = Steps(Whole).First(s => s.Because.Select(r => r.Condition.Figure.Kind).Distinct().Count() > 1);

        StepSentences.Leading(step).Condition.Figure.Kind.ShouldNotBe(FigureKind.Dimension);
    }

    [Fact]
    public void Leading_OfSeveral_IsTheGreatestShortfall()
    {
        Reason Of(FigureName figure, double shortfall) => new(new Condition(figure, null, true, 50), 1, null, null, shortfall);
        var step = Steps(Whole)[0] with { Because = [Of(Dimension, 0.9), Of(Statement, 0.2), Of(Check, 0.4), Of(Gap, 0.3)] };

        StepSentences.Leading(step).Condition.Figure.ShouldBe(Check);
    }

    private static IReadOnlyList<Recommendation> Steps(Round round) => round.Report().Steps;

    private static string Measure(Round round, string step) =>
        new StepSentences(round.Result, English.Texts).Measure(Steps(round).First(s => s.Step.Id == step));

    private static StepSentences Of(Round round) => new(round.Result, English.Texts);
}
