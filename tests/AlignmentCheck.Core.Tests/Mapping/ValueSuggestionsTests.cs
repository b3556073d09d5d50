using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Mapping;

public sealed class ValueSuggestionsTests
{
    private static readonly Wording English = new(Sample.Core, ["strongly disagree", "disagree", "neutral", "agree", "strongly agree"], "I don’t know", "Sales", "Marketing");
    private static readonly Wording German = new(Sample.Core, ["stimme gar nicht zu", "stimme nicht zu", "unentschieden", "stimme zu", "stimme voll zu"], "Weiß nicht", "Vertrieb", "Marketing");

    private static readonly ColumnMapping Nothing = new(null, new Dictionary<string, ColumnRange>(StringComparer.Ordinal), new Dictionary<ValueKey, string>());

    [Theory]
    [InlineData("1 2 3 4 5", "1 2 3 4 5")]
    [InlineData("1 2 4", "? ? ?")]
    [InlineData("5 2", "5 2")]
    [InlineData("0 1 4", "1 2 5")]
    [InlineData("1.0 5.0", "1 5")]
    [InlineData("0 5", "? ?")]
    [InlineData("1 7", "? ?")]
    [InlineData("2.5 3", "? ?")]
    [InlineData("-1 1", "? ?")]
    public void Numbers_are_points_only_where_there_can_be_no_more_than_five(string texts, string expected) =>
        Suggested(ValueKind.Points, ValueGroup.StatementsId, Sample.Core.Questions[0], texts.Split(' ')).ShouldBe(expected.Split(' '));

    [Theory]
    [InlineData("Strongly agree", "5")]
    [InlineData("5 - strongly agree", "5")]
    [InlineData("STRONGLY  DISAGREE", "1")]
    [InlineData("stimme voll zu", "5")]
    [InlineData("Weiß nicht", "dk")]
    [InlineData("I don't know", "dk")]
    [InlineData("dk", "dk")]
    [InlineData("agree somewhat", "?")]
    [InlineData("", "?")]
    public void A_point_is_known_by_its_words_in_any_language(string text, string expected) =>
        Suggested(ValueKind.Points, ValueGroup.StatementsId, Sample.Core.Questions[0], [text]).ShouldBe([expected]);

    [Theory]
    [InlineData("Sales", "sales")]
    [InlineData("Inside Sales EMEA", "sales")]
    [InlineData("Vertrieb", "sales")]
    [InlineData("marketing", "marketing")]
    [InlineData("Sales & Marketing", "?")]
    [InlineData("Salesforce", "?")]
    [InlineData("", "-")]
    public void A_team_is_known_by_its_name(string text, string expected) => Suggested(ValueKind.Team, ValueGroup.TeamId, question: null, [text]).ShouldBe([expected]);

    [Theory]
    [InlineData("lead-quality", "lead-quality")]
    [InlineData("LeadQuality", "lead-quality")]
    [InlineData("3. lead-quality", "lead-quality")]
    [InlineData("leads", "?")]
    public void An_option_is_known_by_its_id_or_wording(string text, string expected) =>
        Suggested(ValueKind.Options, "challenges.own", Sample.Core.Questions[Sample.Core.IndexOf("challenges.own")], [text]).ShouldBe([expected]);

    [Theory]
    [InlineData("Yes", "yes")]
    [InlineData("0", "-")]
    [InlineData("maybe", "?")]
    public void A_mark_is_known(string text, string expected) => Suggested(ValueKind.Ticks, ValueGroup.TicksId, Sample.Core.Questions[0], [text]).ShouldBe([expected]);

    [Fact]
    public void A_scale_of_five_is_one_once_somebody_has_said_so() =>
        PointScale.Of(Points("1", "2", "4"), Nothing with { IsScaleOfFive = true }, [English]).Points.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = "1", ["2"] = "2", ["4"] = "4" }, ignoreOrder: true);

    [Fact]
    public void What_was_said_of_some_numbers_turns_the_others()
    {
        var said = Nothing with { Values = new Dictionary<ValueKey, string> { [new("statements", "1")] = "5", [new("statements", "5")] = "1" } };

        var scale = PointScale.Of(Points("1", "2", "3", "4", "5"), said, [English]);

        scale.Reading.ShouldBe(ScaleReading.Turned);
        scale.Points["2"].ShouldBe("4");
    }

    [Fact]
    public void A_number_that_somebody_has_said_to_be_no_answer_is_none_of_the_scale()
    {
        var said = Nothing with { Values = new Dictionary<ValueKey, string> { [new("statements", "9")] = "dk" } };

        PointScale.Of(Points("1", "5", "9"), said, [English]).Points.Keys.ShouldBe(["1", "5"]);
    }

    private static ValueGroup Points(params string[] texts) =>
        new(ValueGroup.StatementsId, ValueKind.Points, [Sample.Core.Questions[0]], [.. texts.Select((text, i) => new FoundValue(text, 1, i + 2, 0))], texts.Length);

    private static IEnumerable<string> Suggested(ValueKind kind, string id, Question? question, string[] texts)
    {
        var values = texts.Select((text, i) => new FoundValue(text, 1, i + 2, 0)).ToList();
        var found = ValueSuggestions.For(new ValueGroup(id, kind, question is null ? [] : [question], values, values.Count), Nothing, [English, German]);
        return texts.Select(text => found.GetValueOrDefault(text, "?"));
    }
}
