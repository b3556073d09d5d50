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

        var mapping = RememberedMapping.Read(RememberedMapping.Of(Table, Mapping).Write()).For(moved)!.Mapping;

        mapping.Team.ShouldBe(5);
        mapping.Questions["sg-1"].ShouldBe(new ColumnRange(4, 4));
        mapping.Questions["words"].ShouldBe(new ColumnRange(0, 2));
        mapping.Values[new ValueKey("statements", "oui")].ShouldBe("5");
    }

    [Theory]
    [InlineData("", true, "helpful", "slow", "helpful", "sg-1")]
    [InlineData("words", false, "helpful", "slow", "Team", "sg-1")]
    [InlineData("sg-1", false, "helpful", "slow", "helpful", "Team", "sg-one")]
    public void Where_a_column_is_called_otherwise_all_others_and_all_texts_are_kept(string missing, bool lacksTeam, params string[] headings)
    {
        var fit = RememberedMapping.Of(Table, Mapping).For(ExportTable.Of(headings, []))!;

        fit.IsWhole.ShouldBeFalse();
        (string.Join(' ', fit.Missing), fit.LacksTeam).ShouldBe((missing, lacksTeam));
        fit.Mapping.Questions.Keys.ShouldBe(Mapping.Questions.Keys.Except(fit.Missing));
        fit.Mapping.Values[new ValueKey("statements", "oui")].ShouldBe("5");
    }

    [Fact]
    public void It_fits_no_export_that_lacks_most_columns() => RememberedMapping.Of(Table, Mapping).For(ExportTable.Of(["Team", "helpful", "slow"], [])).ShouldBeNull();

    [Fact]
    public void What_is_missing_is_looked_for_by_its_heading_and_takes_no_column_that_is_remembered()
    {
        var moved = ExportTable.Of(["Team", "sg-1", "helpful", "slow", "fair"], []);
        var fit = RememberedMapping.Of(Table, Mapping with { Questions = new Dictionary<string, ColumnRange>(StringComparer.Ordinal) { ["sg-1"] = new(2, 2), ["sg-2"] = new(0, 0) } }).For(moved)!;
        var renamed = ExportTable.Of(["Team", "sg-1", "sg-2"], []);

        var mapping = ColumnSuggestions.Of(renamed, Sample.Core, [], fit);

        mapping.Questions.ShouldBe(new Dictionary<string, ColumnRange>(StringComparer.Ordinal) { ["sg-1"] = new(1, 1), ["sg-2"] = new(2, 2) }, ignoreOrder: true);
        mapping.Team.ShouldBe(0);
    }

    [Fact]
    public void A_text_that_stands_for_no_answer_is_not_kept_but_a_team_that_is_left_out_is()
    {
        var kept = RememberedMapping.Of(Table, Mapping).For(Table)!.Mapping.Values;

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
        RememberedMapping.Read(TestData.Bytes("mapping-1.bin")).For(Table)!.Mapping.Values.ShouldBe(RememberedMapping.Of(Table, Mapping).For(Table)!.Mapping.Values, ignoreOrder: true);

    [Fact]
    public void Read_AnythingElse_Throws() => Should.Throw<StoredFormatException>(() => RememberedMapping.Read("{}"u8));
}
