using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Answers;

namespace AlignmentCheck.Web.Imports;

/// <summary>A file of answers that was looked at: what it comes to, or everything that is wrong with it.</summary>
/// <param name="Round">Null where anything is wrong.</param>
/// <param name="Problems">The first ones in full.</param>
/// <param name="Unlisted">Of the others, how many there are.</param>
internal sealed record CheckedFile(ClosedRound? Round, IReadOnlyList<string> Problems, long Unlisted)
{
    /// <summary>The other questionnaire that the file fits; null where it fits none, or the one that was chosen.</summary>
    public Questionnaire? Fits { get; private init; }

    public static CheckedFile Of(byte[] file, Questionnaire asked, RoundTerms terms, IEnumerable<Questionnaire> others)
    {
        var found = Read(file, asked, terms);
        return found.Round is not null
            ? found
            : found with { Fits = others.FirstOrDefault(other => other != asked && Read(file, other, terms).Round is not null) };
    }

    private static CheckedFile Read(byte[] file, Questionnaire asked, RoundTerms terms)
    {
        using var stream = new MemoryStream(file, writable: false);
        using var answers = new ResponsesFile(stream, asked);
        var closed = Closing.Close(asked, terms, answers.Sheets(), answers.NotAsked);
        return new CheckedFile(
            answers.Problems.Count == 0 ? closed : null, [.. answers.Problems.Listed.Select(problem => problem.ToString())], answers.Problems.Unlisted);
    }
}
