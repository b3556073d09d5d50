using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Advice;

/// <summary>An organisation's plan at the closing of a round, kept with its result, so that the report says the same whatever becomes of the plan.</summary>
/// <param name="OpenedOn">The first day on which the round took answers.</param>
/// <param name="Steps">Steps of earlier rounds that the report speaks of: planned, under way, done or dropped not long ago.</param>
public sealed record PlanSnapshot(DateOnly OpenedOn, IReadOnlyList<StepTakenUp> Steps)
{
    /// <summary>Rounds after a step was done whose reports still follow its number; in them it is not recommended anew.</summary>
    public const int RoundsAfterDone = 2;

    /// <summary>Rounds after a step was dropped whose reports name it. Nothing was done, so that it may be recommended anew.</summary>
    public const int RoundsAfterDropped = 1;

    /// <summary>Those whose number is followed, and which are not offered as new.</summary>
    public IEnumerable<StepTakenUp> Followed => Steps.Where(taken => taken.State != PlanState.Dropped);

    public IEnumerable<StepTakenUp> Dropped => Steps.Where(taken => taken.State == PlanState.Dropped);

    public byte[] Write() => StoredJson.Write(this);

    /// <exception cref="StoredFormatException">The bytes are not what <see cref="Write"/> has written.</exception>
    public static PlanSnapshot Read(ReadOnlySpan<byte> bytes) => StoredJson.Read<PlanSnapshot>(bytes);
}
