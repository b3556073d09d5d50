using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Responses;

/// <summary>What a team's address leads to at this moment.</summary>
public abstract record FoundSurvey
{
    private FoundSurvey()
    {
    }

    /// <summary>Its round is a draft, or its first day has not come.</summary>
    public sealed record NotYetOpen(TeamLink Link) : FoundSurvey;

    /// <summary>Answers are taken.</summary>
    public sealed record Open(TeamSurvey Survey) : FoundSurvey;

    /// <summary>It was closed, or its last day has passed.</summary>
    public sealed record Closed(TeamSurvey Survey) : FoundSurvey;

    public sealed record Unknown : FoundSurvey;
}
