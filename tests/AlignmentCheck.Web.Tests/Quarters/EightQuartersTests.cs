using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Web.Tests.Quarters;

/// <summary>From the first to the last report of three clients, over two years and a change of the questionnaire.</summary>
public sealed class EightQuartersTests(EightQuarters story) : IClassFixture<EightQuarters>
{
    private static readonly int[] All = [.. Enumerable.Range(0, EightQuarters.Quarters)];

    [Fact]
    public void Every_client_has_a_released_round_in_each_quarter()
    {
        foreach (var client in story.Clients)
        {
            client.History.Rounds.Select(round => round.Quarter!.ToString())
                .ShouldBe(["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2", "2028-Q3", "2028-Q4"], client.Name);
            client.History.Rounds.Select(round => round.QuestionnaireVersion).ShouldBe([1, 1, 1, 1, 2, 2, 2, 2]);
        }

        story.ReadTooEarly.ShouldBe(0, "managers read nothing before its release");
    }

    [Fact]
    public void Every_figure_is_what_that_clients_own_people_answered_then()
    {
        foreach (var client in new[] { story.Steady, story.Rising })
        {
            Trend(client, "fair-incentives").Points.Select(point => (point.Sales!.Value, point.Marketing!.Value))
                .ShouldBe(All.Select(quarter => (client.SalesScore(quarter), client.MarketingScore(quarter))), client.Name);
            foreach (var quarter in All)
            {
                client.Reports[quarter].Report.Result.Dimensions.ShouldAllBe(dimension => dimension.Score!.Teams!.Sales.Score == client.SalesScore(quarter));
            }
        }

        story.Small.History.Rounds.Select(round => round.Mode).ShouldBe(All.Select(quarter => quarter == 5 ? DisclosureMode.None : DisclosureMode.Pooled));
        Trend(story.Small, "fair-incentives").Points.Select(point => point.Both?.Value).ShouldBe([50, 50, 50, 50, 50, null, 50, 50]);
    }

    [Fact]
    public void A_line_breaks_in_the_fifth_quarter_where_too_much_was_worded_anew_and_nowhere_else()
    {
        foreach (var client in story.Clients)
        {
            Trend(client, "shared-goals").Breaks.ShouldBe([new TrendBreak(EightQuarters.Changed, NoComparison.Question)], client.Name);
            client.History.Dimensions.Where(trend => trend.What != "shared-goals").ShouldAllBe(trend => trend.Breaks.Count == 0);
            client.History.Overall.Breaks.Select(broken => broken.Place).ShouldBe([EightQuarters.Changed]);
            var change = client.History.Questionnaires.ShouldHaveSingleItem();
            change.Place.ShouldBe(EightQuarters.Changed);
            change.Questions.Select(question => question.Id).ShouldBe(["sg-1", "sg-3", "fc-1"]);
        }

        Statement(story.Steady, "fc-1").Breaks.Select(broken => broken.Place).ShouldBe([EightQuarters.Changed]);
        Statement(story.Steady, "fc-2").Breaks.ShouldBeEmpty();
    }

    [Fact]
    public void Each_round_is_compared_with_the_last_that_asked_the_same_in_the_same_way()
    {
        foreach (var quarter in All.Skip(1))
        {
            var history = story.Rising.Reports[quarter].Report.History!;
            history.SincePrevious!.Find("fair-incentives", Team.Sales)!.Since.ShouldBe(EightQuarters.First.Plus(quarter - 1));
            history.SinceFirst!.Find("fair-incentives", Team.Sales)!.Since.ShouldBe(EightQuarters.First);
        }

        var fifth = story.Rising.Reports[EightQuarters.Changed].Report.History!;
        fifth.SincePrevious!.Changes.ShouldNotContain(change => change.What == "shared-goals");
        fifth.SincePrevious.NotCompared.Single(not => not.What == "shared-goals").Why.ShouldBe(NoComparison.Question);
        story.Rising.Reports[^1].Report.History!.SinceFirst!.Find("shared-goals", Team.Sales)!.Since.ShouldBe(EightQuarters.First.Plus(EightQuarters.Changed));
        story.Small.Reports[6].Report.History!.SincePrevious!.Find("fair-incentives")!.Since.ShouldBe(EightQuarters.First.Plus(4), "the sixth shows nothing");
    }

    [Fact]
    public void What_rises_is_said_to_rise_and_what_stays_is_within_chance()
    {
        story.Rising.History.SincePrevious!.Changes.Where(change => !change.What.Contains(':', StringComparison.Ordinal)).ShouldAllBe(change => change.Verdict == ChangeVerdict.WithinChance, "two quarters alike");
        story.Rising.Reports[6].Report.History!.SincePrevious!.Find("shared-funding", Team.Marketing)!.Verdict.ShouldBe(ChangeVerdict.Up);
        story.Rising.Reports[6].Report.History!.OverallLevel!.Verdict.ShouldBe(ChangeVerdict.Risen);
        story.Steady.Reports.Skip(1).SelectMany(report => report.Report.History!.SincePrevious!.Changes).ShouldAllBe(change => !change.HasMoved);
    }

    [Fact]
    public void A_report_goes_on_saying_what_it_said_when_it_was_handed_out()
    {
        foreach (var client in story.Clients)
        {
            foreach (var quarter in All)
            {
                client.Reports[quarter].Report.History!.Rounds.Count.ShouldBe(quarter + 1);
            }
        }
    }

    [Fact]
    public void The_first_report_speaks_of_no_change_the_fifth_of_every_new_wording_and_the_last_of_all_rounds()
    {
        foreach (var client in story.Clients)
        {
            client.Texts[0].ShouldNotContain("What has changed");
            client.Texts[0].ShouldContain("1st quarter 2027");
            client.Texts[EightQuarters.Changed].ShouldContain(EightQuarters.NewWording);
            client.Texts[EightQuarters.Changed].ShouldContain("answer together for at least one result", Case.Sensitive, "as it was asked before");
            client.Texts[EightQuarters.Changed].ShouldContain("new wording");
            client.Texts[EightQuarters.Quarters - 1].ShouldContain("All 8 rounds since");
        }

        story.Rising.Texts[EightQuarters.Quarters - 1].ShouldContain("Overall: Integrated, as in");
        story.Small.Texts[EightQuarters.Quarters - 1].ShouldContain("too few");
    }

    [Fact]
    public void No_report_names_another_client()
    {
        foreach (var client in story.Clients)
        {
            foreach (var text in client.Texts.Values)
            {
                text.ShouldContain(client.Name);
                story.Clients.Where(other => other != client).ShouldAllBe(other => !text.Contains(other.Name, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void The_answers_are_gone_and_the_figures_stay() => story.RoundsWithAnswers.ShouldBe(0);

    private static FigureTrend Trend(AskedClient client, string what) => client.History.Dimensions.Single(trend => trend.What == what);

    private static FigureTrend Statement(AskedClient client, string what) => client.History.Statements.Single(trend => trend.What == what);
}
