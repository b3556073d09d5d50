using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Answers;

/// <summary>One person's answers to a questionnaire, each of them valid. It knows the team and nothing else of the person.</summary>
public sealed class AnswerSheet
{
    private readonly int[] _cells;

    internal AnswerSheet(Team team, int[] cells, string? comment)
    {
        Team = team;
        _cells = cells;
        Comment = comment;
    }

    public Team Team { get; }

    /// <summary>The comment, apart from all other answers; null where none was written.</summary>
    public string? Comment { get; }

    /// <summary>Whether anything at all was filled in. A person who filled in nothing has not answered.</summary>
    public bool IsAnswered => Comment is not null || _cells.AsSpan().ContainsAnyExcept(Cell.Empty);

    /// <summary>The cells in the order of <see cref="Questionnaire.Questions"/>, coded as <see cref="Cell"/> says.</summary>
    internal ReadOnlySpan<int> Cells => _cells;
}
