namespace AlignmentCheck.Data.Rounds;

/// <summary>What became of drafting the next round.</summary>
public abstract record NextRoundOutcome
{
    private NextRoundOutcome()
    {
    }

    public sealed record Drafted(Round Round) : NextRoundOutcome;

    /// <summary>There was a draft already: of another tab, or of the schedule. It is the next round, and there is no second one.</summary>
    public sealed record AlreadyDrafted(Round Round) : NextRoundOutcome;

    /// <summary>Nothing was saved.</summary>
    public sealed record Invalid(IReadOnlyList<RoundProblem> Problems) : NextRoundOutcome;

    /// <summary>The round that was to be followed is not the last any more. Nothing was saved.</summary>
    public sealed record NotTheLast : NextRoundOutcome;
}
