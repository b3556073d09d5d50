using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests.Questionnaires;

public sealed class OptionsTests
{
    [Fact]
    public void Check_OptionTwice_IsReported()
    {
        using var content = new ContentTree().Change(CoreFile, "[revenue, pipeline, none, dk]", "[revenue, pipeline, revenue, dk, none]");
        content.ShouldReportOnly(CoreFile, "[revenue,", "'revenue'");
    }

    [Fact]
    public void Check_OneRealOption_IsTooFew()
    {
        using var content = new ContentTree()
            .Change(CoreFile, "[revenue, pipeline, none, dk]", "[revenue, none, dk]")
            .Change(CoreWording, "pipeline: pipeline, ", "");
        content.ShouldReportOnly(CoreFile, "[revenue, none, dk]", "two options");
    }

    [Fact]
    public void Check_ThirtyTwoOptions_AreTooMany()
    {
        var ids = Enumerable.Range(1, 28).Select(i => $"o-{i}").ToList();
        using var content = new ContentTree()
            .Change(CoreFile, "[revenue, pipeline, none, dk]", $"[revenue, pipeline, none, dk, {string.Join(", ", ids)}]")
            .Change(CoreWording, "pipeline: pipeline", $"pipeline: pipeline, {string.Join(", ", ids.Select(i => $"{i}: {i}"))}");
        content.ShouldReportOnly(CoreFile, "o-28", "32", "31");
    }

    [Theory]
    [InlineData("{id: weekly, value: 100}", "{id: weekly}", "'value'")]
    [InlineData("{id: weekly, value: 100}", "weekly", "'value'")]
    [InlineData("{id: weekly, value: 100}", "{id: weekly, value: 101}", "0 to 100")]
    [InlineData("{id: never, value: 0}", "{id: never, value: 0, tone: kind}", "'tone'")]
    [InlineData("{id: helpful, tone: kind}", "{id: helpful, tone: nice}", "'nice'")]
    [InlineData("{id: helpful, tone: kind}", "{id: helpful}", "'tone'")]
    [InlineData("{id: none}", "{id: none, tone: kind}", "'tone'")]
    public void Check_OptionOfTheWrongForm_IsReported(string text, string replacement, string culprit)
    {
        using var content = new ContentTree().Change(CoreFile, text, replacement);
        content.ShouldReportOnly(CoreFile, replacement, culprit);
    }

    [Theory]
    [InlineData("pick: 2", "pick: 3", "1 to 2")]
    [InlineData("shared: both", "shared: dk", "'dk'")]
    [InlineData("shared: both", "shared: neither", "'neither'")]
    [InlineData("kind: same-choice", "kind: same", "'same'")]
    [InlineData("characters: 500", "characters: 0", "'characters'")]
    public void Check_SettingOfAQuestion_IsReported(string text, string replacement, string culprit)
    {
        using var content = new ContentTree().Change(CoreFile, text, replacement);
        content.ShouldReportOnly(CoreFile, replacement, culprit);
    }

    [Theory]
    [InlineData("reference: marketing", "reference: nobody", "'nobody'")]
    [InlineData("reference: marketing", "reference: dk", "'dk'")]
    public void Check_ReferenceNotAmongOptions_IsReported(string text, string replacement, string culprit)
    {
        using var content = new ContentTree().Change(ExtendedFile, text, replacement);
        content.ShouldReportOnly(ExtendedFile, replacement, culprit, "marketing, sales, both");
    }

    [Fact]
    public void Check_TaskTwice_IsReported()
    {
        using var content = new ContentTree().Change(
            ExtendedFile, "    - {id: promotion, reference: marketing}", "    - {id: promotion, reference: marketing}\n    - {id: pricing, reference: both} # here");
        content.ShouldReportOnly(ExtendedFile, "# here", "'pricing'");
    }

    [Fact]
    public void Check_NoTask_IsReported()
    {
        using var content = new ContentTree()
            .Change(ExtendedFile, "tasks:\n    - {id: pricing, reference: both}\n    - {id: promotion, reference: marketing}", "tasks: []")
            .Change(ExtendedWording, "tasks:\n    pricing: Pricing\n    promotion: Promotion", "tasks: {}");
        content.ShouldReportOnly(ExtendedFile, "tasks: []", "'tasks'");
    }
}
