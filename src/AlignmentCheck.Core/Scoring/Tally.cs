using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Scoring;

/// <summary>Both teams' answers, counted in one pass. It holds whole numbers and does not grow with the respondents.</summary>
internal sealed class Tally(Questionnaire questionnaire)
{
    public Questionnaire Questionnaire { get; } = questionnaire;

    public TeamTally Sales { get; } = new(questionnaire);

    public TeamTally Marketing { get; } = new(questionnaire);

    public CommentSample Comments { get; } = new();

    public TeamTally Of(Team team) => team == Team.Sales ? Sales : Marketing;

    /// <summary>Counts one person; a sheet without any answer is nobody's.</summary>
    public void Add(AnswerSheet sheet)
    {
        if (!sheet.IsAnswered)
        {
            return;
        }

        Of(sheet.Team).Add(sheet.Cells);
        if (sheet.Comment is { } comment)
        {
            Comments.Add(comment);
        }
    }
}
