using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Trends;

/// <summary>What a difference between two rounds can be taken for.</summary>
public enum ChangeVerdict
{
    /// <summary>No more than chance gives.</summary>
    WithinChance,

    /// <summary>A score that has moved up.</summary>
    Up,

    /// <summary>A score that has moved down.</summary>
    Down,

    /// <summary>A level that has risen.</summary>
    Risen,

    /// <summary>A level that has fallen.</summary>
    Fallen,
}

/// <summary>One figure in two rounds.</summary>
/// <param name="What">The figure's name: <c>shared-goals</c>, <c>shared-goals:level</c>, <c>sg-1</c>, <c>check:kpi</c>.</param>
/// <param name="Team">Whose figure it is; null for levels, checks and pooled rounds.</param>
/// <param name="Before">0 to 100, or a level from 1 to 4.</param>
/// <param name="Now">0 to 100, or a level from 1 to 4.</param>
/// <param name="Verdict">What the difference can be taken for.</param>
public sealed record Change(string What, Team? Team, int Before, int Now, ChangeVerdict Verdict)
{
    /// <summary>The quarter of the round that it is compared with; null where only two rounds without a name were set beside each other.</summary>
    public Quarter? Since { get; init; }

    /// <summary>Points by which it differs, −100 to 100; for a level −3 to 3.</summary>
    public int Difference => Now - Before;

    /// <summary>Whether chance alone seldom gives that much.</summary>
    public bool HasMoved => Verdict != ChangeVerdict.WithinChance;
}

/// <summary>Why a figure is not compared.</summary>
public enum NoComparison
{
    /// <summary>One round shows teams, the other does not.</summary>
    Mode,

    /// <summary>It was asked differently.</summary>
    Question,

    /// <summary>It is held back in one of the rounds.</summary>
    NotShown,

    /// <summary>One of the rounds gives it in tens only.</summary>
    Tens,
}

/// <param name="What">The figure's name.</param>
/// <param name="Why">Why it is not compared.</param>
public sealed record NotCompared(string What, NoComparison Why)
{
    /// <summary>The quarter of the round that gave the reason; null as for <see cref="Change.Since"/>.</summary>
    public Quarter? Since { get; init; }
}

/// <summary>A round beside earlier ones.</summary>
/// <param name="Changes">What compares, in the order of the questionnaire.</param>
/// <param name="NotCompared">What does not, with the reason.</param>
public sealed record RoundComparison(IReadOnlyList<Change> Changes, IReadOnlyList<NotCompared> NotCompared)
{
    public Change? Find(string what, Team? team = null) =>
        Changes.FirstOrDefault(c => string.Equals(c.What, what, StringComparison.Ordinal) && c.Team == team);

    /// <summary>What has moved among some figures, the greatest difference first, equal ones in the order of the questionnaire.</summary>
    public IReadOnlyList<Change> MovedMost(IReadOnlyCollection<string> whats) =>
        [.. Changes.Where(c => c.HasMoved && whats.Contains(c.What, StringComparer.Ordinal)).OrderByDescending(c => Math.Abs(c.Difference))];
}
