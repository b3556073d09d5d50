using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Stored;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Mapping;

public sealed class RememberedMappingTests
{
    private static readonly ExportTable Table = ExportTable.Of(
        ["When", "Team", "sg-1", "helpful", "slow", "helpful"], [new ExportRow(2, ["now", "Field", "oui", "x", "", ""])]);

    private static readonly ColumnMapping Mapping = new(
        1,
        new Dictionary<string, ColumnRange>(StringComparer.Ordinal) { ["sg-1"] = new(2, 2), ["words"] = new(3, 5) },
        new Dictionary<ValueKey, string>
        {
            [new("team", "Field")] = "sales",
            [new("team", "Finance")] = "-",
            [new("statements", "oui")] = "5",
            [new("statements", "Let me tell you about Ada")] = "-",
            [new("columns words", "helpful")] = "helpful",
            [new("columns words", "2: helpful")] = "-",
        });

    [Fact]
    public void It_fits_an_export_whose_columns_stand_elsewhere()
    {
        var moved = ExportTable.Of(["helpful", "slow", "helpful", "new", "sg-1", "Team"], []);

        var mapping = RememberedMapping.Read(RememberedMapping.Of(Table, Mapping).Write()).For(moved)!;

        mapping.Team.ShouldBe(5);
        mapping.Questions["sg-1"].ShouldBe(new ColumnRange(4, 4));
        mapping.Questions["words"].ShouldBe(new ColumnRange(0, 2));
        mapping.Values[new ValueKey("statements", "oui")].ShouldBe("5");
    }

    [Theory]
    [InlineData("helpful", "slow", "helpful", "sg-1")]
    [InlineData("helpful", "slow", "Team", "sg-1")]
    public void It_fits_no_export_that_lacks_a_column(params string[] headings) => RememberedMapping.Of(Table, Mapping).For(ExportTable.Of(headings, [])).ShouldBeNull();

    [Fact]
    public void A_text_that_stands_for_no_answer_is_not_kept_but_a_team_that_is_left_out_is()
    {
        var kept = RememberedMapping.Of(Table, Mapping).For(Table)!.Values;

        kept.Keys.ShouldNotContain(new ValueKey("statements", "Let me tell you about Ada"));
        kept[new ValueKey("team", "Finance")].ShouldBe("-");
        kept[new ValueKey("columns words", "2: helpful")].ShouldBe("-");
    }

    [Fact]
    public void The_same_matching_has_the_same_bytes_in_whatever_order_it_was_said()
    {
        var turned = Mapping with
        {
            Questions = new Dictionary<string, ColumnRange>(Mapping.Questions.Reverse(), StringComparer.Ordinal),
            Values = new Dictionary<ValueKey, string>(Mapping.Values.Reverse()),
        };

        RememberedMapping.Of(Table, turned).Write().ShouldBe(RememberedMapping.Of(Table, Mapping).Write());
    }

    [Fact]
    public void Read_BytesOfAnEarlierVersion_SayTheSame() =>
        RememberedMapping.Read(TestData.Bytes("mapping-1.bin")).For(Table)!.Values.ShouldBe(RememberedMapping.Of(Table, Mapping).For(Table)!.Values, ignoreOrder: true);

    [Fact]
    public void Read_AnythingElse_Throws() => Should.Throw<StoredFormatException>(() => RememberedMapping.Read("{}"u8));
}
