using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Tests.Fixture;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Pages;

/// <summary>The section on forecasts, held against <c>results.json</c>.</summary>
public sealed class ForecastTests
{
    public static TheoryData<string> Rounds => Reports.Names;

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Each_row_is_a_forecast_of_the_data(string round)
    {
        var page = await Page.OfAsync(round);
        var rows = page.Document.QuerySelectorAll("table.forecast tbody tr");
        var dimensions = page.Json["forecast"]?["dimensions"]?.AsArray() ?? [];

        rows.Length.ShouldBe(page.Report.Forecast?.Rows.Count ?? 0);
        foreach (var dimension in dimensions)
        {
            var id = dimension!["id"]!.GetValue<string>();
            var score = page.Dimensions.Single(other => other["id"]!.GetValue<string>() == id);
            foreach (var (figure, found, whose) in new[]
            {
                (dimension["teams"]?["sales"], score["teams"]?["sales"], "sales"), (dimension["teams"]?["marketing"], score["teams"]?["marketing"], "marketing"), (dimension["pooled"], score["pooled"], "both"),
            }.Where(one => one.Item1 is not null))
            {
                var picture = page.Document.QuerySelector($"svg[aria-labelledby='forecast-{id}-{whose}-t forecast-{id}-{whose}-d']").ShouldNotBeNull();
                int[] both = [.. Page.Numbers(figure, "expected"), .. Page.Numbers(found, "score")];
                picture.QuerySelector("title").Numbers().ShouldBe(both);
                picture.QuerySelectorAll("text").SelectMany(label => label.Numbers()).ShouldBe(both.Distinct(), ignoreOrder: true);
                picture.QuerySelector("desc").Numbers().ShouldBe([95, .. Page.Numbers(found, "low", "high")]);
                var difference = figure!["difference"]!.GetValue<int>();
                difference.ShouldBe(both[1] - both[0]);
                var said = picture.Closest("tr")!.QuerySelector(".verdict")!;
                Page.Numbers(said.ChildNodes.First(node => node.TextContent.Trim().Length > 0).TextContent).ShouldBe(difference == 0 ? [] : [Math.Abs(difference)]);
                said.QuerySelector("span").Numbers().ShouldBe(Page.Numbers(figure, "given")[0] == page.Report.Forecast!.Managers ? [] : [.. Page.Numbers(figure, "given"), page.Report.Forecast.Managers]);
            }
        }
    }

    [Fact]
    public async Task Without_a_forecast_there_is_no_section()
    {
        var html = await HtmlAsync(Round.Core.Sales(12, "all: 50").Marketing(12, "all: 50").Report());

        html.QuerySelector("#forecast").ShouldBeNull();
        html.QuerySelector("[href='#forecast']").ShouldBeNull();
    }

    [Fact]
    public async Task Where_only_participation_is_shown_the_page_says_why_no_forecast_is()
    {
        var report = Round.Core.Sales(4, "all: 50").Marketing(3, "all: 50").Report().Forecast("all 60/40");

        var html = await HtmlAsync(report);

        html.QuerySelector("#forecast").ShouldBeNull();
        html.QuerySelector(".held-back")!.TextContent.ShouldContain("what managers expected");
        report.HeldBack.ShouldContain(new HeldBack("forecast", HoldReason.Mode));
    }

    [Fact]
    public async Task A_pooled_round_shows_what_was_expected_of_both_and_says_why()
    {
        var html = await HtmlAsync(Round.Core.Sales(4, "all: 50").Marketing(9, "all: 50").Report().Forecast("shared-goals 77/23"));

        var row = html.QuerySelectorAll("table.forecast tbody tr").ShouldHaveSingleItem();
        row.QuerySelector("title")!.TextContent.ShouldBe("Shared goals, Both teams: 50 expected, 50 found");
        html.QuerySelector("table.forecast + .note")!.TextContent.ShouldContain("no forecast by team is shown");
        html.QuerySelector(".held-back")!.TextContent.ShouldContain("what managers expected of each team");
        html.Body!.TextContent.ShouldNotContain("77");
        html.Body.TextContent.ShouldNotContain("23 expected");
    }

    [Fact]
    public async Task The_dimension_that_is_farthest_off_comes_first_with_its_teams_together()
    {
        var html = await HtmlAsync(Round.Core.Sales(12, "all: 50").Marketing(12, "all: 50").Report().Forecast("shared-goals 55/50, feedback-channel 52/20, shared-funding 70/-"));

        html.QuerySelectorAll("table.forecast tbody th").Select(th => string.Join(' ', th.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ShouldBe(
            ["Feedback Sales", "Feedback Marketing", "Shared funding Sales", "Shared goals Sales", "Shared goals Marketing"]);
    }

    private static async Task<IDocument> HtmlAsync(Report report) =>
        await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await ReportWriter.HtmlAsync(report, English.Texts), TestContext.Current.CancellationToken);
}
