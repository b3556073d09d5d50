namespace AlignmentCheck.Data.Rounds;

/// <summary>What became of a draft.</summary>
public abstract record DraftOutcome
{
    private DraftOutcome()
    {
    }

    public sealed record Saved(Round Round) : DraftOutcome;

    /// <summary>Nothing was saved.</summary>
    public sealed record Invalid(IReadOnlyList<RoundProblem> Problems) : DraftOutcome;

    /// <summary>There is no such draft: it was opened or discarded meanwhile. Nothing was saved.</summary>
    public sealed record NoDraft : DraftOutcome;
}
