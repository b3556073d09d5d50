using System.Buffers;
using System.Text;
using System.Text.Json;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Answers;

/// <summary>
/// One person's answers as they are stored: <c>{"sg-1":4,"sg-2":"dk","kpi":"revenue","challenges.own":["bad-data"],"funding.is":60}</c>,
/// in the questionnaire's order, so that nothing tells in which order they were given. The comment is never part of it.
/// </summary>
public static class AnswerJson
{
    // One answer to a question: of two nobody could say which one is meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static string Write(Questionnaire questionnaire, AnswerSheet sheet)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var answer in sheet.WithoutComment().Answers(questionnaire))
            {
                writer.WritePropertyName(answer.Question.Id);
                Write(writer, answer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>The sheet again, without a comment.</summary>
    /// <param name="questionnaire">The questionnaire that was answered.</param>
    /// <param name="team">The person's team, which is stored beside the answers.</param>
    /// <param name="json">What <see cref="Write(Questionnaire, AnswerSheet)"/> has written.</param>
    /// <exception cref="StoredFormatException">It is something else. The message names the question at most.</exception>
    public static AnswerSheet Read(Questionnaire questionnaire, Team team, string json)
    {
        using var answers = Parse(json);
        if (answers?.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new StoredFormatException("Stored answers are no JSON object, or answer a question twice.");
        }

        var cells = new int[questionnaire.Questions.Count];
        foreach (var answer in answers.RootElement.EnumerateObject())
        {
            var index = questionnaire.IndexOf(answer.Name);
            if (index < 0)
            {
                throw new StoredFormatException("Stored answers name a question that was not asked.");
            }

            var question = questionnaire.Questions[index];
            var text = TextOf(question, answer.Value);
            if (string.IsNullOrWhiteSpace(text) || Cell.Parse(question, text, out cells[index]) is not null)
            {
                throw new StoredFormatException($"The stored answer to {question.Id} is none.");
            }
        }

        return new AnswerSheet(team, cells, null);
    }

    private static void Write(Utf8JsonWriter writer, GivenAnswer answer)
    {
        switch (answer)
        {
            case GivenAnswer.Point point:
                writer.WriteNumberValue(point.Value);
                break;
            case GivenAnswer.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case GivenAnswer.DontKnow:
                writer.WriteStringValue(Option.DontKnowId);
                break;
            case GivenAnswer.Options { Question: ChoiceQuestion } choice:
                writer.WriteStringValue(choice.Chosen[0].Id);
                break;
            case GivenAnswer.Options picks:
                writer.WriteStartArray();
                foreach (var option in picks.Chosen)
                {
                    writer.WriteStringValue(option.Id);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"Unknown kind of answer {answer.GetType().Name}.", nameof(answer));
        }
    }

    /// <summary>Null where it is no JSON. The parser's own message may repeat what it read, and so goes nowhere.</summary>
    private static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The answer as it stands in a cell of <c>responses.csv</c>, or null where its form is another question's.</summary>
    private static string? TextOf(Question question, JsonElement answer) => (question, answer.ValueKind) switch
    {
        (Statement or NumberQuestion, JsonValueKind.Number) => answer.GetRawText(),
        (Statement or NumberQuestion, JsonValueKind.String) when answer.ValueEquals(Option.DontKnowId) => Option.DontKnowId,
        (ChoiceQuestion, JsonValueKind.String) => answer.GetString(),
        (PicksQuestion, JsonValueKind.Array) when answer.EnumerateArray().All(IsId) => string.Join('|', answer.EnumerateArray().Select(o => o.GetString())),
        _ => null,
    };

    private static bool IsId(JsonElement option) => option.ValueKind == JsonValueKind.String && !option.GetString()!.Contains('|', StringComparison.Ordinal);
}
