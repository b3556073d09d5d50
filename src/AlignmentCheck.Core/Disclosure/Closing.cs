using System.Collections.Frozen;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Stored;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>A round after its closing: what may be shown, and what later comparisons need.</summary>
public sealed class ClosedRound
{
    internal ClosedRound(DisclosedResult result, ComparisonBasis basis)
    {
        Result = result;
        Basis = basis;
    }

    /// <summary>All that may be shown.</summary>
    public DisclosedResult Result { get; }

    internal ComparisonBasis Basis { get; }

    /// <summary>The round as bytes to be stored, which only <see cref="Thaw"/> reads again: the result, the questionnaire as asked and what comparisons need.</summary>
    public byte[] Freeze() => FrozenRound.Write(this);

    /// <summary>A frozen round again: the same figures and comments, which compare with others as before.</summary>
    /// <exception cref="StoredFormatException">The bytes are not what <see cref="Freeze"/> has written.</exception>
    public static ClosedRound Thaw(ReadOnlySpan<byte> frozen) => FrozenRound.Read(frozen);
}

/// <summary>The end of a round, and the only way from answers to figures.</summary>
public static class Closing
{
    /// <summary>Counts all answers in one pass and lets through what may be shown.</summary>
    /// <param name="questionnaire">What was asked.</param>
    /// <param name="terms">What was fixed when the round opened.</param>
    /// <param name="sheets">Everybody's answers; read once, in any order.</param>
    /// <param name="notAsked">Ids of questions that were left out of this round; what they feed is absent.</param>
    /// <param name="comments">Comments that were kept apart from the sheets, beside those that stand in them; in any order.</param>
    public static ClosedRound Close(
        Questionnaire questionnaire,
        RoundTerms terms,
        IEnumerable<AnswerSheet> sheets,
        IReadOnlySet<string>? notAsked = null,
        IEnumerable<string>? comments = null)
    {
        var tally = new Tally(questionnaire);
        foreach (var sheet in sheets)
        {
            tally.Add(sheet);
        }

        foreach (var comment in comments ?? [])
        {
            tally.Comments.Add(comment);
        }

        var round = new RoundResult(tally);
        var result = Gate.Pass(round, terms, notAsked ?? FrozenSet<string>.Empty);
        return new ClosedRound(result, ComparisonBasis.Of(round, result));
    }
}
