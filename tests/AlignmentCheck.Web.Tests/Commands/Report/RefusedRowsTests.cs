using AlignmentCheck.Web.Tests.Answers;

namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>Headers and rows that do not fit together, and quotes that are not in pairs.</summary>
public sealed class RefusedRowsTests : RefusedFixture
{
    [Fact]
    public async Task A_column_that_is_not_known_is_refused() =>
        await RefusesAsync(
            Round.Of().WithColumn("department", "north"),
            "line 1, column department: Nothing in the questionnaire \"core\" has that id. Remove the column, or correct its name.",
            "because of one mistake.");

    [Theory]
    [InlineData("challenges.own", "challenges-own")]
    [InlineData("comment", "comments")]
    [InlineData("team", "Team")]
    [InlineData("sg-1", "sg1")]
    public async Task A_column_with_a_misspelt_name_is_refused_with_what_was_meant(string name, string misspelt) =>
        await RefusesAsync(
            Round.Of().Renamed(name, misspelt),
            $"line 1, column {misspelt}: Nothing in the questionnaire \"core\" has that id. Did you mean \"{name}\"?");

    [Fact]
    public async Task A_column_of_the_other_questionnaire_is_refused_without_a_guess() =>
        await RefusesAsync(Round.Of().WithColumn("cf-1", "3"), "line 1, column cf-1: Nothing in the questionnaire \"core\" has that id. Remove");

    [Fact]
    public async Task A_column_without_a_name_is_refused() =>
        await RefusesAsync(Round.Of().WithColumn(""), "line 1: Column 31 has no name.");

    [Theory]
    [InlineData("sf-4")]
    [InlineData("team")]
    public async Task A_missing_column_is_refused(string column) =>
        await RefusesAsync(Round.Of().Without(column), $"line 1, column {column}: The column is missing.", "because of one mistake.");

    [Theory]
    [InlineData("sg-1", "3")]
    [InlineData("team", "sales")]
    public async Task A_doubled_column_is_refused(string column, string cell) =>
        await RefusesAsync(
            Round.Of().WithColumn(column, cell),
            $"line 1, column {column}: The column stands in the header more than once.",
            "because of one mistake.");

    [Theory]
    [InlineData("challenges.own", "challenges.other")]
    [InlineData("challenges.other", "challenges.own")]
    [InlineData("funding.is", "funding.should")]
    [InlineData("funding.should", "funding.is")]
    public async Task A_column_without_its_partner_is_refused(string missing, string there) =>
        await RefusesAsync(
            Round.Of().Without(missing), $"line 1, column {missing}: The column is missing, but \"{there}\" is there.", "because of one mistake.");

    [Fact]
    public async Task A_semicolon_in_a_name_between_commas_is_no_separator() =>
        await RefusesAsync(
            Round.Of().WithColumn("old;remarks"), "line 1, column old;remarks: Nothing in the questionnaire", "because of one mistake.");

    [Fact]
    public async Task Tabs_as_separators_are_refused() =>
        await RefusesAsync(
            Round.Of().Text(separator: "\t"), "line 1: Found only one column", "separated by commas or semicolons", "because of one mistake.");

    [Fact]
    public async Task A_mistake_in_the_header_does_not_hide_one_below() =>
        await RefusesAsync(
            Round.Of().WithColumn("department").With(5, "sg-1", "9"), "line 1, column department:", "line 5, column sg-1: Found \"9\"");

    [Fact]
    public async Task A_row_with_too_few_fields_is_refused() =>
        await RefusesAsync(Round.Of().Text() + "sales,1,2\n", "line 14: Found 3 fields. Expected 30, as many as the header has.");

    [Fact]
    public async Task A_row_with_too_many_fields_is_refused() =>
        await RefusesAsync(Round.Of().With(4, "comment", "yes,no"), "line 4: Found 31 fields. Expected 30, as many as the header has.");

    [Fact]
    public async Task A_quote_left_open_is_refused_with_the_line_on_which_it_opens() =>
        await RefusesAsync(
            Round.Of().With(4, "comment", "\"open"),
            "line 4, column comment: A quote (\") is opened here and never closed.",
            "because of one mistake.");

    [Fact]
    public async Task A_quote_left_open_in_the_header_is_refused() =>
        await RefusesAsync(Round.Of().Renamed("comment", "\"comment"), "line 1: A quote (\") is opened here and never closed.");

    [Fact]
    public async Task A_quote_left_open_before_ten_megabytes_is_refused_with_the_line_on_which_it_opens() =>
        await RefusesAsync(
            Round.Of(100_000, 1).With(4, "comment", "\"open").Text(),
            "line 4, column comment: A quote (\") is opened here and never closed.",
            "because of one mistake.");

    [Fact]
    public async Task A_quote_in_the_middle_of_a_field_is_refused() =>
        await RefusesAsync(
            Round.Of().With(4, "comment", "a 19\" rack"), "line 4, column comment: Found a quote (\") in the middle of a field.");

    [Fact]
    public async Task A_quote_in_the_middle_of_an_early_field_is_refused_with_its_column() =>
        await RefusesAsync(
            Round.Of().With(4, "sg-3", "3\""), "line 4, column sg-3: Found a quote (\") in the middle of a field.", "because of one mistake.");

    [Fact]
    public async Task Text_after_a_closing_quote_is_refused() =>
        await RefusesAsync(
            Round.Of().With(4, "comment", "\"a\nb\"c"),
            "line 4, column comment: The quote (\") that opens this field is closed on line 5 with text after it.");

    [Fact]
    public async Task Mistakes_after_a_row_with_a_stray_quote_are_still_named() =>
        await RefusesAsync(
            Round.Of().With(3, "comment", "a\"b").With(5, "sg-1", "9"), "because of 2 mistakes.", "line 3, column comment", "line 5, column sg-1");
}
