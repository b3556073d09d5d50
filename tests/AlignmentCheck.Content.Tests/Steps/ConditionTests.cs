using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.Steps;

public sealed class ConditionTests
{
    private const string Replaced = "- {figure: \"check:kpi\", below: 40}";

    [Theory]
    [InlineData("{figure: sg-2, side: both, above: 40}")]
    [InlineData("{figure: fi-1, side: sales, below: 1}")]
    [InlineData("{figure: \"gap:clear-roles\", above: 99}")]
    [InlineData("{figure: \"dontknow:sg-1\", side: marketing, above: 25}")]
    public void Check_ConditionOfTheSecondKind_IsFine(string condition)
    {
        using var content = new ContentTree().Change(StepFile, Replaced, $"- {condition}");
        ContentReader.Check(content.Directory).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{figure: team-spirit, side: lower, below: 40}", "'team-spirit'")]
    [InlineData("{figure: \"check:sg-1\", below: 40}", "'check:sg-1'")]
    [InlineData("{figure: \"gap:kpi\", above: 40}", "'gap:kpi'")]
    [InlineData("{figure: \"dontknow:shared-goals\", side: sales, above: 40}", "'dontknow:shared-goals'")]
    [InlineData("{figure: \"share:sg-1\", side: sales, above: 40}", "'share:sg-1'")]
    public void Check_FigureUnknown_NamesIt(string condition, string culprit) => ShouldReport(condition, culprit, "any questionnaire");

    [Theory]
    [InlineData("{figure: sg-1, side: sales, below: 0}", "below: 0")]
    [InlineData("{figure: sg-1, side: sales, below: -5}", "below: -5")]
    [InlineData("{figure: \"check:kpi\", above: 100}", "above: 100")]
    public void Check_ConditionThatCanNeverHold_SaysSo(string condition, string culprit) => ShouldReport(condition, culprit, "never hold");

    [Theory]
    [InlineData("{figure: \"check:kpi\", below: 100}", "'below'")]
    [InlineData("{figure: \"check:kpi\", above: 0}", "'above'")]
    [InlineData("{figure: \"check:kpi\", below: 12.5}", "'below'")]
    [InlineData("{figure: \"check:kpi\", above: half}", "'above'")]
    public void Check_ThresholdOutOfRange_NamesTheRange(string condition, string culprit) => ShouldReport(condition, culprit, "1 to 99");

    [Theory]
    [InlineData("{figure: \"check:kpi\", below: 40, above: 20}")]
    [InlineData("{figure: \"check:kpi\"}")]
    public void Check_NotOneThreshold_IsReported(string condition) => ShouldReport(condition, "'below'", "'above'");

    [Fact]
    public void Check_DontKnowNotOffered_NamesTheStatement() =>
        ShouldReport("{figure: \"dontknow:sg-3\", side: sales, above: 20}", "'sg-3'", "don't know");

    [Theory]
    [InlineData("{figure: sg-1, below: 40}", "'sg-1'")]
    [InlineData("{figure: \"dontknow:sg-1\", above: 40}", "'dontknow:sg-1'")]
    public void Check_SideMissing_IsReported(string condition, string culprit) => ShouldReport(condition, culprit, "'side'", "lower");

    [Fact]
    public void Check_SideOfADimensionMissing_IsReported()
    {
        using var content = new ContentTree().Change(StepFile, "{figure: shared-goals, side: lower, below: 60}", "{figure: shared-goals, below: 60}");
        content.ShouldReportOnly(StepFile, "{figure: shared-goals, below: 60}", "'shared-goals'", "'side'");
    }

    [Theory]
    [InlineData("{figure: \"check:kpi\", side: lower, below: 40}", "'check:kpi'")]
    [InlineData("{figure: \"gap:shared-goals\", side: both, above: 40}", "'gap:shared-goals'")]
    public void Check_SideWhereThereIsNone_IsReported(string condition, string culprit) => ShouldReport(condition, culprit, "no 'side'");

    [Fact]
    public void Check_LowerSideOfDontKnow_IsReported() =>
        ShouldReport("{figure: \"dontknow:sg-1\", side: lower, above: 40}", "'dontknow:sg-1'", "side: lower");

    [Fact]
    public void Check_SideUnknown_NamesThoseThereAre() =>
        ShouldReport("{figure: sg-1, side: upper, below: 40}", "'upper'", "sales, marketing, lower, both");

    [Fact]
    public void Check_OnlyDimensions_AsksForTheSecondKind()
    {
        using var content = new ContentTree().Change(StepFile, $"  {Replaced}\n", "");
        content.ShouldReportOnly(StepFile, "conditions:", "a statement, a check, a gap");
    }

    [Fact]
    public void Check_NotOnItsOwnDimension_AsksForIt()
    {
        using var content = new ContentTree().Change(StepFile, "{figure: shared-goals, side: lower, below: 60}", "{figure: clear-roles, side: lower, below: 60}");
        content.ShouldReportOnly(StepFile, "conditions:", "'shared-goals'", "own dimension");
    }

    [Fact]
    public void Check_OppositeConditionsOnOneFigure_AreFine()
    {
        using var content = new ContentTree().Change(StepFile, Replaced, $"{Replaced}\n  - {{figure: \"check:kpi\", above: 60}}");
        ContentReader.Check(content.Directory).ShouldBeEmpty();
    }

    private static void ShouldReport(string condition, params string[] culprits)
    {
        using var content = new ContentTree().Change(StepFile, Replaced, $"- {condition}");
        content.ShouldReportOnly(StepFile, condition, culprits);
    }
}
