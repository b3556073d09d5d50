using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Reporting.Charts;

/// <summary>What is shown of one round in a chart over quarters: both teams, or both together, or nothing.</summary>
/// <param name="When">Its place in time, in quarters from any beginning.</param>
/// <param name="Label">The quarter, in two or three characters.</param>
/// <param name="Year">The year, below the first of its quarters.</param>
/// <param name="Sales">Together with Marketing's.</param>
/// <param name="Marketing">Together with Sales'.</param>
/// <param name="Both">Both teams as one, or what belongs to both; then the teams' own marks are absent.</param>
/// <param name="IsJoined">Whether a line leads here from the round before.</param>
/// <param name="Level">1 to 4; null where none is drawn.</param>
public sealed record TrendMark(
    double When, string Label, string Year, ScoreMark? Sales, ScoreMark? Marketing, ScoreMark? Both, bool IsJoined, int? Level = null)
{
    public ScoreMark? Of(Team? team) => team switch
    {
        null => Both,
        Team.Sales => Sales,
        _ => Marketing,
    };
}

/// <summary>Why a line breaks, or does not come to some rounds.</summary>
/// <param name="When">The place in time above which it stands.</param>
/// <param name="Text">A word or two.</param>
/// <param name="Lines">The places in time that it is about: where the line breaks, or a round that it passes by.</param>
public sealed record TrendNote(double When, string Text, IReadOnlyList<double> Lines);

/// <summary>Something that happened: a step that was taken up.</summary>
/// <param name="When">Its place in time, as that of the rounds; a part of a quarter is a fraction.</param>
/// <param name="Label">A few words.</param>
public sealed record TrendMoment(double When, string Label);

/// <summary>How much room a chart over quarters takes.</summary>
public enum TrendSize
{
    /// <summary>One of several beside each other.</summary>
    Small,

    /// <summary>By itself, with the levels' names.</summary>
    Large,
}
