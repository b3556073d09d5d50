using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Disclosure;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Agreements;

public sealed class SharedResultTests
{
    [Fact]
    public void The_result_that_both_teams_name_most_often_is_named()
    {
        var named = Of("7*revenue 3*pipeline", "6*revenue 4*deals-won").ShouldBeOfType<SharedResult.Named>();

        (named.Result.Option.Id, named.Result.Sales, named.Result.Marketing, named.InTens).ShouldBe(("revenue", 70, 60, false));
        named.IsFirstInBoth.ShouldBeTrue();
        named.IsGuess.ShouldBeFalse();
    }

    // 40 × 40 is more than 60 × 0 and 0 × 60. The check: 0.4 × 0.4 = 16, above the guess of 12.5.
    [Fact]
    public void What_most_of_both_stand_behind_is_named_even_where_neither_team_puts_it_first()
    {
        var named = Of("6*revenue 4*new-customers", "6*qualified-leads 4*new-customers").ShouldBeOfType<SharedResult.Named>();

        (named.Result.Option.Id, named.IsFirstInBoth, named.IsGuess).ShouldBe(("new-customers", false, false));
        named.FirstInSales.Select(s => s.Option.Id).ShouldBe(["revenue"]);
        named.FirstInMarketing.Select(s => s.Option.Id).ShouldBe(["qualified-leads"]);
    }

    // 0.3 × 0.4 = 12, below the guess of 12.5.
    [Fact]
    public void It_says_so_where_the_teams_agree_no_more_than_guessing_would() =>
        Of("7*revenue 3*new-customers", "6*qualified-leads 4*new-customers").ShouldBeOfType<SharedResult.Named>().IsGuess.ShouldBeTrue();

    [Fact]
    public void A_result_that_shares_the_first_place_in_a_team_is_not_first_in_both() =>
        Of("5*revenue 5*pipeline", "6*revenue 4*deals-won").ShouldBeOfType<SharedResult.Named>().IsFirstInBoth.ShouldBeFalse();

    [Fact]
    public void Equal_products_are_a_tie()
    {
        var tied = Of("5*revenue 5*pipeline", "5*pipeline 5*revenue").ShouldBeOfType<SharedResult.Tied>();

        tied.Results.Select(r => r.Option.Id).ShouldBe(["revenue", "pipeline"]);
    }

    [Fact]
    public void Without_a_common_result_each_team_is_quoted()
    {
        var apart = Of("5*revenue 5*pipeline", "9*qualified-leads 1*satisfaction").ShouldBeOfType<SharedResult.Apart>();

        apart.FirstInSales.Select(s => (s.Option.Id, s.Percent)).ShouldBe([("revenue", 50), ("pipeline", 50)]);
        apart.FirstInMarketing.Select(s => (s.Option.Id, s.Percent)).ShouldBe([("qualified-leads", 90)]);
    }

    [Fact]
    public void None_and_dont_know_are_no_results()
    {
        var apart = Of("10*revenue 4*none", "11*none 10*pipeline").ShouldBeOfType<SharedResult.Apart>();

        apart.FirstInMarketing.Select(s => s.Option.Id).ShouldBe(["pipeline"]);
    }

    // Two of five are too few to be shown by themselves: to a reader nothing stands out.
    [Fact]
    public void In_a_small_team_only_what_is_shown_counts()
    {
        Of("2*revenue 2*pipeline 1*retention", "5*revenue").ShouldBeOfType<SharedResult.Apart>().FirstInSales.ShouldBeEmpty();

        var named = Of("3*revenue 2*pipeline", "4*revenue 1*pipeline").ShouldBeOfType<SharedResult.Named>();
        (named.InTens, named.Result.Sales, named.Result.Marketing).ShouldBe((true, 60, 80));
    }

    [Fact]
    public void Why_there_is_nothing_to_go_by_is_said()
    {
        Of("4*revenue 6*dk", "10*revenue").ShouldBe(new SharedResult.Unknown(NoAnswers.HeldBack));
        Of("4*revenue", "8*revenue").ShouldBe(new SharedResult.Unknown(NoAnswers.Pooled));
        Of("2*revenue", "4*revenue").ShouldBe(new SharedResult.Unknown(NoAnswers.TooFew));
        (Teams("10*revenue", "10*revenue") with { NotAsked = new HashSet<string> { "kpi" } }).Drafted().Result.ShouldBe(new SharedResult.Unknown(NoAnswers.NotAsked));
    }

    [Fact]
    public void A_questionnaire_without_such_a_check_did_not_ask()
    {
        var without = Sample.Of("short", [Sample.Dimension("shared-goals", "sg", true, null)]);

        (Teams("10*revenue", "10*revenue") with { Questionnaire = without, People = [.. Person.Sales(("sg-1", "4")).Times(10), .. Person.Marketing(("sg-1", "4")).Times(10)] })
            .Drafted().Result.ShouldBe(new SharedResult.Unknown(NoAnswers.NotAsked));
    }

    private static SharedResult Of(string sales, string marketing) => Teams(sales, marketing).Drafted().Result;

    private static Round Teams(string sales, string marketing) =>
        Round.Of([.. Drafts.People(Team.Sales, "kpi", sales), .. Drafts.People(Team.Marketing, "kpi", marketing)]);
}
