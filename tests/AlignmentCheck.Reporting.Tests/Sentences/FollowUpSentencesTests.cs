using System.Text.Json.Nodes;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class FollowUpSentencesTests
{
    private static readonly Report Report = Round.Core.Sample("demo-instruments-2026-Q4.csv").Report();
    private static readonly FollowUpSentences Sentences = new(Report.Result, English.Texts);

    [Theory]
    [InlineData("MovedUp", "The number of the step under way has moved up")]
    [InlineData("NoVisibleChange", "The number of the step under way has not visibly risen")]
    [InlineData("TooEarly", "It is too early to tell what the steps under way have moved")]
    [InlineData("CannotBeTold", "What the steps under way have moved cannot be told this time")]
    [InlineData("MovedUp MovedUp NoVisibleChange TooEarly", "Two of three numbers have moved up since steps were taken")]
    [InlineData("MovedDown NoVisibleChange", "No number of a step under way has visibly risen")]
    [InlineData("", "Nothing is under way")]
    public void Title_StatesTheFinding(string verdicts, string title) =>
        Sentences.Title([.. verdicts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(verdict => One(Enum.Parse<FollowUpVerdict>(verdict)))]).ShouldBe(title);

    [Fact]
    public void Why_IsSaidWhereNothingCanBeTold()
    {
        Sentences.Why(One(FollowUpVerdict.MovedUp)).ShouldBeNull();
        Sentences.Why(One(FollowUpVerdict.TooEarly) with { Taken = Taken(PlanState.Planned) }).ShouldBe("The step is planned and not begun.");
        Sentences.Why(One(FollowUpVerdict.TooEarly))!.ShouldContain("less than 6 weeks before the round opened");
        foreach (var why in Enum.GetValues<Untold>())
        {
            Sentences.Why(One(FollowUpVerdict.CannotBeTold) with { Why = why }).ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void Number_OfAQuestionThatIsNoLongerAsked_IsNoFault()
    {
        Sentences.Number(new FigureName(FigureKind.Statement, "zz-1"), Team.Sales).ShouldBe("A question that is no longer asked, Sales");
        Sentences.Number(new FigureName(FigureKind.Check, "nothing"), null).ShouldBe("A question that is no longer asked");
    }

    [Fact]
    public void Json_HasBothFiguresAndTheWord()
    {
        var report = Report with { FollowUps = [One(FollowUpVerdict.MovedUp)], Dropped = [Taken(PlanState.Dropped) with { Reason = "No time." }] };
        var plan = JsonNode.Parse(ResultsJson.Write(report, English.Texts))!["plan"]!.AsArray();

        plan.Count.ShouldBe(2);
        ((int)plan[0]!["before"]!, (int)plan[0]!["now"]!, (string)plan[0]!["verdict"]!, (string)plan[0]!["team"]!).ShouldBe((31, 55, "movedUp", "sales"));
        ((string)plan[1]!["state"]!, (string)plan[1]!["reason"]!).ShouldBe(("dropped", "No time."));
        JsonNode.Parse(ResultsJson.Write(Report, English.Texts))!["plan"].ShouldBeNull();
    }

    private static FollowUp One(FollowUpVerdict verdict) =>
        new(Taken(PlanState.UnderWay), new FigureName(FigureKind.Statement, "fc-3"), Team.Sales, 31, 55, verdict, null, 0);

    private static StepTakenUp Taken(PlanState state) => new(
        Guid.Parse("5b0c3f5e-93a4-4b52-8f0e-3b8f6a0a5b11"), Report.Steps[0].Step, new Quarter(2026, 3), state, "Ada Example",
        new DateOnly(2026, 12, 1), new DateOnly(2026, 10, 1), state == PlanState.Planned ? null : new DateOnly(2026, 10, 1), null);
}
