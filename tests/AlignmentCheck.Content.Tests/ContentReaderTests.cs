using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;
using static AlignmentCheck.Content.Tests.Fixture.ContentTree;

namespace AlignmentCheck.Content.Tests;

public sealed class ContentReaderTests
{
    [Fact]
    public void Read_SmallContent_GivesItsParts()
    {
        using var content = new ContentTree();

        var reading = ContentReader.Read(content.Directory, "en");

        reading.Mistakes.ShouldBeEmpty();
        var library = reading.Library.ShouldNotBeNull();
        library.Questionnaires.Select(q => q.Id).ShouldBe(["core", "extended"]);
        library.Sources["000"].ShouldBe(new Source("000", "A text", SourceKind.Article, "Something.", Author: null, Publisher: null, 2014));
        library.Remedies[1].Kinds.ShouldBe([RemedyKind.Figure, RemedyKind.Cause]);
    }

    [Fact]
    public void Read_Step_GivesItsFrontMatterAndParts()
    {
        using var content = new ContentTree();

        var step = ContentReader.Read(content.Directory, "en").Library!.Steps.ShouldHaveSingleItem();

        step.Dimension.ShouldBe("shared-goals");
        step.Conditions.ShouldBe(
        [
            new(new(FigureKind.Dimension, "shared-goals"), Side.Lower, IsBelow: true, 60),
            new(new(FigureKind.Check, "kpi"), Side: null, IsBelow: true, 40),
        ]);
        step.Measure.ShouldBe(new(FigureKind.Statement, "sg-1"));
        step.IsSustain.ShouldBeFalse();
        step.Parts.ShouldBe(new Dictionary<StepPart, string>
        {
            [StepPart.Why] = "Because.",
            [StepPart.ThisWeek] = "1. Begin.\n2. Go on.\n3. End.",
            [StepPart.Measure] = "The number.",
        });
    }

    [Fact]
    public void Read_Extended_TakesOverDimensionsWordsAndComment()
    {
        using var content = new ContentTree();

        var library = ContentReader.Read(content.Directory, "en").Library!;
        var (core, extended) = (library.Find("core")!, library.Find("extended")!);

        extended.Dimensions.Select(d => d.Id).ShouldBe(["shared-goals", "fair-incentives", "feedback-channel", "clear-roles"]);
        extended.Words.ShouldBe(core.Words);
        extended.Comment.ShouldBe(core.Comment);
        extended.Ownership!.Tasks.Select(t => (t.Name, t.Reference)).ShouldBe([("Pricing", "both"), ("Promotion", "marketing")]);
        core.Ownership.ShouldBeNull();
    }

    [Fact]
    public void Read_Options_KnowTheirKindValueAndTone()
    {
        using var content = new ContentTree();

        var core = ContentReader.Read(content.Directory, "en").Library!.Find("core")!;

        ((FrequencyCheck)core.Dimensions[2].Check!).Question.Options.ShouldBe(
        [
            new("never", "never", OptionKind.Real, Value: 0),
            new("weekly", "weekly", OptionKind.Real, Value: 100),
            new("dk", "don't know", OptionKind.DontKnow),
        ]);
        core.Words!.Question.Options.Select(o => o.Tone).ShouldBe([Tone.Kind, Tone.Unkind, null]);
    }

    [Fact]
    public void Read_OtherLanguage_PutsItsTextsIntoTheSameSteps()
    {
        using var content = new ContentTree().Translate("de");

        var library = ContentReader.Read(content.Directory, "de").Library.ShouldNotBeNull();

        library.Steps[0].Title.ShouldBe("Jede Woche treffen");
        library.Steps[0].Parts[StepPart.Why].ShouldBe("Darum.");
        library.Steps[0].Conditions.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_MistakeInAnotherLanguage_GivesTheLibraryAllTheSame()
    {
        using var content = new ContentTree().Translate("de").Remove(In("de", StepFile));

        ContentReader.Read(content.Directory, "en").Library.ShouldNotBeNull();
        ContentReader.Read(content.Directory, "de").Library.ShouldBeNull();
    }

    [Fact]
    public void Read_LanguageThatIsAPath_IsUnknown()
    {
        using var content = new ContentTree();

        ContentReader.Read(content.Directory, "../en").Mistakes.ShouldHaveSingleItem().Message.ShouldContain("'../en'");
    }

    [Fact]
    public void Read_NoSuchFolder_NamesIt()
    {
        var reading = ContentReader.Read("no-such-folder", "en");

        reading.Library.ShouldBeNull();
        reading.Mistakes.ShouldHaveSingleItem().Message.ShouldContain("no-such-folder");
    }

    [Fact]
    public void Read_MistakesInManyFiles_GivesAllInOrder()
    {
        using var content = new ContentTree()
            .Change(StepFile, "effort: low", "effort: little")
            .Change(StepFile, "below: 40", "below: 0")
            .Change(CoreFile, "minutes: 6", "minutes: many")
            .Change(RemedyFile, "says: meet", "say: meet");

        ContentReader.Read(content.Directory, "en").Mistakes.Select(m => (m.File, m.Line)).ShouldBe(
            [(CoreFile, 3), (RemedyFile, 2), (RemedyFile, 2), (StepFile, 7), (StepFile, 8)]);
    }

    [Fact]
    public void Find_IdWithoutVersion_GivesTheNewest()
    {
        using var content = new ContentTree();
        foreach (var version in new[] { 2, 10 })
        {
            content
                .Add($"questionnaires/core.v{version}.yaml", SmallContent.Files[CoreFile].Replace("version: 1", $"version: {version}", StringComparison.Ordinal))
                .Add($"questionnaires/en/core.v{version}.yaml", SmallContent.Files[CoreWording]);
        }

        var library = ContentReader.Read(content.Directory, "en").Library!;

        library.Find("core")!.Version.ShouldBe(10);
        library.Find("core.v2")!.Version.ShouldBe(2);
        library.Find("core.v3").ShouldBeNull();
    }

    [Fact]
    public void Languages_TwoFolders_AreNamedOnce()
    {
        using var content = new ContentTree().Translate("de");

        ContentReader.Languages(content.Directory).ShouldBe(["de", "en"]);
    }
}
