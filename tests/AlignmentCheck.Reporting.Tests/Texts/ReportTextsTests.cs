using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Tests.Fixture;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Tests.Texts;

public sealed class ReportTextsTests
{
    [Fact]
    public void Text_ThatIsNotThere_IsAMistake() =>
        Should.Throw<InvalidOperationException>(() => English.Texts["Board.Titel"]).Message.ShouldContain("Board.Titel");

    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A")]
    [InlineData("A B", "A and B")]
    [InlineData("A B C", "A, B and C")]
    public void List_JoinsAsASentenceDoes(string items, string list) =>
        English.Texts.List(items.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(list);

    [Theory]
    [InlineData(0, "0 points")]
    [InlineData(1, "1 point")]
    [InlineData(2, "2 points")]
    public void Count_HasOneFormForOne(int number, string text) => English.Texts.Count("Points", number).ShouldBe(text);

    [Theory]
    [InlineData(-0.4, "0.0", "−0.4")]
    [InlineData(0.4, "0.00", "0.40")]
    [InlineData(-7, "+0;-0;0", "−7")]
    [InlineData(7, "+0;-0;0", "+7")]
    [InlineData(0, "+0;-0;0", "0")]
    public void Number_HasATrueMinusSign(double number, string format, string text) => English.Texts.Number(number, format).ShouldBe(text);

    [Theory]
    [InlineData(44, "Defined")]
    [InlineData(45, "Defined, close to Aligned")]
    [InlineData(53, "Aligned, close to Defined")]
    [InlineData(100, "Integrated")]
    public void LevelPhrase_NamesTheNeighbour(int lower, string phrase) => English.Texts.LevelPhrase(Level.Of(lower)).ShouldBe(phrase);

    [Fact]
    public void Quarter_Date_AndNames_ReadAsInEnglish()
    {
        English.Texts.QuarterName(new Quarter(2026, 4)).ShouldBe("4th quarter 2026");
        English.Texts.Date(new DateOnly(2026, 11, 2)).ShouldBe("2 November 2026");
        English.Texts.Lower("Shared goals").ShouldBe("shared goals");
        English.Texts.Capital("shared goals").ShouldBe("Shared goals");
        (English.Texts.Lower(""), English.Texts.Capital("")).ShouldBe(("", ""));
        English.Texts.TeamName(Team.Marketing).ShouldBe("Marketing");
        English.Texts.Language.ShouldBe("en");
    }

    [Fact]
    public void Language_WithoutTranslation_IsEnglish()
    {
        var texts = ReportTexts.For("de");

        texts.Language.ShouldBe("de");
        texts.TeamName(Team.Sales).ShouldBe("Sales");
    }
}
