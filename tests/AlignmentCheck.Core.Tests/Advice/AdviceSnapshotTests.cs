using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Advice;

public sealed class AdviceSnapshotTests
{
    private static readonly Source[] Sources =
    [
        new("003", "A title “with quotes”", SourceKind.Article, "What it says.", null, null, null),
        new("kotler-2006", "Ending the War", SourceKind.Study, "Four levels.", "Kotler", "HBR", 2006),
    ];

    [Fact]
    public void Read_WhatWasWritten_RecommendsTheSameInTheSameOrder()
    {
        Mutation.Skip();
        var random = new RandomRounds(81);
        var steps = Enumerable.Range(0, 60).Select(i => AnyStep(random, i)).ToArray();
        var (most, fewest) = (0, steps.Length);
        for (var i = 0; i < 60; i++)
        {
            var result = random.Any(30).Result();
            var snapshot = AdviceSnapshot.Read(AdviceSnapshot.Of(result, steps, Sources, Sample.Extended.Ownership!.Tasks).Write());
            var recommended = Recommending.From(result, steps);
            Everything.Of(Recommending.From(result, snapshot.Steps)).ShouldBe(Everything.Of(recommended));
            snapshot.Steps.Select(s => s.Id).ShouldBe(recommended.Select(r => r.Step.Id));
            snapshot.Sources.ShouldBe(Sources);
            Everything.Of(snapshot.UsualTasks).ShouldBe(Everything.Of(result.Questionnaire.Ownership is null ? Sample.Extended.Ownership!.Tasks : []));
            (most, fewest) = (Math.Max(most, recommended.Count), Math.Min(fewest, recommended.Count));
        }

        fewest.ShouldBe(0);
        most.ShouldBeInRange(10, steps.Length - 1);
    }

    [Fact]
    public void Read_EveryValue_IsAsItWasWritten()
    {
        var random = new RandomRounds(82);
        var snapshot = new AdviceSnapshot([.. Enumerable.Range(0, 40).Select(i => AnyStep(random, i))], Sources);
        var bytes = snapshot.Write();
        Everything.Of(AdviceSnapshot.Read(bytes)).ShouldBe(Everything.Of(snapshot));
        AdviceSnapshot.Read(bytes).Write().ShouldBe(bytes);
    }

    [Fact]
    public void Read_SomethingElse_IsRefused() =>
        Should.Throw<StoredFormatException>(() => AdviceSnapshot.Read(QuestionnaireSnapshot.Write(Sample.Core)));

    [Fact]
    public void Read_BytesOfAnEarlierVersion_HaveNoUsualTasks() => AdviceSnapshot.Read(TestData.Bytes("advice-1.bin")).UsualTasks.ShouldBeEmpty();

    /// <summary>Bytes of format 1, checked in with what they said; they are never made anew.</summary>
    [Fact]
    public void Read_BytesOfAnEarlierVersion_StillSayTheSame() =>
        TestData.Text("advice-1.txt").Split('\n')
            .Except(Everything.Of(AdviceSnapshot.Read(TestData.Bytes("advice-1.bin"))).Split('\n'), StringComparer.Ordinal)
            .ShouldBeEmpty();

    private static Step AnyStep(RandomRounds random, int number)
    {
        var dimension = Sample.CoreDimensions[random.Next(5)];
        return new Step(
            $"step-{number}",
            $"Title {number} <b>",
            dimension.Id,
            [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => AnyCondition(random, dimension))],
            (Effort)random.Next(3),
            $"Leader {number}",
            (Evidence)random.Next(3),
            [$"remedy-{number}"],
            [Sources[random.Next(2)].Id],
            $"Begin {number}",
            random.Next(2) == 0 ? new FigureName(FigureKind.Statement, dimension.Statements[0].Id) : new FigureName(FigureKind.Check, dimension.Check!.Id),
            random.Next(6) == 0,
            Enum.GetValues<StepPart>().Where(_ => random.Next(3) > 0).ToDictionary(p => p, p => $"**{p}** of {number}\n\n- a list"));
    }

    private static Condition AnyCondition(RandomRounds random, Dimension dimension)
    {
        var (kind, side, isBelow) = ((FigureKind)random.Next(5), (Side)random.Next(4), random.Next(2) == 0);
        return kind switch
        {
            FigureKind.Dimension => new Condition(new FigureName(kind, dimension.Id), side, isBelow, 5 + random.Next(90)),
            FigureKind.Gap => new Condition(new FigureName(kind, dimension.Id), null, false, 5 + random.Next(40)),
            FigureKind.Check => new Condition(new FigureName(kind, dimension.Check!.Id), null, isBelow, 5 + random.Next(90)),
            FigureKind.DontKnow => new Condition(new FigureName(kind, dimension.Statements[1].Id), side, false, 5 + random.Next(40)),
            _ => new Condition(new FigureName(kind, dimension.Statements[random.Next(4)].Id), side, isBelow, 5 + random.Next(90)),
        };
    }
}
