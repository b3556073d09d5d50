using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Trends;

/// <summary>What has changed between two rounds, told apart from chance.</summary>
public sealed class Comparison
{
    /// <summary>Points by which a statement or a check must differ to have moved.</summary>
    public const int LeastMoveOfStatement = 20;

    /// <summary>Points by which a dimension's score must differ at the least to have moved.</summary>
    public const int LeastMoveOfScore = 10;

    private const double LeastStandardErrors = 1.4;

    private readonly ClosedRound _before;
    private readonly ClosedRound _now;
    private readonly List<Change> _changes = [];
    private readonly List<NotCompared> _not = [];

    private Comparison(ClosedRound before, ClosedRound now)
    {
        _before = before;
        _now = now;
    }

    /// <summary>Sets the figures of two rounds beside each other, as far as they are the same figures.</summary>
    public static RoundComparison Of(ClosedRound before, ClosedRound now)
    {
        var comparison = new Comparison(before, now);
        foreach (var dimension in now.Result.Dimensions)
        {
            comparison.Add(dimension);
        }

        return new RoundComparison(comparison._changes, comparison._not);
    }

    private void Add(DimensionResult now)
    {
        var id = now.Dimension.Id;
        if (_before.Result.Mode != _now.Result.Mode)
        {
            _not.Add(new NotCompared(id, NoComparison.Mode));
            return;
        }

        if (_before.Result.Find(id) is not { } before)
        {
            _not.Add(new NotCompared(id, NoComparison.Question));
            return;
        }

        AddScores(before, now);
        AddStatements(before, now);
        AddCheck(before, now);
    }

    private void AddScores(DimensionResult before, DimensionResult now)
    {
        var id = now.Dimension.Id;
        if (!SameQuestions.Compare(before.Dimension, now.Dimension))
        {
            _not.Add(new NotCompared(id, NoComparison.Question));
            return;
        }

        if (before.Score is not { } first || now.Score is not { } second)
        {
            _not.Add(new NotCompared(id, NoComparison.NotShown));
            return;
        }

        foreach (var (team, from, to) in Figures(first, second))
        {
            var difference = to.Score - from.Score;
            var isMove = Rounding.AtLeast(Math.Abs(difference), LeastMove(id, team));
            _changes.Add(new Change(id, team, from.Score, to.Score, Moved(difference, isMove)));
        }

        _changes.Add(LevelOf(id, (first.Level, first.Lower), (second.Level, second.Lower)));
    }

    /// <summary>The overall level, by the rule for a dimension's.</summary>
    public static Change LevelOf(string name, OverallResult before, OverallResult now) =>
        LevelOf(name, (before.Level, before.Lower), (now.Level, now.Lower));

    private static Change LevelOf(string name, (Level Level, int Lower) before, (Level Level, int Lower) now)
    {
        var levels = now.Level.Number - before.Level.Number;
        var isReal = levels != 0 && Math.Abs(now.Lower - before.Lower) >= LeastMoveOfScore;
        return new Change(
            $"{name}:level",
            null,
            before.Level.Number,
            now.Level.Number,
            !isReal ? ChangeVerdict.WithinChance : levels > 0 ? ChangeVerdict.Risen : ChangeVerdict.Fallen);
    }

    private static IEnumerable<(Team? Team, ScoreFigure From, ScoreFigure To)> Figures(DimensionScore before, DimensionScore now)
    {
        if (before.Teams is { } from && now.Teams is { } to)
        {
            yield return (Team.Sales, from.Sales, to.Sales);
            yield return (Team.Marketing, from.Marketing, to.Marketing);
        }
        else if (before.Pooled is { } first && now.Pooled is { } second)
        {
            yield return (null, first, second);
        }
    }

    /// <summary>max(10, 1.4 · √(s₁²/n₁ + s₂²/n₂)): a false move is one in twenty.</summary>
    private double LeastMove(string dimension, Team? team)
    {
        var (a, b) = (_before.Basis.Spreads[(dimension, team)], _now.Basis.Spreads[(dimension, team)]);
        var error = Math.Sqrt(((double)a.Deviation * a.Deviation / a.People) + ((double)b.Deviation * b.Deviation / b.People));
        return Math.Max(LeastMoveOfScore, LeastStandardErrors * error);
    }

    private void AddStatements(DimensionResult before, DimensionResult now)
    {
        foreach (var statement in now.Dimension.Statements)
        {
            if (!before.Dimension.Statements.Any(b => SameQuestions.IsSame(b, statement)))
            {
                _not.Add(new NotCompared(statement.Id, NoComparison.Question));
                continue;
            }

            var (first, second) = (before.Find(statement.Id), now.Find(statement.Id));
            if (first is not { IsWhole: true } || second is not { IsWhole: true })
            {
                var areShown = first is not null && second is not null;
                _not.Add(new NotCompared(statement.Id, areShown ? NoComparison.Tens : NoComparison.NotShown));
                continue;
            }

            AddStatement(statement.Id, Team.Sales, first.Sales, second.Sales);
            AddStatement(statement.Id, Team.Marketing, first.Marketing, second.Marketing);
            AddStatement(statement.Id, null, first.Pooled, second.Pooled);
        }
    }

    private void AddStatement(string id, Team? team, StatementFigure? before, StatementFigure? now)
    {
        if (before?.Mean is { } from && now?.Mean is { } to)
        {
            _changes.Add(new Change(id, team, from, to, Moved(to - from, Math.Abs(to - from) >= LeastMoveOfStatement)));
        }
    }

    private void AddCheck(DimensionResult before, DimensionResult now)
    {
        if (now.Dimension.Check is not { } check)
        {
            return;
        }

        var id = $"check:{check.Id}";
        if (before.Dimension.Check is not { } earlier || !SameQuestions.IsSame(earlier, check))
        {
            _not.Add(new NotCompared(id, NoComparison.Question));
        }
        else if (before.Check?.Score is { } from && now.Check?.Score is { } to)
        {
            _changes.Add(new Change(id, null, from, to, Moved(to - from, Math.Abs(to - from) >= LeastMoveOfStatement)));
        }
        else
        {
            _not.Add(new NotCompared(id, NoComparison.NotShown));
        }
    }

    private static ChangeVerdict Moved(int difference, bool isMove) =>
        !isMove ? ChangeVerdict.WithinChance : difference > 0 ? ChangeVerdict.Up : ChangeVerdict.Down;
}
