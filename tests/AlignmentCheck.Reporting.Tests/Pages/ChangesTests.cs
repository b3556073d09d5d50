using System.Text.Json.Nodes;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Tests.Fixture;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Pages;

/// <summary>The chapter on what has changed, against <c>results.json</c> and the history.</summary>
public sealed class ChangesTests
{
    public static TheoryData<string> Rounds => Reports.Names;

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task It_is_there_where_there_is_an_earlier_round(string round)
    {
        var page = await Page.OfAsync(round);

        (page.Find("#changes") is not null).ShouldBe(page.Report.History!.Rounds.Count > 1);
        (page.Json["changes"] is not null).ShouldBe(page.Report.History!.Rounds.Count > 1);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task The_table_has_every_change_of_scores_levels_and_checks(string round)
    {
        var page = await Page.OfAsync(round);
        var statements = page.Report.Result.Questionnaire.Statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var changes = (page.Json["changes"]?.AsArray() ?? []).Where(c => !statements.Contains((string)c!["what"]!)).ToArray();
        var rows = page.Document.QuerySelectorAll("table.changes tbody tr");
        if (changes.Length == 0)
        {
            rows.ShouldBeEmpty();
            return;
        }

        foreach (var dimension in page.Report.Result.Dimensions.Select(d => d.Dimension))
        {
            var row = rows.Single(r => r.QuerySelector("th").Text() == dimension.Name);
            var scores = changes.Where(c => (string)c!["what"]! == dimension.Id || (string)c["what"]! == $"check:{dimension.Check?.Id}").ToArray();
            row.QuerySelectorAll("td").Where(cell => cell.Text().Contains('→', StringComparison.Ordinal)).Select(cell => Page.Numbers(cell.Text()))
                .ShouldBe(scores.Select(c => Page.Numbers(c, "before", "now")), dimension.Id);
            row.QuerySelectorAll("td").Where(cell => cell.Text().Contains('→', StringComparison.Ordinal)).Select(cell => cell.QuerySelector(".word").Text())
                .ShouldBe(scores.Select(c => Word((string)c!["verdict"]!)), dimension.Id);
            row.QuerySelectorAll("td")[^1].Text().ShouldBe(string.Join(" and ", scores.Select(c => Brief((string)c!["since"]!)).Distinct().Order(StringComparer.Ordinal)));
            if (changes.FirstOrDefault(c => (string)c!["what"]! == $"{dimension.Id}:level") is { } level)
            {
                row.QuerySelectorAll("td")[page.Report.Result.Participation.Sales is null ? 1 : 2].Text().ShouldStartWith(English.Texts.LevelName((int)level["now"]!));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Each_picture_draws_and_tells_what_its_table_has(string round)
    {
        var page = await Page.OfAsync(round);
        var history = page.Report.History!;
        var pictures = page.Document.QuerySelectorAll(".trend-figure");
        pictures.Length.ShouldBe(history.Rounds.Count < 2 ? 0 : 1 + history.Dimensions.Count + history.Checks.Count(c => c.Shown > 0));
        foreach (var (picture, trend) in pictures.Select(p => (p, TrendOf(p, history))))
        {
            var figures = trend.Points.SelectMany(FiguresOf).ToArray();
            picture.QuerySelectorAll("tbody td").Where(cell => cell.Text().Any(char.IsDigit)).Sum(cell => Page.Numbers(cell.Text())[0])
                .ShouldBe(trend.Points.Sum(p => (p.Sales?.Value ?? 0) + (p.Marketing?.Value ?? 0) + (p.Both?.Value ?? 0)), trend.What);
            picture.QuerySelectorAll(".dot, .checked:not(line)").Length.ShouldBe(figures.Length, trend.What);
            picture.QuerySelectorAll(".whisker").Length.ShouldBe(figures.Count(f => f.Low is not null), trend.What);
            picture.QuerySelectorAll("tbody tr").Length.ShouldBe(history.Rounds.Count);

            // Each round's sentence has its quarter's number and year, and then its figures.
            picture.QuerySelector("desc").Numbers().ShouldBe(
            [
                .. trend.Points.SelectMany((p, place) => (int[])[.. QuarterOf(history, place), .. FiguresOf(p).SelectMany(Shown)]),
                .. trend.Breaks.SelectMany(b => (int[])[.. QuarterOf(history, b.Place - 1), .. QuarterOf(history, b.Place)]),
            ], trend.What);
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task A_line_leads_from_round_to_round_only_where_they_compare(string round)
    {
        var page = await Page.OfAsync(round);
        var history = page.Report.History!;
        foreach (var (picture, trend) in page.Document.QuerySelectorAll(".trend-figure").Select(p => (p, TrendOf(p, history))))
        {
            var joined = Enumerable.Range(1, history.Rounds.Count - 1).Where(trend.IsJoined).ToArray();
            picture.QuerySelectorAll("line.trend").Length.ShouldBe(joined.Sum(place => trend.Points[place].IsByTeam ? 2 : 1), trend.What);
            (picture.QuerySelectorAll(".interruption").Length > 0).ShouldBe(joined.Length < history.Rounds.Count - 1, $"{trend.What}: a line that breaks says why");
        }
    }

    [Fact]
    public async Task Every_reason_for_a_break_stands_in_its_picture()
    {
        var page = await Page.OfAsync(Reports.EightRounds);

        Notes(page, "shared-goals").ShouldBe(["both as one", "too few", "new wording"], ignoreOrder: true);
        Notes(page, "feedback-channel").ShouldBe(["both as one", "held back", "too few"], ignoreOrder: true);
        Notes(page, "customer-focus").ShouldBe(["not asked", "not asked"]);
        Notes(page, "check-reward").ShouldBeEmpty("nobody answered it");
        Notes(page, "overall").ShouldBe(["both as one", "too few", "held back"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_asked_differently_is_told_question_by_question()
    {
        var page = await Page.OfAsync(Reports.EightRounds);
        var lists = page.Document.QuerySelectorAll(".asked-differently").Select(list => list.QuerySelectorAll("li").Select(line => line.Text()).ToArray()).ToArray();

        // Earlier words to the extended questionnaire, and from that to core.
        lists.Length.ShouldBe(2);
        var goals = ShippedContent.Core.Dimensions[0];
        lists[0].ShouldContain($"{goals.Name}: “Earlier: {goals.Statements[0].Text}” became “{goals.Statements[0].Text}”");
        lists[0].Count(line => line.Contains("Earlier", StringComparison.Ordinal)).ShouldBe(3);
        lists[0].Count(line => line.EndsWith(" is new.", StringComparison.Ordinal)).ShouldBe(4, "a dimension that is new is one line");
        lists[1].Length.ShouldBe(4);
        lists[1].ShouldAllBe(line => line.EndsWith(" is no longer asked.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_happened_between_the_rounds_is_numbered_on_the_overall_picture_and_named_below_in_that_order()
    {
        var report = Reports.Of(Reports.WithHistory) with { Events = [new TrendEvent(new DateOnly(2026, 10, 20), "Meet every week"), new TrendEvent(new DateOnly(2026, 8, 30), "Trade challenges")] };
        var page = await Page.OfAsync(report);

        page.Document.QuerySelectorAll(".moment").Length.ShouldBe(2);
        page.Of("trend-overall-t").ParentElement!.QuerySelectorAll("text").Select(t => t.TextContent).ShouldContain("2");
        page.Document.QuerySelectorAll("ol.moments li").Select(moment => moment.Text()).ShouldBe(["Trade challenges", "Meet every week"]);
    }

    [Fact]
    public void What_came_after_a_round_is_drawn_after_it_though_its_day_lies_in_the_first_half_of_the_quarter()
    {
        var (day, round) = (new DateOnly(2026, 7, 30), new Quarter(2026, 3));

        var moments = TrendModels.Moments([new TrendEvent(day, "by its day"), new TrendEvent(day, "after the round", round), new TrendEvent(new DateOnly(2026, 9, 29), "late", round)]);

        var middle = (4 * 2026) + 3;
        moments[0].When.ShouldBeLessThan(middle);
        moments[1].When.ShouldBeGreaterThan(middle);
        moments[2].When.ShouldBeGreaterThan(moments[1].When);
    }

    [Fact]
    public async Task A_round_by_its_side_alone_names_both_and_no_number_of_rounds_is_wrong()
    {
        var page = await Page.OfAsync(Reports.WithHistory);

        page.Of("trend").Text().ShouldBe("Both rounds since Q3 2026");
        (await Page.OfAsync(Reports.EightRounds)).Of("trend").Text().ShouldBe("All 8 rounds since Q1 2025");
    }

    private static IEnumerable<string> Notes(Page page, string id)
    {
        var words = new[] { "both as one", "held back", "too few", "new wording", "not asked", "in tens", "no score" };
        return page.Document.GetElementById($"trend-{id}-t")?.ParentElement!.QuerySelectorAll("text").Select(t => t.TextContent).Where(words.Contains) ?? [];
    }

    private static FigureTrend TrendOf(IElement picture, RoundHistory history)
    {
        var id = picture.QuerySelector("svg.plot title")!.Id!["trend-".Length..^2];
        return history.Dimensions.Concat(history.Checks).Append(history.Overall).Single(t => t.What.Replace(':', '-') == id);
    }

    private static IEnumerable<TrendFigure> FiguresOf(TrendPoint point) =>
        point.IsByTeam ? [point.Sales!, point.Marketing!] : point.Both is { } both ? [both] : [];

    private static IEnumerable<int> Shown(TrendFigure figure) => figure.Low is { } low ? [figure.Value, low, figure.High!.Value] : [figure.Value];

    private static IEnumerable<int> QuarterOf(RoundHistory history, int place) =>
        history.Rounds[place].Quarter is { } quarter ? [quarter.Number, quarter.Year] : [];

    private static string Word(string verdict) => verdict switch { "withinChance" => "within chance", "up" => "moved up", _ => "moved down" };

    private static string Brief(string quarter) => $"{quarter[5..]} {quarter[..4]}";
}
