using AlignmentCheck.Core.Mapping;

namespace AlignmentCheck.Core.Tests.Mapping;

public sealed class MappingTextTests
{
    [Theory]
    [InlineData("60", 60.0)]
    [InlineData(" 60 % ", 60.0)]
    [InlineData("0,25", 0.25)]
    [InlineData("-1", -1.0)]
    [InlineData("1.000,5", null)]
    [InlineData("sixty", null)]
    [InlineData("", null)]
    [InlineData("NaN", null)]
    [InlineData("1e3", null)]
    public void A_number_is_read_as_people_write_it(string text, double? expected) => WrittenNumber.TryParse(text).ShouldBe(expected);

    [Fact]
    public void Numbers_are_parts_of_one_where_none_is_above_it_and_one_has_decimals()
    {
        WrittenNumber.AreParts([0, 0.4, 1]).ShouldBeTrue();
        WrittenNumber.AreParts([0, 1]).ShouldBeFalse();
        WrittenNumber.AreParts([0.4, 40]).ShouldBeFalse();
        WrittenNumber.AreParts([]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a\r\n b\tc ", "a b c")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'quoted'", "'quoted'")]
    public void A_text_is_matched_on_one_line_and_without_what_spreadsheets_put_before_it(string cell, string expected) => CellText.Of(cell).ShouldBe(expected);

    [Fact]
    public void Of_a_long_text_the_beginning_is_matched() => CellText.Of(new string('x', 5000)).Length.ShouldBe(CellText.Longest);

    [Fact]
    public void Columns_of_one_name_are_numbered_and_long_names_cut()
    {
        var table = ExportTable.Of(["a", "b", " a ", new string('x', 999)], [new ExportRow(2, ["1", "2", "3", "4"])]);

        table.Columns.ShouldBe([new("a", 1), new("b", 1), new("a", 2), new(new string('x', ExportTable.LongestHeading), 1)]);
        table.Find(new ColumnName("a", 2)).ShouldBe(2);
        table.Find(new ColumnName("a", 3)).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "Sales", false)]
    [InlineData("", "Response", true)]
    public void A_row_is_no_second_heading_for_one_column_without_a_name(string heading, string below, bool expected) =>
        ExportTable.Of(["Team", heading, "sg-1"], [new ExportRow(2, ["Sales", below, "5"])]).HasSecondHeader.ShouldBe(expected);

    [Fact]
    public void Two_rows_of_headings_become_one_and_a_single_column_keeps_its_own()
    {
        var table = ExportTable.Of(
            ["ID", "How far?", "", "", "Team"],
            [new ExportRow(2, ["", "One", "Two", "Three", "Response"]), new ExportRow(3, ["7", "1", "2", "3", "Sales"])]);

        table.HasSecondHeader.ShouldBeTrue();
        table.Columns.Select(column => column.Text).ShouldBe(["ID", "How far? [One]", "How far? [Two]", "How far? [Three]", "Team"]);
        table.Rows.ShouldHaveSingleItem().Line.ShouldBe(3);
    }
}
