using System.Globalization;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Answers;

/// <summary>
/// How one answer is kept: one number, 0 where nothing was answered. A statement: 1 to 5, or 6 for "don't know". A choice: the
/// option's place, from 1. Picks: a bit for each option. A number: itself plus 1, or 102 for "don't know". A comment's cell
/// stays empty, since a sheet keeps its text apart.
/// </summary>
internal static class Cell
{
    public const int Empty = 0;
    public const int HighestPoint = 5;
    public const int DontKnowPoint = 6;
    public const int NumberOffset = 1;
    public const int HighestNumber = 100;
    public const int DontKnowNumber = 102;

    /// <summary>Reads one cell of text. Empty text is an empty cell.</summary>
    /// <returns>Null where the text is a valid answer, else what is wrong with it.</returns>
    public static AnswerProblem? Parse(Question question, ReadOnlySpan<char> text, out int cell)
    {
        text = text.Trim();
        cell = Empty;
        if (text.IsEmpty)
        {
            return null;
        }

        return question switch
        {
            Statement statement => ParsePoint(statement, text, out cell),
            ChoiceQuestion choice => ParseChoice(choice, text, out cell),
            PicksQuestion picks => ParsePicks(picks, text, out cell),
            NumberQuestion => ParseNumber(question, text, out cell),
            CommentQuestion comment => ParseComment(comment, text, out cell),
            _ => throw new ArgumentException($"Unknown kind of question {question.GetType().Name}.", nameof(question)),
        };
    }

    private static AnswerProblem? ParsePoint(Statement statement, ReadOnlySpan<char> text, out int cell)
    {
        if (text.Length == 1 && text[0] is >= '1' and <= '5')
        {
            cell = text[0] - '0';
            return null;
        }

        cell = DontKnowPoint;
        return statement.OffersDontKnow && text.SequenceEqual(Option.DontKnowId)
            ? null
            : AnswerProblem.Of(statement, text, statement.OffersDontKnow ? ExpectedAnswer.PointOrDontKnow : ExpectedAnswer.Point);
    }

    private static AnswerProblem? ParseChoice(ChoiceQuestion choice, ReadOnlySpan<char> text, out int cell)
    {
        cell = IndexOf(choice.Options, text) + 1;
        return cell == 0 ? AnswerProblem.Of(choice, text, ExpectedAnswer.OneOption) : null;
    }

    private static AnswerProblem? ParsePicks(PicksQuestion picks, ReadOnlySpan<char> text, out int cell)
    {
        cell = Empty;
        var count = 0;
        var exclusive = false;
        foreach (var range in text.Split('|'))
        {
            var index = IndexOf(picks.Options, text[range].Trim());
            if (index < 0)
            {
                return AnswerProblem.Of(picks, text[range], ExpectedAnswer.Options);
            }

            var bit = 1 << index;
            if ((cell & bit) != 0)
            {
                return AnswerProblem.Of(picks, text[range], ExpectedAnswer.DifferentPicks);
            }

            cell |= bit;
            count++;
            exclusive |= picks.Options[index].Kind != OptionKind.Real;
        }

        return exclusive && count > 1 ? AnswerProblem.Of(picks, text, ExpectedAnswer.NoneAlone)
            : count > picks.Most ? AnswerProblem.Of(picks, text, ExpectedAnswer.FewerPicks)
            : null;
    }

    private static AnswerProblem? ParseNumber(Question question, ReadOnlySpan<char> text, out int cell)
    {
        if (text.SequenceEqual(Option.DontKnowId))
        {
            cell = DontKnowNumber;
            return null;
        }

        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= HighestNumber;
        cell = number + NumberOffset;
        return isNumber ? null : AnswerProblem.Of(question, text, ExpectedAnswer.NumberOrDontKnow);
    }

    private static AnswerProblem? ParseComment(CommentQuestion comment, ReadOnlySpan<char> text, out int cell)
    {
        cell = 1;
        return text.Length <= comment.Characters ? null : AnswerProblem.Of(comment, text, ExpectedAnswer.ShorterText);
    }

    private static int IndexOf(IReadOnlyList<Option> options, ReadOnlySpan<char> id)
    {
        for (var i = 0; i < options.Count; i++)
        {
            if (id.SequenceEqual(options[i].Id))
            {
                return i;
            }
        }

        return -1;
    }
}
