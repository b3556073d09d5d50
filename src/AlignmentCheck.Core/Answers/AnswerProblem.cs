using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Answers;

/// <summary>What a cell should have held.</summary>
public enum ExpectedAnswer
{
    /// <summary>A whole number from 1 to 5.</summary>
    Point,

    /// <summary>A whole number from 1 to 5, or "don't know".</summary>
    PointOrDontKnow,

    /// <summary>The id of one option.</summary>
    OneOption,

    /// <summary>The ids of options, joined by |.</summary>
    Options,

    /// <summary>No more picks than allowed.</summary>
    FewerPicks,

    /// <summary>Each option once.</summary>
    DifferentPicks,

    /// <summary>"None" or "don't know" alone.</summary>
    NoneAlone,

    /// <summary>A whole number from 0 to 100, or "don't know".</summary>
    NumberOrDontKnow,

    /// <summary>A shorter text.</summary>
    ShorterText,
}

/// <summary>One cell that cannot be an answer.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Found">What stood there, shortened to 40 characters.</param>
/// <param name="Expected">What should have stood there.</param>
public sealed record AnswerProblem(Question Question, string Found, ExpectedAnswer Expected)
{
    private const int Longest = 40;

    internal static AnswerProblem Of(Question question, ReadOnlySpan<char> found, ExpectedAnswer expected) =>
        new(question, found.Length <= Longest ? found.ToString() : string.Concat(found[..Longest], "…"), expected);
}
