using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Answers;

namespace AlignmentCheck.Web.Imports;

/// <summary>Who has written a file of answers.</summary>
internal enum FileOrigin
{
    /// <summary>Its columns are those of our format, or it cannot be read at all.</summary>
    Own,

    /// <summary>Some of its columns are.</summary>
    Unclear,

    /// <summary>Another tool: most statements have no column of their name.</summary>
    Foreign,
}

/// <summary>A file of answers that was looked at: what it comes to, or everything that is wrong with it.</summary>
/// <param name="Round">Null where anything is wrong.</param>
/// <param name="Problems">The first ones in full.</param>
/// <param name="Unlisted">Of the others, how many there are.</param>
internal sealed record CheckedFile(ClosedRound? Round, IReadOnlyList<string> Problems, long Unlisted)
{
    public FileOrigin Origin { get; private init; }

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
            answers.Problems.Count == 0 ? closed : null, [.. answers.Problems.Listed.Select(problem => problem.ToString())], answers.Problems.Unlisted)
        {
            Origin = answers.HasOwnHeader ? FileOrigin.Own : OriginOf(file, asked),
        };
    }

    private static FileOrigin OriginOf(byte[] file, Questionnaire asked)
    {
        if (ExportFile.Read(file).Table is not { } table)
        {
            return FileOrigin.Own;
        }

        var names = table.Columns.Select(column => column.Text).ToHashSet(StringComparer.Ordinal);
        return 2 * asked.Statements.Count(statement => names.Contains(statement.Id)) < asked.Statements.Count() ? FileOrigin.Foreign : FileOrigin.Unclear;
    }
}
