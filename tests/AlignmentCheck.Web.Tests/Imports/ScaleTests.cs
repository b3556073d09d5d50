using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Tests.Imports;

/// <summary>The points that come of a column of a statement: a scale is read as one, or asked about.</summary>
public sealed class ScaleTests
{
    private static readonly Questionnaire Core = Tests.Answers.Round.Core;

    [Theory]
    [InlineData("1 (Strongly agree)|2|3|4|5 (Strongly disagree)", "5 4 3 2 1")]
    [InlineData("5 - Strongly disagree|4|3|2|1 - Strongly agree", "1 2 3 4 5")]
    [InlineData("1 - Strongly disagree|2|3 - Neutral|4|5 - Strongly agree", "1 2 3 4 5")]
    [InlineData("0 (Strongly agree)|1|2|3|4 (Strongly disagree)", "5 4 3 2 1")]
    [InlineData("1 (Strongly agree)|2|5 (Strongly disagree)|6 - n/a", "5 4 1 dk")]
    public void A_scale_is_read_whichever_way_its_ends_say(string texts, string expected) => Read(texts).ShouldBe(expected.Split(' '));

    [Theory]
    [InlineData("1 (Strongly agree)|2|3|4|5", "5 ? ? ? ?")]
    [InlineData("1|2|3|4|5 (Strongly disagree)", "? ? ? ? 1")]
    [InlineData("1 (Strongly agree)|2|4|5 (Strongly agree)", "5 ? ? 5")]
    [InlineData("1 (best)|2|3|4|5 (worst)", "? ? ? ? ?")]
    [InlineData("Strongly agree|2|3|4|Strongly disagree", "5 ? ? ? 1")]
    [InlineData("1 (Strongly disagree)|2|3|4|5|6|7 (Strongly agree)", "1 ? ? ? ? ? 5")]
    [InlineData("1 (Strongly disagree)|2|3|4 (Strongly agree)", "1 ? ? 5")]
    public void Where_words_do_not_go_with_numbers_no_number_says_anything(string texts, string expected) => Read(texts).ShouldBe(expected.Split(' '));

    [Theory]
    [InlineData("1|2|3")]
    [InlineData("1|2|3|4")]
    [InlineData("0|1|2|3")]
    [InlineData("1 (Strongly disagree)|2|3|4")]
    public void Where_nobody_chose_five_it_is_asked_whether_the_scale_has_five(string texts) => Read(texts)[1..].ShouldAllBe(point => point == "?");

    [Theory]
    [InlineData("Neither agree nor disagree", "3")]
    [InlineData("3 - Neither Agree Nor Disagree", "3")]
    [InlineData("Strongly Agree", "5")]
    [InlineData("N/A", "dk")]
    [InlineData("n/a", "dk")]
    [InlineData("Not applicable", "dk")]
    [InlineData("Don't know", "dk")]
    public void The_words_of_the_large_tools_are_known(string text, string expected) => Read(text).ShouldBe([expected]);

    private static string[] Read(string texts)
    {
        var cells = texts.Split('|');
        var export = Exports.Look("team,sg-1\n" + string.Concat(cells.Select((cell, i) => $"{(i % 2 == 0 ? "Sales" : "Marketing")},{cell}\n")), Core);
        return [.. cells.Select(cell => export.Mapping.Values.GetValueOrDefault(new ValueKey("statements", cell), "?"))];
    }
}
