using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>One question in the form, with what was given so far.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Task">The task's name in the ownership map, where all questions have one wording; null elsewhere.</param>
/// <param name="Given">The values of its field.</param>
/// <param name="Problem">Why what was given cannot be an answer; null where nothing is wrong.</param>
/// <param name="Floor">The round's, on which it depends what is ever shown.</param>
public sealed record QuestionView(Question Question, string? Task, IReadOnlyList<string> Given, string? Problem, int Floor)
{
    /// <summary>The field's name, and the id of its first control.</summary>
    public string Id => Question.Id;

    /// <summary>What stands over it.</summary>
    public string Title => Task ?? Question.Text;

    public string HintId => $"{Id}-hint";

    public string WarningId => $"{Id}-warning";

    public string ProblemId => $"{Id}-problem";

    /// <summary>What was typed into a field that also has a box for "don't know".</summary>
    public string? Typed => Given.FirstOrDefault(value => !string.Equals(value, Option.DontKnowId, StringComparison.Ordinal));

    public bool IsGiven(string value) => Given.Contains(value, StringComparer.Ordinal);

    /// <summary>The ids of what describes the question, the problem first; null where nothing does.</summary>
    public string? DescribedBy(params ReadOnlySpan<string> notes)
    {
        string[] ids = Problem is null ? [.. notes] : [ProblemId, .. notes];
        return ids.Length == 0 ? null : string.Join(' ', ids);
    }
}
