using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Mapping;

/// <summary>How the same questions, answers and teams are called in one language.</summary>
/// <param name="Asked">The questionnaire in that language.</param>
/// <param name="Points">The five points of a statement, from "strongly disagree".</param>
/// <param name="DontKnow">"Don't know".</param>
/// <param name="Sales">The team's name.</param>
/// <param name="Marketing">The team's name.</param>
public sealed record Wording(Questionnaire Asked, IReadOnlyList<string> Points, string DontKnow, string Sales, string Marketing)
{
    /// <summary>"Don't know" as it stands beside the points and among options, in plain text.</summary>
    internal IEnumerable<string> DontKnows => Asked.Questions
        .SelectMany(OptionsOf)
        .Where(option => option.Kind == OptionKind.DontKnow)
        .Select(option => option.Text)
        .Append(DontKnow)
        .Select(PlainText.Of)
        .Distinct(StringComparer.Ordinal);

    /// <summary>What a question may be called, in plain text: its wording and, in the ownership map, its task.</summary>
    internal IEnumerable<string> TextsOf(string questionId)
    {
        if (Asked.IndexOf(questionId) is var index and >= 0)
        {
            yield return PlainText.Of(Asked.Questions[index].Text);
        }

        if (Asked.Ownership?.Tasks.FirstOrDefault(task => string.Equals(task.Question.Id, questionId, StringComparison.Ordinal)) is { } owned)
        {
            yield return PlainText.Of(owned.Name);
        }
    }

    /// <summary>An option's wording in plain text; null where the question or the option is none of this language's.</summary>
    internal string? TextOf(string questionId, string optionId)
    {
        if (Asked.IndexOf(questionId) is not (var index and >= 0))
        {
            return null;
        }

        var option = OptionsOf(Asked.Questions[index]).FirstOrDefault(option => string.Equals(option.Id, optionId, StringComparison.Ordinal));
        return option is null ? null : PlainText.Of(option.Text);
    }

    internal static IReadOnlyList<Option> OptionsOf(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options,
        PicksQuestion picks => picks.Options,
        _ => [],
    };
}
