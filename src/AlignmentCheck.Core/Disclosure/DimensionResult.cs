using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>What is shown of a dimension.</summary>
/// <param name="Dimension">What was asked.</param>
/// <param name="Score">Null where the score is held back; statements and the check may still be shown.</param>
/// <param name="Statements">The statements of which something is shown.</param>
/// <param name="Check">Null where it is held back or was not asked.</param>
public sealed record DimensionResult(
    Dimension Dimension,
    DimensionScore? Score,
    IReadOnlyList<StatementResult> Statements,
    CheckResult? Check)
{
    public StatementResult? Find(string statementId) =>
        Statements.FirstOrDefault(s => string.Equals(s.Statement.Id, statementId, StringComparison.Ordinal));
}

/// <summary>A dimension's score.</summary>
/// <param name="Score">0 to 100, the mean of both teams' unrounded scores; in a pooled round that of all people.</param>
/// <param name="Level">From the lower team's shown score; in a pooled round from the pooled one.</param>
/// <param name="Teams">Null in a pooled round.</param>
/// <param name="Pooled">Null in a round by team.</param>
public sealed record DimensionScore(int Score, Level Level, TeamComparison? Teams, ScoreFigure? Pooled)
{
    /// <summary>The lower team's shown score, or the pooled one.</summary>
    public int Lower => Teams is { } teams ? Math.Min(teams.Sales.Score, teams.Marketing.Score) : Score;
}

/// <summary>The score of a team, or of both as one.</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="Answered">People with a score in the dimension.</param>
/// <param name="Low">95 % interval, 0 to 100, a multiple of five.</param>
/// <param name="High">95 % interval, 0 to 100, a multiple of five.</param>
public sealed record ScoreFigure(int Score, int Answered, int Low, int High);

/// <summary>Both teams beside each other.</summary>
/// <param name="Sales">Sales' score.</param>
/// <param name="Marketing">Marketing's score.</param>
/// <param name="Gap">Shown Sales score − shown Marketing score, −100 to 100.</param>
/// <param name="Verdict">What the gap can be taken for.</param>
/// <param name="ChanceInTenths">Where the verdict is unclear: how often two teams of one mind would be that far apart, 0 to 10 in ten times.</param>
/// <param name="CliffsDelta">−1 to 1, two decimals, one where a team has fewer than twice the floor.</param>
/// <param name="P">Holm-adjusted, three decimals; null where a team has fewer than twice the floor.</param>
/// <param name="PBelow">0.05, 0.1 or null.</param>
/// <param name="Split">Teams whose own people are far apart.</param>
public sealed record TeamComparison(
    ScoreFigure Sales,
    ScoreFigure Marketing,
    int Gap,
    GapVerdict Verdict,
    int? ChanceInTenths,
    double CliffsDelta,
    double? P,
    double? PBelow,
    IReadOnlyList<Team> Split)
{
    public ScoreFigure Of(Team team) => team == Team.Sales ? Sales : Marketing;
}

/// <summary>What a gap between the teams can be taken for.</summary>
public enum GapVerdict
{
    /// <summary>Under 10 points: no gap visible in these answers, which is not to say that the teams are alike.</summary>
    Close,

    /// <summary>10 points or more, but chance gives that too.</summary>
    Unclear,

    /// <summary>Probably apart: unadjusted p under 0.10.</summary>
    Likely,

    /// <summary>Clearly apart: adjusted p under 0.05.</summary>
    Differ,
}

/// <summary>What is shown of a statement.</summary>
/// <param name="Statement">What was asked.</param>
/// <param name="Sales">Null in a pooled round.</param>
/// <param name="Marketing">Null in a pooled round.</param>
/// <param name="Pooled">Null in a round by team.</param>
public sealed record StatementResult(Statement Statement, StatementFigure? Sales, StatementFigure? Marketing, StatementFigure? Pooled)
{
    /// <summary>Whether means are whole numbers and not tens. Only whole numbers compare between rounds.</summary>
    public bool IsWhole => (Sales ?? Pooled) is { InTens: false };
}

/// <summary>A team's answers to a statement.</summary>
/// <param name="Answered">People on the scale.</param>
/// <param name="Mean">0 to 100 as scored; in tens it is 10 to 90, 10 meaning "about 10 or less".</param>
/// <param name="InTens">Whether the mean is given to the nearest ten.</param>
/// <param name="Shares">Null where they are held back.</param>
/// <param name="Points">Percent by point as ticked, from 1 to 5; null where they are held back.</param>
/// <param name="DontKnow">Percent of those who chose a point or "don't know", or its quarter.</param>
public sealed record StatementFigure(
    int Answered,
    int Mean,
    bool InTens,
    Shares? Shares,
    IReadOnlyList<int>? Points,
    int? DontKnow)
{
    /// <summary>
    /// Whether <see cref="DontKnow"/> is a word in place of a share: 0 "under a quarter", 25 "a quarter to a half", 50 "more than
    /// half". It has its own count, so that it does not follow from <see cref="InTens"/>.
    /// </summary>
    public bool DontKnowInQuarters { get; init; }
}

/// <summary>Percent of the answers as ticked, each rounded by itself.</summary>
public sealed record Shares(int Disagree, int Neutral, int Agree);
