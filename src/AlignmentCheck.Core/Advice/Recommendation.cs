using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Advice;

/// <summary>A step that the answers call for, and why.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Step">What to do.</param>
/// <param name="Priority">need × evidence ÷ effort, 0 to 1, two decimals.</param>
/// <param name="Because">Every met condition with the figure that met it; never empty.</param>
/// <param name="Target">The number that should move, and how far at the least.</param>
public sealed record Recommendation(int Rank, Step Step, double Priority, IReadOnlyList<Reason> Because, Target Target);

/// <summary>A met condition.</summary>
/// <param name="Condition">What was asked of the figure.</param>
/// <param name="Value">The figure as shown that decided: 0 to 100.</param>
/// <param name="Sales">Sales' figure as shown, where there are teams.</param>
/// <param name="Marketing">Marketing's figure as shown, where there are teams.</param>
/// <param name="Shortfall">0 to 1: how far the figure is beyond the threshold, as a part of what is possible.</param>
public sealed record Reason(Condition Condition, int Value, int? Sales, int? Marketing, double Shortfall);

/// <summary>The least change of a step's number that counts as moved.</summary>
/// <param name="Figure">A statement's, a check's or, where that cannot be compared, the dimension's score.</param>
/// <param name="Team">The team whose figure it is: the lower one; null for checks and pooled rounds.</param>
/// <param name="From">As shown now; null where it is held back.</param>
/// <param name="To">What it should reach at the least; null where there is no figure to start from.</param>
public sealed record Target(FigureName Figure, Team? Team, int? From, int? To);
