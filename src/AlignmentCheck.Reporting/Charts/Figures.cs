using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Reporting.Charts;

/// <summary>Both ends of a 95 % interval, 0 to 100.</summary>
public sealed record Interval(int Low, int High);

/// <summary>A score from 0 to 100 and, where it is shown, its interval.</summary>
public sealed record ScoreMark(int Value, Interval? Interval = null);

/// <summary>One dimension on the cover: both teams, or the pooled score, or nothing where it is held back.</summary>
public sealed record CoverRow(int? Sales, int? Marketing, int? Pooled = null);

/// <summary>Percent of answers on each of the five points.</summary>
public sealed record FivePoints(int StronglyDisagree, int Disagree, int Neutral, int Agree, int StronglyAgree);

/// <summary>Percent of answers, as ticked. The three carry the labels; the points, where shown, only divide the two sides.</summary>
public sealed record Shares(int Disagree, int Neutral, int Agree, FivePoints? Points = null);

/// <summary>A team's answers to a statement; no team means both, pooled.</summary>
/// <param name="Team">The team, or null where the round is pooled.</param>
/// <param name="Score">The mean as it is to be read, at the end of the row.</param>
/// <param name="Shares">Null where they are held back.</param>
/// <param name="EmptyText">What stands in place of the bar where there are no shares.</param>
public sealed record ShareRow(Team? Team, string Score, Shares? Shares, string? EmptyText = null);

/// <summary>A small team's mean, known to the nearest ten.</summary>
/// <param name="Team">The team, or null where the round is pooled.</param>
/// <param name="Tens">10, 20, … 90; 10 means "about 10 or less", 90 "about 90 or more".</param>
/// <param name="Text">The same in words, beside the mark.</param>
public sealed record TensRow(Team? Team, int Tens, string Text);

/// <summary>An option and the percent of each team that chose it; null where it is not shown.</summary>
/// <param name="Label">The option, up to about 28 characters.</param>
/// <param name="Sales">Percent of Sales.</param>
/// <param name="Marketing">Percent of Marketing.</param>
/// <param name="Others">The row that gathers what is not shown by itself.</param>
public sealed record OptionRow(string Label, int? Sales, int? Marketing, bool Others = false);

/// <summary>A challenge: what a team says of itself, and what the other team thought that it would say.</summary>
/// <param name="Label">The challenge, up to about 28 characters.</param>
/// <param name="Says">Percent of the team's people who named it.</param>
/// <param name="Predicted">Percent of the other team's picks that fall on it.</param>
public sealed record HitRow(string Label, int? Says, int? Predicted);

/// <summary>How a team splits 100: what goes to Marketing today, and what should.</summary>
public sealed record SplitRow(Team Team, int? Does, int? Should);

/// <summary>What is shown of a quarter: both teams, or the pooled score, or nothing.</summary>
/// <param name="Label">The quarter, in two or three characters.</param>
/// <param name="Sales">0 to 100, together with Marketing's.</param>
/// <param name="Marketing">0 to 100, together with Sales'.</param>
/// <param name="Pooled">Both teams as one, 0 to 100; then the teams' own scores are absent.</param>
public sealed record QuarterMark(string Label, int? Sales, int? Marketing, int? Pooled = null)
{
    public int? Of(Team? team) => team switch
    {
        null => Pooled,
        Team.Sales => Sales,
        _ => Marketing,
    };
}

/// <summary>The teams' names as they are to be read.</summary>
public sealed record TeamNames(string Sales, string Marketing, string Both)
{
    public string Of(Team? team) => team switch
    {
        null => Both,
        Team.Sales => Sales,
        _ => Marketing,
    };
}
