namespace AlignmentCheck.Data.Rounds;

/// <summary>How many people, as coarse as it may be told while a round is open.</summary>
public enum ParticipationStep
{
    FewerThanFloor,
    FloorOrMore,
    TwiceFloorOrMore,
}

/// <summary>Participation in an open round, as counted at a full hour: shown more often or more finely, it would tell who has just answered.</summary>
public sealed class RoundParticipation
{
    public required Guid RoundId { get; init; }

    public required ParticipationStep Sales { get; set; }

    public required ParticipationStep Marketing { get; set; }

    /// <summary>The full hour.</summary>
    public required DateTimeOffset At { get; set; }
}
