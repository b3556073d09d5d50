using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Data.Responses;

/// <summary>One person's answers. The round, the team and the answers are all that is kept, by design.</summary>
public sealed class Response
{
    // The hash of the form's secret: random, where a running or time-ordered key would tell who answered first.
    public required ResponseKey Key { get; init; }

    public required Guid RoundId { get; init; }

    public required Team Team { get; init; }

    /// <summary>JSON by question id, without the comment.</summary>
    public required string Answers { get; init; }
}
