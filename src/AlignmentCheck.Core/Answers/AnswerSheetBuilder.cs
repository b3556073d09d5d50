using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Answers;

/// <summary>Reads one person's answers from text, as they stand in <c>responses.csv</c> or in a form, and can be used for one person after the other.</summary>
/// <param name="questionnaire">What was asked.</param>
public sealed class AnswerSheetBuilder(Questionnaire questionnaire)
{
    private int[] _cells = new int[questionnaire.Questions.Count];
    private string? _comment;

    /// <summary>Takes one answer. White space around it is ignored, and nothing means not answered.</summary>
    /// <param name="index">The question's place, from <see cref="Questionnaire.IndexOf"/>.</param>
    /// <param name="text">The answer in the form of <c>responses.csv</c>.</param>
    /// <returns>Null where it is valid, else what is wrong with it; then the cell stays empty.</returns>
    public AnswerProblem? Put(int index, ReadOnlySpan<char> text)
    {
        var question = questionnaire.Questions[index];
        var problem = Cell.Parse(question, text, out var cell);
        if (question is CommentQuestion)
        {
            _comment = problem is not null || cell == Cell.Empty ? null : text.Trim().ToString();
        }
        else
        {
            _cells[index] = problem is null ? cell : Cell.Empty;
        }

        return problem;
    }

    /// <summary>Hands out the sheet and starts an empty one.</summary>
    public AnswerSheet Build(Team team)
    {
        var sheet = new AnswerSheet(team, _cells, _comment);
        _cells = new int[questionnaire.Questions.Count];
        _comment = null;
        return sheet;
    }
}
