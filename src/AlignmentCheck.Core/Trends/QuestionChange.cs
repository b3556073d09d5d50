using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Trends;

/// <summary>How a question of one round differs from the one of that id in the round before.</summary>
public enum QuestionChange
{
    /// <summary>It was not asked before.</summary>
    Added,

    /// <summary>It is not asked any more.</summary>
    Dropped,

    /// <summary>The wording, or what could be answered, is another one.</summary>
    Reworded,

    /// <summary>Agreement counts the other way round.</summary>
    Turned,

    /// <summary>The words are the same, and the check's score is computed in another way.</summary>
    Rescored,
}

/// <param name="Id">The question's id.</param>
/// <param name="Dimension">The dimension that it belongs to.</param>
/// <param name="How">What is different.</param>
/// <param name="Before">As it was asked before; null where it was not.</param>
/// <param name="Now">As it is asked now; null where it is not.</param>
public sealed record ChangedQuestion(string Id, Dimension Dimension, QuestionChange How, Question? Before, Question? Now);

/// <summary>What two neighbouring rounds asked differently, as far as scores rest on it.</summary>
/// <param name="Place">The later round's place in the history, from 1.</param>
/// <param name="Before">What was asked before.</param>
/// <param name="Now">What is asked now.</param>
/// <param name="Questions">Statements and the questions of checks, in the order of the later questionnaire; those dropped come last.</param>
public sealed record QuestionnaireChange(int Place, Questionnaire Before, Questionnaire Now, IReadOnlyList<ChangedQuestion> Questions)
{
    /// <summary>What a round would ask differently from the one before; null where it would ask every word the same.</summary>
    public static QuestionnaireChange? Between(Questionnaire before, Questionnaire now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return string.Equals(before.Sha256, now.Sha256, StringComparison.Ordinal)
            ? null
            : new QuestionnaireChange(1, before, now, QuestionComparison.Of(before, now));
    }
}
