using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Data.Tests.Support;

/// <summary>Rows of answers to the shipped core questionnaire.</summary>
internal static class Answers
{
    private static readonly Questionnaire Core = TestContent.Catalogue.Languages[0].Newest("core")!;

    /// <summary>Every statement answered with the same point, 1 to 5, seen as agreement with what is good.</summary>
    public static Response Of(Guid roundId, Team team, int point)
    {
        var builder = new AnswerSheetBuilder(Core);
        foreach (var (id, answer) in Form(point))
        {
            builder.Put(Core.IndexOf(id), answer).ShouldBeNull();
        }

        return new Response
        {
            Key = ResponseKey.ForAnswers(ResponseSecret.New()), RoundId = roundId, Team = team, Answers = AnswerJson.Write(Core, builder.Build(team)),
        };
    }

    /// <summary>The same as a form sends it.</summary>
    public static IReadOnlyDictionary<string, string> Form(int point) =>
        Core.Statements.ToDictionary(statement => statement.Id, statement => $"{(statement.Reversed ? 6 - point : point)}", StringComparer.Ordinal);
}
