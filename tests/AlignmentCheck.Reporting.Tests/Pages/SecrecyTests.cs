using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Exports;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Pages;

/// <summary>Where teams may not be told apart, no output can tell them apart: who changes only the teams changes nothing.</summary>
public sealed class SecrecyTests
{
    private static readonly string[] Checks =
        ["kpi: revenue", "challenges.own: lead-quality|bad-data", "challenges.other: lead-volume", "feedback: weekly", "reward: both", "funding.is: 37", "funding.should: 61", "words: slow"];

    [Fact]
    public async Task A_pooled_round_is_the_same_whoever_is_in_which_team()
    {
        // The same thirteen people, sorted into the teams in three ways.
        var some = await OutputsAsync(Round.Core.Sales(4, ["all: 100", .. Checks]).Marketing(9, ["all: 5*25 4*0", .. Checks]));
        var other = await OutputsAsync(Round.Core.Sales(4, ["all: 2*25 2*0", .. Checks]).Marketing(9, ["all: 4*100 3*25 2*0", .. Checks]));
        var third = await OutputsAsync(Round.Core.Sales(10, ["all: 4*100 4*25 2*0", .. Checks]).Marketing(3, ["all: 1*25 2*0", .. Checks]));

        other.ShouldBe(some);
        third.ShouldBe(some);
    }

    [Fact]
    public async Task A_pooled_round_does_not_say_who_was_invited_where()
    {
        var some = await OutputsAsync(Pooled().On(new RoundTerms { InvitedSales = 137, InvitedMarketing = 241 }));

        (await OutputsAsync(Pooled().On(new RoundTerms { InvitedSales = 241, InvitedMarketing = 137 }))).ShouldBe(some);
        some.ShouldAllBe(output => !output.Contains("137", StringComparison.Ordinal) && !output.Contains("241", StringComparison.Ordinal));
        some[1].ShouldContain("378");

        static Round Pooled() => Round.Core.Sales(4, "all: 100").Marketing(9, "all: 25");
    }

    [Fact]
    public async Task A_round_without_figures_is_the_same_whatever_was_answered()
    {
        var some = await OutputsAsync(Round.Core.Sales(2, ["all: 100", .. Checks]).Marketing(41, ["all: 25", .. Checks]).Comments(Team.Marketing, "Call us more often"));

        (await OutputsAsync(Round.Core.Sales(41, ["ticks: 3", .. Checks]).Marketing(2, ["all: 0", .. Checks]).Comments(Team.Sales, "Leave us alone"))).ShouldBe(some);
    }

    [Fact]
    public async Task A_round_of_fewer_than_twice_the_floor_does_not_say_how_many()
    {
        var some = await OutputsAsync(Round.Core.Sales(1, "all: 100"));

        (await OutputsAsync(Round.Core.Sales(4, "all: 25").Marketing(5, "all: 0"))).ShouldBe(some);
        some[1].ShouldContain("\"fewerThan\": 10");
    }

    [Fact]
    public async Task A_round_that_must_not_be_pooled_is_the_same_whatever_was_answered()
    {
        var terms = new RoundTerms { MayPool = false };
        var some = await OutputsAsync(Round.Core.Sales(4, "all: 100").Marketing(30, "all: 25").On(terms));

        (await OutputsAsync(Round.Core.Sales(30, "all: 0").Marketing(4, "all: 75").On(terms))).ShouldBe(some);
    }

    [Fact]
    public async Task Compared_with_a_round_by_team_a_pooled_one_still_tells_no_team()
    {
        var before = Round.Core.Sales(10, "all: 75").Marketing(10, "all: 25");

        var some = await OutputsAsync(Round.Core.Sales(4, "all: 100").Marketing(9, "all: 25"), before);

        (await OutputsAsync(Round.Core.Sales(4, "all: 25").Marketing(9, "all: 4*100 5*25"), before)).ShouldBe(some);
    }

    [Fact]
    public async Task A_teams_own_numbers_appear_nowhere()
    {
        // Sales: 7 of 83 invited, at 96. Marketing: 58 of 89, at 41; together 65 of 172, at 47. The floor is ten.
        var round = Round.Core
            .Sales(7, "all: 6*100 1*75", "sg-1: 5").Marketing(58, "all: 37*50 21*25")
            .On(new RoundTerms { Floor = 10, InvitedSales = 83, InvitedMarketing = 89 });
        round.Result.Mode.ShouldBe(DisclosureMode.Pooled);

        foreach (var output in await OutputsAsync(round))
        {
            var words = (output.Contains("</style>", StringComparison.Ordinal) ? output[output.IndexOf("</style>", StringComparison.Ordinal)..] : output)
                .Split([' ', '\n', '\r', '"', ',', '.', '<', '>', ':', ';', '%', '\u00a0', '–']);
            words.Contains("65").ShouldBe(!output.Contains("draft service level agreement</title>", StringComparison.OrdinalIgnoreCase));
            words.Intersect(["58", "83", "89", "96", "41"]).ShouldBeEmpty();
        }
    }

    private static async Task<string[]> OutputsAsync(Round round, Round? before = null)
    {
        var report = round.Report(before);
        return
        [
            await ReportWriter.HtmlAsync(report, English.Texts),
            ResultsJson.Write(report, English.Texts),
            ResultsCsv.Write(report, English.Texts),
            await ReportWriter.AgreementHtmlAsync(report, English.Texts),
        ];
    }
}
