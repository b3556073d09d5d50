using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Organisations;

/// <summary>An organisation as one of its members may see it.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Role">What that member may do there.</param>
/// <param name="Rounds">By quarter. A manager's list has open and released ones only.</param>
public sealed record SeenOrganisation(Organisation Organisation, MemberRole Role, IReadOnlyList<SeenRound> Rounds)
{
    public bool IsRunByReader => Role == MemberRole.Consultant;

    /// <summary>The round that takes answers, before its first day included; null where none does.</summary>
    public SeenRound? Open => Rounds.LastOrDefault(round => round.State == RoundState.Open);

    /// <summary>The last round with a result that its reader may see; null where there is none.</summary>
    public SeenRound? Last => Rounds.LastOrDefault(round => round.Result is not null);

    /// <summary>What has become of the last level since the result before; null where no result before compares.</summary>
    public Change? LevelChange => OverallChange.Of([.. Rounds.Where(round => round.Result is not null).Select(round => ((Quarter?)round.Round.Quarter, round.Result!))]);
}

/// <summary>A round with what its reader may know of it.</summary>
/// <param name="Round">Dates, state and terms.</param>
/// <param name="Participation">As counted at a full hour; null where it is not open, not counted yet, or read by a manager.</param>
/// <param name="Result">What the gate let through; null before closing.</param>
public sealed record SeenRound(Round Round, RoundParticipation? Participation, DisclosedResult? Result)
{
    public RoundState State => Round.State;
}
