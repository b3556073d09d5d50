using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>
/// Everything that may be shown of a round, as it is shown: the one source of pages, PDF, CSV, JSON, trends and steps. Only the gate
/// makes it; what is not in it is held back.
/// </summary>
public sealed class DisclosedResult
{
    internal DisclosedResult()
    {
    }

    public required Questionnaire Questionnaire { get; init; }

    public required RoundTerms Terms { get; init; }

    public required DisclosureMode Mode { get; init; }

    public required Participation Participation { get; init; }

    /// <summary>What was held back and why, in the order of the questionnaire.</summary>
    public required IReadOnlyList<HeldBack> HeldBack { get; init; }

    /// <summary>Null unless all five core dimensions are shown.</summary>
    public required OverallResult? Overall { get; init; }

    /// <summary>Every dimension of the questionnaire, with what is shown of it.</summary>
    public required IReadOnlyList<DimensionResult> Dimensions { get; init; }

    public required WordsResult? Words { get; init; }

    /// <summary>The tasks of the ownership map that are shown.</summary>
    public required IReadOnlyList<TaskResult> Ownership { get; init; }

    /// <summary>In an order that says nothing, without a team; at most 1,000.</summary>
    public required IReadOnlyList<string> Comments { get; init; }

    /// <summary>Comments that would be shown but that the consultant withheld before the release.</summary>
    public int CommentsWithheld { get; private init; }

    public DimensionResult? Find(string dimensionId) =>
        Dimensions.FirstOrDefault(d => string.Equals(d.Dimension.Id, dimensionId, StringComparison.Ordinal));

    /// <summary>The same result without some comments; no figure changes.</summary>
    /// <param name="places">Which ones: places, from 0, in <see cref="Comments"/> of the result as it was frozen.</param>
    /// <exception cref="ArgumentOutOfRangeException">No comment stands in one of the places.</exception>
    /// <exception cref="InvalidOperationException">Some are withheld already, so that places would mean other comments.</exception>
    public DisclosedResult WithoutComments(IReadOnlySet<int> places)
    {
        if (CommentsWithheld > 0)
        {
            throw new InvalidOperationException("Comments are withheld from the complete result, all at once.");
        }

        if (places.Any(p => p < 0 || p >= Comments.Count))
        {
            throw new ArgumentOutOfRangeException(nameof(places), "No comment stands there.");
        }

        return new DisclosedResult
        {
            Questionnaire = Questionnaire,
            Terms = Terms,
            Mode = Mode,
            Participation = Participation,
            HeldBack = HeldBack,
            Overall = Overall,
            Dimensions = Dimensions,
            Words = Words,
            Ownership = Ownership,
            Comments = [.. Comments.Where((_, place) => !places.Contains(place))],
            CommentsWithheld = places.Count,
        };
    }
}

/// <summary>How much of a round may be told apart.</summary>
public enum DisclosureMode
{
    /// <summary>Both teams reach the floor: each is shown.</summary>
    PerTeam,

    /// <summary>A team is below the floor, and both are treated as one.</summary>
    Pooled,

    /// <summary>Too few: only participation is shown.</summary>
    None,
}

/// <summary>Why something is held back.</summary>
public enum HoldReason
{
    /// <summary>Fewer answers than the floor in a team; neither which nor how many is said.</summary>
    Floor,

    /// <summary>The round is pooled or shows participation only.</summary>
    Mode,

    /// <summary>All, or all but one, gave the same kind of answer, so that shares would give single answers away.</summary>
    Unanimous,

    /// <summary>Too few answers for this detail.</summary>
    Tier,
}

/// <param name="What">A figure's name: <c>shared-goals</c>, <c>sg-4</c>, <c>sg-4:points</c>, <c>check:kpi</c>, <c>check:kpi:options</c>,
/// <c>check:funding:distance</c>, <c>owns.pricing:options</c>, <c>words</c>.</param>
/// <param name="Why">The rule that holds it back.</param>
public sealed record HeldBack(string What, HoldReason Why);

/// <summary>Who answered. Teams are given only where both reach the floor.</summary>
public sealed record Participation(TeamParticipation? Sales, TeamParticipation? Marketing, TotalParticipation Total);

/// <param name="Answered">People with at least one answer.</param>
/// <param name="Invited">People invited; null where unknown.</param>
public sealed record TeamParticipation(int Answered, int? Invited);

/// <param name="Answered">People of both teams; null where fewer than <paramref name="FewerThan"/>.</param>
/// <param name="FewerThan">Twice the floor, where the number itself is held back.</param>
/// <param name="Invited">People invited; null where unknown.</param>
public sealed record TotalParticipation(int? Answered, int? FewerThan, int? Invited);

/// <summary>The five core dimensions together.</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="Level">From the lower team's score.</param>
/// <param name="Sales">0 to 100; null in a pooled round.</param>
/// <param name="Marketing">0 to 100; null in a pooled round.</param>
public sealed record OverallResult(int Score, Level Level, int? Sales, int? Marketing)
{
    /// <summary>The lower team's score, or the pooled one.</summary>
    internal int Lower => Sales is { } sales && Marketing is { } marketing ? Math.Min(sales, marketing) : Score;
}
