using System.Collections.Frozen;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Answers;

/// <summary>
/// Reads <c>responses.csv</c> one person after the other, in memory that does not grow with the file. What is wrong with it is
/// collected on the way; whoever takes the sheets throws away what came of them where <see cref="Problems"/> has any at the end.
/// </summary>
internal sealed class ResponsesFile : IDisposable
{
    private const int RowsBetweenReports = 1024;

    private readonly Questionnaire _questionnaire;
    private readonly CsvRows? _rows;
    private readonly ResponsesHeader? _header;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The file from its beginning; it stays open.</param>
    /// <param name="questionnaire">What was asked.</param>
    public ResponsesFile(Stream stream, Questionnaire questionnaire)
    {
        _questionnaire = questionnaire;
        var start = FileStart.Of(stream);
        if (start.Mistake is { } mistake)
        {
            Problems.Add(mistake);
            return;
        }

        _rows = new CsvRows(start, stream, Problems);
        if (_rows.Next())
        {
            _header = ResponsesHeader.Read(_rows, questionnaire, Problems);
            _rows.Columns = _header?.Names ?? [];
        }
        else
        {
            ReportNothing(ResponsesTexts.EmptyFile);
        }

        HasOwnHeader = Problems.Count == 0;
    }

    /// <summary>Whether the columns are those of this format; otherwise why not is among the problems.</summary>
    public bool HasOwnHeader { get; }

    public ResponsesProblems Problems { get; } = new();

    /// <summary>Ids of the questions that have no column here.</summary>
    public IReadOnlySet<string> NotAsked =>
        _questionnaire.Questions.Select(question => question.Id).Except(_header?.Names ?? [], StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the rows, once. The sheets of faultless rows are handed out as they are met.</summary>
    /// <param name="onRead">Told now and then how many rows were read, whether or not they are faultless.</param>
    public IEnumerable<AnswerSheet> Sheets(Action<long>? onRead = null)
    {
        if (_rows is null || _header is null)
        {
            yield break;
        }

        var sheets = new SheetReader(_rows, _header, _questionnaire, Problems);
        var count = 0L;
        while (_rows.Next())
        {
            if (!_rows.IsMalformed && _rows.IsBlank())
            {
                continue;
            }

            if (++count % RowsBetweenReports == 0)
            {
                onRead?.Invoke(count);
            }

            if (!_rows.IsMalformed && sheets.Read() is { } sheet)
            {
                yield return sheet;
            }
        }

        if (count == 0)
        {
            ReportNothing(ResponsesTexts.NoRows);
        }
    }

    public void Dispose() => _rows?.Dispose();

    // Where something else was reported, that is why there is nothing.
    private void ReportNothing(string text)
    {
        if (Problems.Count == 0)
        {
            Problems.Add(text);
        }
    }
}
