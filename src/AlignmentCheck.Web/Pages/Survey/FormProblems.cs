using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>Why a form was not taken, in words.</summary>
public sealed class FormProblems
{
    private readonly Dictionary<string, string> _byQuestion;

    private FormProblems(IReadOnlyList<string> general, IEnumerable<AnswerProblem> problems, AnswerForm form)
    {
        General = general;
        _byQuestion = problems.ToDictionary(
            problem => problem.Question.Id, problem => SurveyTexts.Problem(problem, form.Given(problem.Question.Id)), StringComparer.Ordinal);
    }

    /// <summary>What concerns the form as a whole.</summary>
    public IReadOnlyList<string> General { get; }

    public int Count => General.Count + _byQuestion.Count;

    public static FormProblems Of(SubmitOutcome.Invalid invalid, AnswerForm form) =>
        new(invalid.HasForeignFields ? [SurveyTexts.ForeignFields] : [], invalid.Problems, form);

    public static FormProblems NothingAnswered => new([SurveyTexts.NothingAnswered], [], AnswerForm.Untouched);

    public static FormProblems UnusableSecret => new([SurveyTexts.UnusableSecret], [], AnswerForm.Untouched);

    public static FormProblems NoCredential => new([SurveyTexts.NoCredential], [], AnswerForm.Untouched);

    /// <summary>Null where nothing is wrong with the answer.</summary>
    public string? Of(Question question) => _byQuestion.GetValueOrDefault(question.Id);
}
