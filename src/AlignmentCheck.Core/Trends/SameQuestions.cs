using System.Globalization;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Trends;

/// <summary>Whether two rounds asked the same: figures of other questions do not compare.</summary>
internal static class SameQuestions
{
    private const int LeastSharedStatements = 3;

    /// <summary>Whether a dimension's scores compare: where at least three of its statements are the same.</summary>
    public static bool Compare(Dimension before, Dimension now) =>
        now.Statements.Count(s => before.Statements.Any(b => IsSame(b, s))) >= LeastSharedStatements;

    /// <summary>Id, text and keying.</summary>
    public static bool IsSame(Statement before, Statement now) =>
        string.Equals(before.Id, now.Id, StringComparison.Ordinal)
        && string.Equals(before.Text, now.Text, StringComparison.Ordinal)
        && before.Reversed == now.Reversed;

    /// <summary>What was asked, what could be chosen, and what the score follows from.</summary>
    public static bool IsSame(Check before, Check now) =>
        string.Equals(before.Id, now.Id, StringComparison.Ordinal)
        && string.Equals(Rule(before), Rule(now), StringComparison.Ordinal)
        && before.Questions.Select(Wording).SequenceEqual(now.Questions.Select(Wording), StringComparer.Ordinal);

    /// <summary>The text that was asked and all that could be answered.</summary>
    public static string Wording(Question question) => string.Join('\n', [question.Text, .. question switch
    {
        ChoiceQuestion choice => choice.Options.Select(Wording),
        PicksQuestion picks => picks.Options.Select(Wording).Prepend(picks.Most.ToString(CultureInfo.InvariantCulture)),
        _ => [],
    }]);

    private static string Rule(Check check) => check switch
    {
        SharedChoiceCheck shared => $"{nameof(SharedChoiceCheck)} {shared.Shared}",
        SplitCheck split => FormattableString.Invariant($"{nameof(SplitCheck)} {split.Tolerance}"),
        _ => check.GetType().Name,
    };

    private static string Wording(Option option) => FormattableString.Invariant($"{option.Id} {option.Value} {option.Text}");
}
