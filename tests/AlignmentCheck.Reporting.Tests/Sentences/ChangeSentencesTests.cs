using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class ChangeSentencesTests
{
    private static Round Even => Round.Core.Sales(12, "all: 50").Marketing(12, "all: 50");

    [Fact]
    public void The_title_names_what_moved_most_and_by_whom() =>
        Of(Even, Round.Core.Sales(12, "all: 50", "feedback-channel: 75", "shared-goals: 6*50 6*75").Marketing(12, "all: 50")).Title()
            .ShouldBe("Open feedback has moved most: Sales from 50 to 75".Replace("Open feedback", Name("feedback-channel"), StringComparison.Ordinal));

    [Fact]
    public void The_title_says_that_both_teams_moved_alike() =>
        Of(Even, Round.Core.Sales(12, "all: 50", "feedback-channel: 25").Marketing(12, "all: 50", "feedback-channel: 25")).Title()
            .ShouldBe($"{Name("feedback-channel")} has moved most: both teams down by 25 points");

    [Fact]
    public void The_title_names_the_first_team_where_both_moved_as_far_in_opposite_directions() =>
        Of(Even, Round.Core.Sales(12, "all: 50", "feedback-channel: 25").Marketing(12, "all: 50", "feedback-channel: 75")).Title()
            .ShouldBe($"{Name("feedback-channel")} has moved most: Sales from 50 to 25");

    [Fact]
    public void The_title_names_all_that_moved_as_far() =>
        Of(Even, Round.Core.Sales(12, "all: 50", "feedback-channel: 75", "shared-funding: 75").Marketing(12, "all: 50")).Title()
            .ShouldBe($"{Name("feedback-channel")} and {Name("shared-funding").ToLowerInvariant()} have moved most, by 25 points");

    [Fact]
    public void The_title_of_pooled_rounds_names_no_team() =>
        Of(Round.Core.Sales(3, "all: 50").Marketing(12, "all: 50"), Round.Core.Sales(3, "all: 50", "shared-goals: 75").Marketing(12, "all: 50", "shared-goals: 75")).Title()
            .ShouldBe($"{Name("shared-goals")} has moved most: from 50 to 75");

    [Fact]
    public void Without_a_dimension_the_title_speaks_of_the_check_that_moved() =>
        Of(Round.Core.Sales(12, "all: 50", "reward: sales").Marketing(12, "all: 50", "reward: both"), Round.Core.Sales(12, "all: 50", "reward: both").Marketing(12, "all: 50", "reward: both")).Title()
            .ShouldBe($"No dimension has moved; one check has: {ShippedContent.Core.Dimensions[3].Check!.Short}, from 0 to 100");

    [Fact]
    public void Without_a_dimension_or_check_the_title_speaks_of_statements() =>
        Of(Even, Round.Core.Sales(12, "all: 50", "sg-1: 4").Marketing(12, "all: 50")).Title().ShouldBe("No dimension has moved; single statements have");

    [Fact]
    public void Nothing_moved_is_said_so()
    {
        var sentences = Of(Even, Even);
        sentences.Title().ShouldBe("Nothing has moved beyond chance");
        sentences.Summary().ShouldBe("5 dimensions are within chance.");
        sentences.Statements().ShouldBeEmpty();
        sentences.SinceFirst().ShouldBeNull();
    }

    [Fact]
    public void What_does_not_compare_is_counted_and_the_reason_given_once()
    {
        var pooled = Round.Core.Sales(3, "all: 50").Marketing(12, "all: 50");
        var sentences = Of(pooled, Even);
        sentences.Title().ShouldBe("Nothing compares with earlier rounds");
        sentences.NothingCompares().ShouldHaveSingleItem().ShouldStartWith("In Q3 2026 the teams were shown in another way than now.");

        Of(Round.Core.Sales(12, "all: 50", "shared-goals: -").Marketing(12, "all: 50"), Round.Core.Sales(12, "all: 50", "feedback-channel: 75").Marketing(12, "all: 50")).Summary()
            .ShouldBe("1 dimension has moved, 3 are within chance and 1 cannot be compared.");
    }

    [Fact]
    public void Statements_that_moved_are_quoted_the_greatest_first()
    {
        var sg1 = ShippedContent.Core.Statements.First(s => s.Id == "sg-1").Text;
        var ma1 = ShippedContent.Core.Statements.First(s => s.Id == "ma-1").Text;
        Of(Even, Round.Core.Sales(12, "all: 50", "sg-1: 4").Marketing(12, "all: 50", "ma-1: 5")).Statements().ShouldBe(
            [$"“{ma1}” Marketing: 50 → 100", $"“{sg1}” Sales: 50 → 75"]);
    }

    [Fact]
    public void Statements_that_do_not_compare_are_counted_or_named_with_the_reason()
    {
        var small = Round.Core.Sales(6, "all: 50").Marketing(6, "all: 50");
        Of(small, Even).StatementsNotCompared().ShouldBe(["20 statements are not compared: given in tens."]);
        var sg1 = ShippedContent.Core.Statements.First(s => s.Id == "sg-1").Short;
        Of(Round.Core.Sales(12, "all: 50", "sg-1: 3*3 9*-").Marketing(12, "all: 50"), Even).StatementsNotCompared().ShouldBe([$"“{sg1}”: not compared, held back."]);
    }

    [Fact]
    public void What_moved_since_the_first_round_is_told_with_the_round_where_that_is_another()
    {
        var withoutGoals = Round.Core.Sales(12, "all: 25", "shared-goals: -").Marketing(12, "all: 50");
        var now = Round.Core.Sales(12, "all: 50", "shared-goals: 75").Marketing(12, "all: 50");
        Of([withoutGoals, Even, now]).SinceFirst().ShouldBe(
            $"Since the first round, Q2 2026, most has moved in {Lower("shared-goals")}: Sales 50 → 75 (since Q3 2026); {Lower("mutual-awareness")}: Sales 25 → 50; {Lower("feedback-channel")}: Sales 25 → 50.");
        Of([Even, now, Even]).SinceFirst().ShouldBe("Since the first round, Q2 2026, no dimension has moved beyond chance.");
        Of([Round.Core.Sales(3, "all: 50").Marketing(12, "all: 50"), Round.Core.Sales(3, "all: 50").Marketing(12, "all: 50"), Even]).SinceFirst()
            .ShouldBe("Nothing compares with the first round, Q2 2026.");
    }

    private static string Name(string id) => ShippedContent.Core.Dimensions.First(d => d.Id == id).Name;

    private static string Lower(string id) => English.Texts.Lower(Name(id));

    private static ChangeSentences Of(Round before, Round now) => Of([before, now]);

    private static ChangeSentences Of(IReadOnlyList<Round> rounds)
    {
        var report = rounds[^1].ReportAfter([.. rounds.Take(rounds.Count - 1)], quarter: new Quarter(2026, 4));
        return new ChangeSentences(report.History!, report.Result.Questionnaire, English.Texts);
    }
}
