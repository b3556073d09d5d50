using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Answers;

/// <summary>
/// Reads <c>responses.csv</c> one person after the other, in memory that does not grow with the file. What is wrong with it is
/// collected on the way; whoever takes the sheets throws away what came of them where <see cref="Problems"/> has any at the end.
/// </summary>
internal sealed class ResponsesFile(Questionnaire questionnaire)
{
    public ResponsesProblems Problems { get; } = new();

    /// <summary>Reads a file once, from where the stream stands. The sheets of faultless rows are handed out as they are met.</summary>
    public IEnumerable<AnswerSheet> Read(Stream stream)
    {
        var start = FileStart.Of(stream);
        if (start.Mistake is { } mistake)
        {
            Problems.Add(mistake);
            yield break;
        }

        using var rows = new CsvRows(start, stream, Problems);
        if (!rows.Next())
        {
            ReportNothing(ResponsesTexts.EmptyFile);
            yield break;
        }

        if (ResponsesHeader.Read(rows, questionnaire, Problems) is not { } header)
        {
            yield break;
        }

        rows.Columns = header.Names;
        var sheets = new SheetReader(rows, header, questionnaire, Problems);
        var isAnyRow = false;
        while (rows.Next())
        {
            if (!rows.IsMalformed && rows.IsBlank())
            {
                continue;
            }

            isAnyRow = true;
            if (!rows.IsMalformed && sheets.Read() is { } sheet)
            {
                yield return sheet;
            }
        }

        if (!isAnyRow)
        {
            ReportNothing(ResponsesTexts.NoRows);
        }
    }

    // Where something else was reported, that is why there is nothing.
    private void ReportNothing(string text)
    {
        if (Problems.Count == 0)
        {
            Problems.Add(text);
        }
    }
}
