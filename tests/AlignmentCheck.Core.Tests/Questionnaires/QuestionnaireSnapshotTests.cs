using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Questionnaires;

public sealed class QuestionnaireSnapshotTests
{
    /// <summary>A text of its own in every place, so that none can be lost or exchanged.</summary>
    private static Questionnaire Worded
    {
        get
        {
            var extended = Sample.Extended;
            return new Questionnaire(
                "worded",
                7,
                "Title “<&>” \u202e\U0001f600",
                11,
                [.. extended.Dimensions.Select(d => d with
                {
                    Name = $"Name of {d.Id}",
                    About = $"About {d.Id}",
                    Levels = new LevelMeanings($"{d.Id} one", $"{d.Id} two", $"{d.Id} three", $"{d.Id} four"),
                    Sources = [$"source of {d.Id}", "003"],
                    Check = d.Check is SplitCheck split ? split with { Short = "Split", Context = "Seventy percent.", Tolerance = 12 } : d.Check,
                })],
                new WordsSection("Words in short", "87 %", extended.Words!.Question),
                new CommentQuestion("comment", "One thing?", "Careful now.", 321),
                new OwnershipMap("Who", "Who does this?", [.. extended.Ownership!.Tasks.Select(t => t with { Name = $"Name of {t.Id}" })]));
        }
    }

    [Theory]
    [InlineData("core")]
    [InlineData("extended")]
    [InlineData("worded")]
    [InlineData("small")]
    public void Read_WhatWasWritten_IsTheSameQuestionnaire(string id)
    {
        var questionnaire = id switch
        {
            "core" => Sample.Core,
            "extended" => Sample.Extended,
            "worded" => Worded,
            _ => new Questionnaire("small", 1, "Small", 1, [Sample.Dimension("shared-goals", "sg", true, null)], null, null, null),
        };
        var bytes = QuestionnaireSnapshot.Write(questionnaire);
        var read = QuestionnaireSnapshot.Read(bytes);
        Everything.Of(read).ShouldBe(Everything.Of(questionnaire));
        read.Sha256.ShouldBe(questionnaire.Sha256);
        QuestionnaireSnapshot.Write(read).ShouldBe(bytes);
    }

    [Fact]
    public void Read_SomethingElse_IsRefused() =>
        Should.Throw<StoredFormatException>(() => QuestionnaireSnapshot.Read(Round.Of().Close().Freeze()));
}
