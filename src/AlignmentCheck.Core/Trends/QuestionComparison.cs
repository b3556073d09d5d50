using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Trends;

/// <summary>Two questionnaires beside each other, question by question.</summary>
internal static class QuestionComparison
{
    public static IReadOnlyList<ChangedQuestion> Of(Questionnaire before, Questionnaire now)
    {
        var (earlier, later) = (Asked(before), Asked(now));
        return
        [
            .. later.Select(own => Changed(earlier.Find(other => Is(other.Question.Id, own.Question.Id)), own)).OfType<ChangedQuestion>(),
            .. earlier
                .Where(own => !later.Exists(other => Is(other.Question.Id, own.Question.Id)))
                .Select(own => new ChangedQuestion(own.Question.Id, own.Dimension, QuestionChange.Dropped, own.Question, null)),
        ];
    }

    private static ChangedQuestion? Changed(AskedQuestion? before, AskedQuestion now)
    {
        QuestionChange? how = before is null ? QuestionChange.Added
            : !Is(SameQuestions.Wording(before.Question), SameQuestions.Wording(now.Question)) ? QuestionChange.Reworded
            : (before.Question as Statement)?.Reversed != (now.Question as Statement)?.Reversed ? QuestionChange.Turned
            : (before.Check, now.Check) is ({ } first, { } second) && !SameQuestions.IsSame(first, second) && HaveSameWords(first, second) ? QuestionChange.Rescored
            : null;
        return how is { } change ? new ChangedQuestion(now.Question.Id, now.Dimension, change, before?.Question, now.Question) : null;
    }

    private static bool HaveSameWords(Check before, Check now) =>
        before.Questions.Select(SameQuestions.Wording).SequenceEqual(now.Questions.Select(SameQuestions.Wording), StringComparer.Ordinal);

    private static List<AskedQuestion> Asked(Questionnaire questionnaire) =>
    [
        .. questionnaire.Dimensions.SelectMany(dimension => dimension.Statements
            .Select(statement => new AskedQuestion(statement, dimension, null))
            .Concat((dimension.Check?.Questions ?? []).Select(question => new AskedQuestion(question, dimension, dimension.Check)))),
    ];

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private sealed record AskedQuestion(Question Question, Dimension Dimension, Check? Check);
}
