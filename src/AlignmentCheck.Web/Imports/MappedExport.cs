using System.Security.Cryptography;
using System.Text;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Answers;

namespace AlignmentCheck.Web.Imports;

/// <summary>An export that was looked at: how it is matched, and what it comes to or everything that is wrong.</summary>
/// <param name="Table">Headings and rows.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Mapping">What the columns and texts stand for, as far as somebody or the texts themselves have said so.</param>
/// <param name="Groups">The texts of which that has to be known.</param>
/// <param name="Answers">The sheets that come of it.</param>
/// <param name="Round">Null where anything is wrong.</param>
/// <param name="Problems">The first ones in full, of the others how many.</param>
/// <param name="Key">The same as long as file and matching are: what is imported is what was looked at.</param>
internal sealed record MappedExport(
    ExportTable Table,
    Questionnaire Asked,
    ColumnMapping Mapping,
    IReadOnlyList<ValueGroup> Groups,
    MappedAnswers Answers,
    ClosedRound? Round,
    ResponsesProblems Problems,
    string Key)
{
    public RememberedMapping ToRemember => RememberedMapping.Of(Table, Mapping);

    /// <summary>How the numbers of the statements are read.</summary>
    public ScaleReading Scale { get; private init; }

    /// <summary>Headings of the columns that are not looked at.</summary>
    public IEnumerable<string> Unread => Enumerable.Range(0, Table.Columns.Count)
        .Where(column => column != Mapping.Team && !Mapping.Questions.Values.Any(range => range.Columns.Contains(column)))
        .Select(column => MappingTexts.Column(Table, column));

    /// <summary>Who answered anything.</summary>
    public int CountOf(Team team) => Answers.Sheets.Count(sheet => sheet.Team == team && sheet.IsAnswered);

    /// <param name="file">Its bytes.</param>
    /// <param name="table">What was read of it.</param>
    /// <param name="mapping">What was said so far.</param>
    /// <param name="wordings">What was asked, in each language, the site's first.</param>
    /// <param name="terms">Of the round to be.</param>
    public static MappedExport Of(byte[] file, ExportTable table, ColumnMapping mapping, Questionnaire asked, IReadOnlyList<Wording> wordings, RoundTerms terms)
    {
        var complete = ValueSuggestions.Complete(table, asked, mapping, wordings);
        var problems = new ResponsesProblems();
        var answers = MappedAnswers.Of(
            table,
            asked,
            complete,
            problem => problems.Add(problem.At, problem is { At: not null, In: { } column } ? table.Columns[column].Text : null, () => MappingTexts.Sentence(problem, table, asked)));
        var closed = problems.Count == 0 ? Closing.Close(asked, terms, answers.Sheets, answers.NotAsked) : null;
        var groups = ValueGroups.Of(table, asked, complete);
        var points = groups.FirstOrDefault(group => group is { Kind: ValueKind.Points, IsTooMany: false });
        return new MappedExport(table, asked, complete, groups, answers, closed, problems, KeyOf(file, table, complete, asked))
        {
            Scale = points is null ? ScaleReading.Usual : PointScale.Of(points, complete, wordings).Reading,
        };
    }

    private static string KeyOf(byte[] file, ExportTable table, ColumnMapping mapping, Questionnaire asked)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(file));
        hash.AppendData(Encoding.UTF8.GetBytes(asked.Sha256));
        hash.AppendData(RememberedMapping.Of(table, mapping).Write());
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
