using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Trends;

/// <summary>One figure over all rounds of a history.</summary>
/// <param name="What">The figure's name: <c>overall</c>, <c>shared-goals</c>, <c>sg-1</c>, <c>check:kpi</c>.</param>
/// <param name="Points">One for each round, oldest first.</param>
/// <param name="Breaks">Where two neighbouring rounds both give the figure and cannot be joined by a line, in the order of the rounds.</param>
public sealed record FigureTrend(string What, IReadOnlyList<TrendPoint> Points, IReadOnlyList<TrendBreak> Breaks)
{
    /// <summary>What was asked, as it was worded last; null for the overall score.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>How many rounds give the figure.</summary>
    public int Shown => Points.Count(point => point.Missing is null);

    /// <summary>Whether a line joins the figure of a round to that of the round before.</summary>
    /// <param name="place">The later round's place, from 1.</param>
    public bool IsJoined(int place) =>
        Points[place - 1].Missing is null && Points[place].Missing is null && Breaks.All(broken => broken.Place != place);
}

/// <summary>A figure in one round.</summary>
/// <param name="Sales">Sales' figure; null where the figure is missing, the round is pooled, or it has no figures of teams.</param>
/// <param name="Marketing">Marketing's figure, as for Sales.</param>
/// <param name="Both">That of both teams; null where the figure is missing, or a statement's is by team.</param>
/// <param name="Level">The level of a dimension or overall; else null.</param>
/// <param name="Missing">Why the round does not give it; null where it does.</param>
public sealed record TrendPoint(TrendFigure? Sales, TrendFigure? Marketing, TrendFigure? Both, Level? Level, MissingPoint? Missing)
{
    /// <summary>Whether the teams have a figure each.</summary>
    public bool IsByTeam => Sales is not null;

    public TrendFigure? Of(Team team) => team == Team.Sales ? Sales : Marketing;
}

/// <summary>A value with its interval.</summary>
/// <param name="Value">0 to 100.</param>
/// <param name="Low">95 % interval, a multiple of five; null where none is given.</param>
/// <param name="High">95 % interval, a multiple of five; null where none is given.</param>
public sealed record TrendFigure(int Value, int? Low, int? High);

/// <summary>Why a round does not give a figure.</summary>
public enum MissingPoint
{
    /// <summary>It was not part of the round.</summary>
    NotAsked,

    /// <summary>Too few answered it.</summary>
    HeldBack,

    /// <summary>The round treats both teams as one, and the figure needs two.</summary>
    Pooled,

    /// <summary>The round shows participation only.</summary>
    TooFew,

    /// <summary>It is given in tens, which do not compare.</summary>
    Tens,

    /// <summary>It was asked and answered, and there is nothing to compute it from.</summary>
    NoScore,
}

/// <summary>Where a line breaks though both rounds give the figure.</summary>
/// <param name="Place">The later round's place, from 1.</param>
/// <param name="Why"><see cref="NoComparison.Mode"/> or <see cref="NoComparison.Question"/>.</param>
public sealed record TrendBreak(int Place, NoComparison Why);
