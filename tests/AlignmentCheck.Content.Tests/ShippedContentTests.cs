using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Content.Tests;

public sealed class ShippedContentTests
{
    private static readonly ContentLibrary Library = Read();

    [Fact]
    public void Check_Shipped_FindsNoMistake() => ContentReader.Check(ShippedContent.Directory).ShouldBeEmpty();

    [Fact]
    public void Languages_Shipped_HaveEnglish() => ContentReader.Languages(ShippedContent.Directory).ShouldContain("en");

    [Theory]
    [InlineData("core", 5, 20)]
    [InlineData("extended", 9, 36)]
    public void Find_ShippedId_GivesItsQuestions(string id, int dimensions, int statements)
    {
        var questionnaire = Library.Find(id).ShouldNotBeNull();

        questionnaire.Dimensions.Count.ShouldBe(dimensions);
        questionnaire.Statements.Count().ShouldBe(statements);
        questionnaire.Dimensions.Count(d => d.IsCore).ShouldBe(5);
        questionnaire.Words.ShouldNotBeNull().Question.Options.Count.ShouldBe(17);
        questionnaire.Comment.ShouldNotBeNull().Characters.ShouldBe(500);
    }

    [Fact]
    public void Find_Core_HasACheckOfEveryKind() =>
        Library.Find("core")!.Dimensions.Select(d => d.Check!.GetType()).ShouldBe(
            [typeof(SameChoiceCheck), typeof(PredictionCheck), typeof(FrequencyCheck), typeof(SharedChoiceCheck), typeof(SplitCheck)]);

    [Fact]
    public void Find_Core_OffersDontKnowWhereItIsNotTheLowAnswer() =>
        Library.Find("core")!.Statements.Where(s => !s.OffersDontKnow).Select(s => s.Id).ShouldBe(["ma-1", "fi-3", "sf-3"]);

    [Fact]
    public void Find_Extended_ReversesTheSecondAndFourthStatement()
    {
        foreach (var dimension in Library.Find("extended")!.Dimensions)
        {
            dimension.Statements.Select(s => s.Reversed).ShouldBe([false, true, false, true]);
        }
    }

    [Fact]
    public void Find_Extended_AsksWhoOwnsTwelveTasks()
    {
        var tasks = Library.Find("extended")!.Ownership.ShouldNotBeNull().Tasks;

        tasks.Count.ShouldBe(12);
        tasks.ShouldAllBe(t => t.Question.Id == $"owns.{t.Id}");
    }

    [Fact]
    public void Remedies_Shipped_AreAllItemsOfTheFiveTexts()
    {
        var expected = new[] { ("000", 9), ("001", 5), ("002", 13), ("003", 15), ("004", 13) }
            .SelectMany(s => Enumerable.Range(1, s.Item2).Select(i => $"{s.Item1}.{i}"));

        Library.Remedies.Select(r => r.Id).ShouldBe(expected);
    }

    [Fact]
    public void Remedies_ThatRecommend_AreCoveredBySteps()
    {
        var recommended = Library.Remedies.Where(r => r.Kinds.Contains(RemedyKind.Recommendation)).Select(r => r.Id).ToList();

        recommended.Count.ShouldBe(49);
        recommended.Except(Library.Steps.SelectMany(s => s.Remedies)).ShouldBeEmpty();
    }

    [Fact]
    public void Steps_Shipped_AreThereForEveryDimension() =>
        Library.Find("extended")!.Dimensions.Select(d => d.Id).Except(Library.Steps.Select(s => s.Dimension)).ShouldBeEmpty();

    private static ContentLibrary Read() => ContentReader.Read(ShippedContent.Directory, "en").Library.ShouldNotBeNull();
}
