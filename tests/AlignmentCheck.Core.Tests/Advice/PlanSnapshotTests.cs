using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Stored;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Advice;

public sealed class PlanSnapshotTests
{
    private static readonly Step Step = new(
        "meet-every-week",
        "A fixed half hour “each week”",
        "feedback-channel",
        [new Condition(new FigureName(FigureKind.Statement, "fc-3"), Side.Lower, true, 45), new Condition(new FigureName(FigureKind.Gap, "feedback-channel"), null, false, 20)],
        Effort.Medium,
        "Both heads",
        Evidence.Contested,
        ["003.9"],
        ["003"],
        "Set the hour.",
        new FigureName(FigureKind.Check, "feedback"),
        true,
        new Dictionary<StepPart, string> { [StepPart.Why] = "**Why**\n\n- a list", [StepPart.Measure] = "The count." });

    private static readonly PlanSnapshot Plan = new(
        new DateOnly(2026, 10, 12),
        [
            new(Guid.Parse("0d3f2a53-6f5b-4f5e-9d2e-0b6d0f6f8a01"), Step, new Quarter(2026, 2), PlanState.Planned, "Åsa <b>", new DateOnly(2026, 12, 24), new DateOnly(2026, 8, 3), null, null),
            new(Guid.Parse("0d3f2a53-6f5b-4f5e-9d2e-0b6d0f6f8a02"), Step, new Quarter(2026, 2), PlanState.Dropped, "李", new DateOnly(2026, 9, 1), new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 9), "Nobody\nhad time."),
            new(Guid.Parse("0d3f2a53-6f5b-4f5e-9d2e-0b6d0f6f8a03"), Step, new Quarter(2025, 4), PlanState.Done, "", new DateOnly(2026, 9, 1), new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 3), null),
            new(Guid.Parse("0d3f2a53-6f5b-4f5e-9d2e-0b6d0f6f8a04"), Step, new Quarter(2025, 4), PlanState.UnderWay, "Bo", new DateOnly(2026, 9, 1), new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 3), null),
        ]);

    [Fact]
    public void Read_EveryValue_IsAsItWasWritten()
    {
        var bytes = Plan.Write();
        Everything.Of(PlanSnapshot.Read(bytes)).ShouldBe(Everything.Of(Plan));
        PlanSnapshot.Read(bytes).Write().ShouldBe(bytes);
        Everything.Of(Step.Thaw(Step.Freeze())).ShouldBe(Everything.Of(Step));
    }

    [Fact]
    public void Read_SomethingElse_IsRefused()
    {
        Should.Throw<StoredFormatException>(() => PlanSnapshot.Read(Step.Freeze()));
        Should.Throw<StoredFormatException>(() => Step.Thaw(Plan.Write()));
        Should.Throw<StoredFormatException>(() => PlanSnapshot.Read([]));
    }

    /// <summary>Bytes of format 1, checked in with what they said; they are never made anew.</summary>
    [Fact]
    public void Read_BytesOfAnEarlierVersion_StillSayTheSame()
    {
        ShouldStillSay("plan-1.txt", PlanSnapshot.Read(TestData.Bytes("plan-1.bin")));
        ShouldStillSay("step-1.txt", Step.Thaw(TestData.Bytes("step-1.bin")));

        static void ShouldStillSay(string name, object read) => TestData.Text(name).Split('\n').Except(Everything.Of(read).Split('\n'), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Followed_AllButTheDropped()
    {
        Plan.Followed.Select(taken => taken.State).ShouldBe([PlanState.Planned, PlanState.Done, PlanState.UnderWay]);
        Plan.Dropped.Single().Reason.ShouldBe("Nobody\nhad time.");
    }
}
