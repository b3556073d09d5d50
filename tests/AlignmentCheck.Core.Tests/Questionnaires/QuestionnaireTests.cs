using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Questionnaires;

public sealed class QuestionnaireTests
{
    [Fact]
    public void Questions_StandInTheOrderOfCells()
    {
        var ids = Sample.Extended.Questions.Select(q => q.Id).ToArray();
        ids[..5].ShouldBe(["sg-1", "sg-2", "sg-3", "sg-4", "ma-1"]);
        ids[28..36].ShouldBe(["kpi", "challenges.own", "challenges.other", "feedback", "reward", "funding.is", "funding.should", "words"]);
        ids[36].ShouldBe("owns.market-research");
        ids[^1].ShouldBe("comment");
        Sample.Extended.Statements.Count().ShouldBe(28);
    }

    [Fact]
    public void IndexOf_UnknownQuestion_MinusOne()
    {
        Sample.Core.IndexOf("sg-1").ShouldBe(0);
        Sample.Core.IndexOf("sg-9").ShouldBe(-1);
        Sample.Core.IndexOf("SG-1").ShouldBe(-1);
    }

    [Fact]
    public void Questionnaire_WithOneIdTwice_IsRefused() => Should.Throw<ArgumentException>(() =>
        Sample.Make("core", [Sample.Dimension("second-goals", "sg", false, null)], null));

    [Fact]
    public void Questionnaire_WithStatementsOnly_HasNothingElse() => new Questionnaire(
        "small", 1, "Small", 1, [Sample.Dimension("shared-goals", "sg", true, null)], null, null, null).Questions.Count.ShouldBe(4);

    [Fact]
    public void Sha256_ChangesWithEverythingThatIsAsked()
    {
        var goals = Sample.CoreDimensions[0];
        Dimension[] changed =
        [
            goals,
            goals with { Id = "other" },
            goals with { IsCore = false },
            goals with { Check = null },
            goals with { Statements = [.. goals.Statements.Reverse()] },
            First(goals, s => s with { Text = "Another wording" }),
            First(goals, s => s with { Id = "sg-0" }),
            First(goals, s => s with { Reversed = true }),
            First(goals, s => s with { OffersDontKnow = false }),
            goals with { Check = Sample.Kpi with { Id = "kpi2" } },
            goals with { Check = new SharedChoiceCheck("kpi", "kpi", Sample.Kpi.Question, "revenue") },
            goals with { Check = new SameChoiceCheck("kpi", "kpi", new ChoiceQuestion("kpi", "Which one result?", Sample.Options(Sample.Kpis[1..]))) },
            goals with { Check = Sample.Feedback },
            goals with { Check = new FrequencyCheck("feedback", "feedback", new ChoiceQuestion("feedback", "How often?", [.. Sample.Feedback.Question.Options.Select(o => o with { Value = 1 })])) },
            goals with { Check = Sample.Challenge },
            goals with { Check = Sample.Challenge with { Own = Sample.Challenge.Own with { Most = 4 } } },
        ];
        var hashes = changed.Select(d => Sample.Of("q", [d]).Sha256).Append(Sample.Of("p", [goals]).Sha256).ToArray();
        hashes.Distinct().Count().ShouldBe(hashes.Length);
        hashes.ShouldAllBe(h => h.Length == 64 && h.All(c => char.IsAsciiHexDigitLower(c) || char.IsAsciiDigit(c)));
        Sample.Of("q", [goals]).Sha256.ShouldBe(hashes[0]);
        Sample.Of("q", [goals with { Name = "Not asked of anybody" }]).Sha256.ShouldBe(hashes[0]);
    }

    [Fact]
    public void LevelMeanings_OneToFour()
    {
        var meanings = new LevelMeanings("a", "b", "c", "d");
        string.Concat(Enumerable.Range(1, 4).Select(meanings.For)).ShouldBe("abcd");
        Should.Throw<ArgumentOutOfRangeException>(() => meanings.For(0));
        Should.Throw<ArgumentOutOfRangeException>(() => meanings.For(5));
    }

    private static Dimension First(Dimension dimension, Func<Statement, Statement> change) =>
        dimension with { Statements = [change(dimension.Statements[0]), .. dimension.Statements.Skip(1)] };
}
