using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlignmentCheck.Core.Questionnaires;

/// <summary>The fingerprint that a report prints, so that a reader can tell which questions were asked.</summary>
internal static class QuestionnaireHash
{
    // A unit separator cannot stand in YAML text, so no wording can imitate a field's end.
    private const char End = '\u001f';

    public static string Of(Questionnaire questionnaire)
    {
        var text = new StringBuilder();
        Add(text, questionnaire.Id, questionnaire.Version.ToString(CultureInfo.InvariantCulture));
        foreach (var dimension in questionnaire.Dimensions)
        {
            Add(text, dimension.Id, dimension.IsCore ? "core" : "added", dimension.Check?.GetType().Name ?? "", dimension.Check?.Id ?? "");
            foreach (var statement in dimension.Statements)
            {
                Add(text, statement.Id);
            }
        }

        foreach (var question in questionnaire.Questions)
        {
            Add(text, question.Id, question.Text);
            switch (question)
            {
                case Statement s:
                    Add(text, s.Reversed ? "reversed" : "straight", s.OffersDontKnow ? Option.DontKnowId : "");
                    break;
                case ChoiceQuestion c:
                    AddOptions(text, c.Options);
                    break;
                case PicksQuestion p:
                    Add(text, p.Most.ToString(CultureInfo.InvariantCulture));
                    AddOptions(text, p.Options);
                    break;
                case CommentQuestion c:
                    Add(text, c.Characters.ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void AddOptions(StringBuilder text, IReadOnlyList<Option> options)
    {
        foreach (var option in options)
        {
            Add(text, option.Id, option.Text, option.Value?.ToString(CultureInfo.InvariantCulture) ?? "", option.Tone?.ToString() ?? "");
        }
    }

    private static void Add(StringBuilder text, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            text.Append(field).Append(End);
        }
    }
}
