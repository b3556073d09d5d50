using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Responses;

/// <summary>What an address of a survey leads to at this moment.</summary>
public abstract record FoundSurvey
{
    private FoundSurvey()
    {
    }

    /// <summary>Its round is a draft, or its first day has not come.</summary>
    public sealed record NotYetOpen(TeamLink Link) : FoundSurvey;

    /// <summary>Answers are taken.</summary>
    public sealed record Open(TeamSurvey Survey) : FoundSurvey;

    /// <summary>The team's address of a round that is answered with codes: the code is still to be entered.</summary>
    public sealed record WantsCode(TeamSurvey Survey) : FoundSurvey;

    /// <summary>A code with which answers were sent already.</summary>
    public sealed record Spent(TeamSurvey Survey) : FoundSurvey;

    /// <summary>It was closed, or its last day has passed.</summary>
    public sealed record Closed(TeamSurvey Survey) : FoundSurvey;

    public sealed record Unknown : FoundSurvey;
}
