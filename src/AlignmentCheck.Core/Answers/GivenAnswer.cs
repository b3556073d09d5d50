using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Answers;

/// <summary>One answer as the person chose it, for the receipt and for storing.</summary>
public abstract record GivenAnswer
{
    private GivenAnswer(Question question) => Question = question;

    /// <summary>What was asked.</summary>
    public Question Question { get; }

    /// <summary>Whether the same was chosen, or written, to the same question.</summary>
    public bool IsSameAs(GivenAnswer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Question.Id, other.Question.Id, StringComparison.Ordinal) && (this, other) switch
        {
            (Options mine, Options others) => mine.Chosen.Select(option => option.Id).SequenceEqual(others.Chosen.Select(option => option.Id), StringComparer.Ordinal),
            (Point mine, Point others) => mine.Value == others.Value,
            (Number mine, Number others) => mine.Value == others.Value,
            (Text mine, Text others) => string.Equals(mine.Value, others.Value, StringComparison.Ordinal),
            _ => GetType() == other.GetType(),
        };
    }

    /// <param name="Statement">What was asked.</param>
    /// <param name="Value">1 "strongly disagree" to 5 "strongly agree", as ticked.</param>
    public sealed record Point(Statement Statement, int Value) : GivenAnswer(Statement);

    /// <param name="Asked">A choice or picks.</param>
    /// <param name="Chosen">One option or several, in the questionnaire's order; "none" and "don't know" are options too.</param>
    public sealed record Options(Question Asked, IReadOnlyList<Option> Chosen) : GivenAnswer(Asked);

    /// <param name="Asked">What was asked.</param>
    /// <param name="Value">0 to 100.</param>
    public sealed record Number(NumberQuestion Asked, int Value) : GivenAnswer(Asked);

    /// <summary>"Don't know" to a statement or a number.</summary>
    public sealed record DontKnow(Question Asked) : GivenAnswer(Asked);

    /// <param name="Asked">What was asked.</param>
    /// <param name="Value">The comment, as it was written.</param>
    public sealed record Text(CommentQuestion Asked, string Value) : GivenAnswer(Asked);

    /// <param name="question">Any but a comment.</param>
    /// <param name="cell">Not empty.</param>
    internal static GivenAnswer Of(Question question, int cell) => question switch
    {
        Statement when cell == Cell.DontKnowPoint => new DontKnow(question),
        Statement statement => new Point(statement, cell),
        ChoiceQuestion choice => new Options(choice, [choice.Options[cell - 1]]),
        PicksQuestion picks => new Options(picks, [.. picks.Options.Where((_, i) => (cell & (1 << i)) != 0)]),
        NumberQuestion when cell == Cell.DontKnowNumber => new DontKnow(question),
        NumberQuestion number => new Number(number, cell - Cell.NumberOffset),
        _ => throw new ArgumentException($"No cell holds the answer to a {question.GetType().Name}.", nameof(question)),
    };
}
