using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Answers;

public sealed class AnswerJsonTests
{
    [Fact]
    public void Write_EveryKindOfQuestion_InTheQuestionnairesOrder() => AnswerJson.Write(
        Sample.Extended,
        Person.Sales(
            ("comment", "Call us."), ("owns.pricing", "dk"), ("words", "none"), ("funding.should", "dk"), ("funding.is", "60"), ("kpi", "revenue"),
            ("challenges.own", "price-pressure|bad-data"), ("sg-2", "dk"), ("sg-1", "4")).Sheet(Sample.Extended)).ShouldBe(
        """{"sg-1":4,"sg-2":"dk","kpi":"revenue","challenges.own":["price-pressure","bad-data"],"funding.is":60,"funding.should":"dk","words":["none"],"owns.pricing":"dk"}""");

    [Theory]
    [InlineData("")]
    [InlineData("Nothing but a comment")]
    public void Write_NothingAnswered_AnEmptyObject(string comment)
    {
        AnswerJson.Write(Sample.Core, Person.Sales(("comment", comment)).Sheet(Sample.Core)).ShouldBe("{}");
        AnswerJson.Read(Sample.Core, Team.Sales, "{}").IsAnswered.ShouldBeFalse();
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSameSheetWithoutItsComment()
    {
        foreach (var questionnaire in new[] { Sample.Core, Sample.Extended })
        {
            foreach (var person in new RandomRounds(31).OfSize(150, 150, questionnaire: questionnaire).People)
            {
                var sheet = person.Sheet(questionnaire);
                var json = AnswerJson.Write(questionnaire, sheet);
                var read = AnswerJson.Read(questionnaire, person.Team, json);
                read.Team.ShouldBe(person.Team);
                read.Cells.ToArray().ShouldBe(sheet.Cells.ToArray());
                read.Comment.ShouldBeNull();
                AnswerJson.Write(questionnaire, read).ShouldBe(json);
            }
        }
    }

    [Fact]
    public void Read_AsADatabaseMayLayItOut_IsTheSame() =>
        AnswerJson.Write(Sample.Core, AnswerJson.Read(Sample.Core, Team.Sales, "{\n  \"kpi\" : \"revenue\",\n  \"sg-1\" : 4 }")).ShouldBe("""{"sg-1":4,"kpi":"revenue"}""");

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"sg-1":4,"sg-1":5}""")]
    [InlineData("""{"sg-9":4}""")]
    [InlineData("""{"comment":"Hello"}""")]
    [InlineData("""{"sg-1":0}""")]
    [InlineData("""{"sg-1":6}""")]
    [InlineData("""{"sg-1":4.5}""")]
    [InlineData("""{"sg-1":1e0}""")]
    [InlineData("""{"sg-1":"4"}""")]
    [InlineData("""{"sg-1":null}""")]
    [InlineData("""{"sg-1":true}""")]
    [InlineData("""{"ma-1":"dk"}""")]
    [InlineData("""{"kpi":2}""")]
    [InlineData("""{"kpi":""}""")]
    [InlineData("""{"kpi":"profit"}""")]
    [InlineData("""{"kpi":["revenue"]}""")]
    [InlineData("""{"words":[]}""")]
    [InlineData("""{"words":"fair"}""")]
    [InlineData("""{"words":["fair",null]}""")]
    [InlineData("""{"words":["fair","fair"]}""")]
    [InlineData("""{"words":["fair|open"]}""")]
    [InlineData("""{"words":["fair","none"]}""")]
    [InlineData("""{"words":["fair","open","quick","skilled"]}""")]
    [InlineData("""{"funding.is":101}""")]
    [InlineData("""{"funding.is":-1}""")]
    [InlineData("""{"funding.is":"60"}""")]
    public void Read_AnythingElse_IsRefused(string json) =>
        Should.Throw<StoredFormatException>(() => AnswerJson.Read(Sample.Core, Team.Sales, json));

    [Fact]
    public void Read_Refused_NeverRepeatsWhatSomebodyAnswered()
    {
        foreach (var json in new[] { """{"kpi":"secret"}""", """{"secret":4}""", """{"kpi": secret}""", "secret" })
        {
            Should.Throw<StoredFormatException>(() => AnswerJson.Read(Sample.Core, Team.Sales, json)).ToString().ShouldNotContain("secret");
        }
    }
}
