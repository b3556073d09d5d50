using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Web.Answers;

namespace AlignmentCheck.Web.Imports;

/// <summary>A file of another survey tool: its headings and rows, or why it cannot be read.</summary>
/// <param name="Table">Null where anything is wrong with the file as such.</param>
/// <param name="Problems">What is.</param>
internal sealed record ExportFile(ExportTable? Table, ResponsesProblems Problems)
{
    /// <param name="file">The file.</param>
    /// <param name="hasSecondHeader">Whether the second row belongs to the headings; null where it is to be found out.</param>
    public static ExportFile Read(byte[] file, bool? hasSecondHeader = null)
    {
        var problems = new ResponsesProblems();
        using var stream = new MemoryStream(ExportBytes.ToUtf8(file), writable: false);
        var start = FileStart.Of(stream, takesTabs: true);
        if (start.Mistake is { } mistake)
        {
            problems.Add(mistake);
            return new ExportFile(null, problems);
        }

        using var rows = new CsvRows(start, stream, problems);
        if (!rows.Next() || HeaderOf(rows, problems) is not { } header)
        {
            ReportNothing(problems, ResponsesTexts.EmptyFile);
            return new ExportFile(null, problems);
        }

        rows.Columns = header;
        var table = ExportTable.Of(header, RowsOf(rows, header.Count, problems), hasSecondHeader);
        if (table.Rows.Count == 0)
        {
            ReportNothing(problems, ResponsesTexts.NoRows);
        }

        return new ExportFile(problems.Count == 0 ? table : null, problems);
    }

    private static IReadOnlyList<string>? HeaderOf(CsvRows rows, ResponsesProblems problems)
    {
        if (rows.IsMalformed || CellsOf(rows, problems) is not { } header)
        {
            return null;
        }

        if (header.Length is 1 or > ExportTable.MostColumns)
        {
            problems.Add(rows.LineOf(0), column: null, () => header.Length == 1 ? ResponsesTexts.OneColumn(header[0]) : ResponsesTexts.ManyColumns(header.Length, ExportTable.MostColumns));
            return null;
        }

        return header;
    }

    private static List<ExportRow> RowsOf(CsvRows rows, int columns, ResponsesProblems problems)
    {
        var read = new List<ExportRow>();
        while (rows.Next())
        {
            if (rows.IsMalformed || rows.IsBlank())
            {
                continue;
            }

            var found = rows.FieldCount;
            if (found != columns)
            {
                problems.Add(rows.LineOf(0), column: null, () => ResponsesTexts.FieldCount(found, columns));
            }
            else if (CellsOf(rows, problems) is { } cells)
            {
                read.Add(new ExportRow(rows.LineOf(0), cells));
            }
        }

        return read;
    }

    private static string[]? CellsOf(CsvRows rows, ResponsesProblems problems)
    {
        var cells = new string[rows.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var (place, read) = (i, rows.Read(i, out var text));
            if (read != FieldText.Read)
            {
                problems.Add(rows.LineOf(place), rows.Columns.ElementAtOrDefault(place), () => ResponsesTexts.Unreadable(read));
                return null;
            }

            cells[i] = text.ToString();
        }

        return cells;
    }

    // Where something else was reported, that is why there is nothing.
    private static void ReportNothing(ResponsesProblems problems, string text)
    {
        if (problems.Count == 0)
        {
            problems.Add(text);
        }
    }
}
