using AlignmentCheck.Web.Tests.Answers;

namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>Cells that are no answers: named by line and column, with what was found and what was expected.</summary>
public sealed class RefusedAnswersTests : RefusedFixture
{
    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("3.5")]
    [InlineData("agree")]
    public async Task A_statement_with_another_value_than_1_to_5_is_refused(string cell) =>
        await RefusesAsync(
            Round.Of().With(4, "sg-2", cell),
            $"line 4, column sg-2: Found \"{cell}\". Expected a whole number from 1 to 5, dk, or nothing.");

    [Fact]
    public async Task Dont_know_where_it_is_not_offered_is_refused() =>
        await RefusesAsync(
            Round.Of().With(2, "ma-1", "dk"),
            "line 2, column ma-1: Found \"dk\". Expected a whole number from 1 to 5, or nothing (\"don't know\" is not offered here).");

    [Fact]
    public async Task An_option_that_is_not_in_a_short_list_is_refused_with_the_list() =>
        await RefusesAsync(
            Round.Of().With(3, "feedback", "daily"),
            "line 3, column feedback: Found \"daily\". Expected one of never, once, few, weekly, more, dk, or nothing.");

    [Fact]
    public async Task An_option_that_is_not_in_a_long_list_is_refused_with_where_the_list_stands() =>
        await RefusesAsync(
            Round.Of().With(3, "words", "helpful|rude"),
            "line 3, column words: Found \"rude\". Expected option ids of \"words\" as core.v1.yaml lists them, joined by |, or nothing.");

    [Fact]
    public async Task Four_picks_are_refused() =>
        await RefusesAsync(
            Round.Of().With(5, "challenges.own", "lead-quality|lead-volume|bad-data|weak-content"),
            "line 5, column challenges.own: Found \"lead-quality|lead-volume|bad-data|weak-c…\". Expected at most 3 picks.");

    [Fact]
    public async Task The_same_pick_twice_is_refused() =>
        await RefusesAsync(
            Round.Of().With(5, "challenges.other", "bad-data|bad-data"),
            "line 5, column challenges.other: Found \"bad-data\". Expected each pick once.");

    [Fact]
    public async Task None_beside_another_pick_is_refused() =>
        await RefusesAsync(
            Round.Of().With(5, "words", "none|slow"),
            "line 5, column words: Found \"none|slow\". Expected none or dk alone, without other picks.");

    [Theory]
    [InlineData("funding.is", "-1")]
    [InlineData("funding.should", "101")]
    [InlineData("funding.is", "12.5")]
    public async Task Funding_outside_0_to_100_is_refused(string column, string cell) =>
        await RefusesAsync(
            Round.Of().With(2, column, cell),
            $"line 2, column {column}: Found \"{cell}\". Expected a whole number from 0 to 100, dk, or nothing.");

    [Fact]
    public async Task A_comment_over_500_characters_is_refused() =>
        await RefusesAsync(
            Round.Of().With(2, "comment", new string('x', 501)),
            $"line 2, column comment: Found \"{new string('x', 40)}…\". Expected at most 500 characters.");

    [Fact]
    public async Task A_team_that_is_not_known_is_refused() =>
        await RefusesAsync(Round.Of().With(7, "team", "Vertrieb"), "line 7, column team: Found \"Vertrieb\". Expected sales or marketing.");

    [Fact]
    public async Task An_empty_team_is_refused() =>
        await RefusesAsync(Round.Of().With(7, "team", " "), "line 7, column team: Found no team. Expected sales or marketing.");

    [Fact]
    public async Task A_value_that_would_steer_a_terminal_is_shown_without_its_signs() =>
        await RefusesAsync(
            Round.Of().With(2, "sg-1", "\u001b[2J"),
            "line 2, column sg-1: Found \" [2J\". Expected a whole number from 1 to 5, dk, or nothing.");

    [Fact]
    public async Task All_mistakes_of_a_row_are_named() =>
        await RefusesAsync(
            Round.Of().With(2, "team", "it").With(2, "sg-1", "x").With(2, "reward", "me"),
            "nothing was written, because of 3 mistakes.",
            "line 2, column team: Found \"it\"",
            "line 2, column sg-1: Found \"x\"",
            "line 2, column reward: Found \"me\"");

    [Fact]
    public async Task A_mistake_below_a_comment_with_line_breaks_is_named_by_its_line_in_the_file() =>
        await RefusesAsync(
            Round.Of().With(2, "comment", "\"one\n\ntwo\r\nthree\"").With(3, "sg-1", "9"),
            "line 6, column sg-1: Found \"9\"");

    [Fact]
    public async Task A_mistake_after_a_comment_with_line_breaks_in_its_row_is_named_by_the_line_on_which_it_stands()
    {
        var columns = Round.Of().Columns;
        await RefusesAsync(
            Round.Of().With(2, "comment", "\"one\ntwo\"").With(2, "sg-1", "9").Ordered(columns.Reverse()),
            "line 3, column sg-1: Found \"9\"");
    }

    [Fact]
    public async Task Of_more_than_fifty_mistakes_fifty_are_listed_and_the_others_counted()
    {
        var outcome = await RefusesAsync(Round.Of(40, 40).WithAll("sg-1", "9"), "because of 80 mistakes.", "and 30 more.");
        outcome.Error.Split('\n').Count(line => line.StartsWith("line ", StringComparison.Ordinal)).ShouldBe(50);
    }

    [Fact]
    public async Task Of_fifty_one_mistakes_one_is_said_to_be_left() =>
        await RefusesAsync(Round.Of(51, 0).WithAll("sg-1", "9"), "because of 51 mistakes.", "and one more.");
}
