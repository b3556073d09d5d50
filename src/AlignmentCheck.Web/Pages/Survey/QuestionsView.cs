using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>A part of the form.</summary>
/// <param name="Name">Null for the last one, which is neither a dimension nor the ownership map.</param>
/// <param name="Questions">In the order in which they are asked.</param>
public sealed record FormPart(string? Name, IReadOnlyList<QuestionView> Questions);

/// <summary>The form as a page shows it.</summary>
/// <param name="Survey">What is asked.</param>
/// <param name="Secret">Which the form carries.</param>
/// <param name="Form">What was given so far.</param>
/// <param name="Problems">Why the form was not taken; null where it was not sent yet.</param>
public sealed record QuestionsView(TeamSurvey Survey, ResponseSecret Secret, AnswerForm Form, FormProblems? Problems)
{
    /// <summary>The end of the address to which the form is sent: the team's, or a code.</summary>
    public string Address { get; init; } = Survey.Link.Code;

    private Questionnaire Questionnaire => Survey.Questionnaire;

    /// <summary>The dimensions, each with its check, then the ownership map, then words and comment.</summary>
    public IReadOnlyList<FormPart> Parts =>
    [
        .. Questionnaire.Dimensions.Select(dimension => new FormPart(
            dimension.Name, [.. dimension.Statements.Concat(dimension.Check?.Questions ?? []).Select(question => Of(question))])),
        .. Questionnaire.Ownership is { } map ? [new FormPart(map.Text, [.. map.Tasks.Select(task => Of(task.Question, task.Name))])] : Array.Empty<FormPart>(),
        .. Free is [] ? [] : new[] { new FormPart(null, [.. Free.Select(question => Of(question))]) },
    ];

    /// <summary>Questions that progress counts. The comment is an extra.</summary>
    public int Counted => Questionnaire.Questions.Count(question => question is not CommentQuestion);

    private Question[] Free => [.. new Question?[] { Questionnaire.Words?.Question, Questionnaire.Comment }.OfType<Question>()];

    private QuestionView Of(Question question, string? task = null) =>
        new(question, task, Form.Given(question.Id), Problems?.Of(question), Survey.Round.Floor);
}
