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

    /// <summary>The same answers for storing, where the comment stands in another place. Who wrote nothing but a comment has answered nothing here.</summary>
    public AnswerSheet WithoutComment() => Comment is null ? this : new AnswerSheet(Team, _cells, null);

    /// <summary>What the person answered, in the questionnaire's order, for that person's own receipt. What was left out is absent.</summary>
    /// <param name="questionnaire">The questionnaire that was answered.</param>
    /// <exception cref="ArgumentException">It was another questionnaire.</exception>
    public IReadOnlyList<GivenAnswer> Answers(Questionnaire questionnaire)
    {
        if (_cells.Length != questionnaire.Questions.Count)
        {
            throw new ArgumentException("The sheet belongs to another questionnaire.", nameof(questionnaire));
        }

        var answers = new List<GivenAnswer>(_cells.Length);
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i] != Cell.Empty)
            {
                answers.Add(GivenAnswer.Of(questionnaire.Questions[i], _cells[i]));
            }
        }

        // The comment is the last question of every questionnaire that has one.
        if (Comment is not null && questionnaire.Comment is { } question)
        {
            answers.Add(new GivenAnswer.Text(question, Comment));
        }

        return answers;
    }
}
