using CsvHelper;

namespace AlignmentCheck.Web.Answers;

/// <summary>Finds out, in little memory, which field makes a row too long to be read.</summary>
internal sealed class OverlongRow
{
    private readonly char _separator;
    private long _line;
    private long _fieldLine;
    private int _field;
    private int _length;
    private bool _isQuoted;
    private byte _last;

    private OverlongRow(char separator, long line) => (_separator, _line, _fieldLine) = (separator, line, line);

    public static void Report(
        Stream source, CsvFormatException tooLong, char separator, IReadOnlyList<string> columns, ResponsesProblems problems)
    {
        if (!source.CanSeek)
        {
            problems.Add(tooLong.LineNumber, column: null, () => ResponsesTexts.RowTooLong);
            return;
        }

        source.Position = tooLong.ByteOffset;
        var row = new OverlongRow(separator, tooLong.LineNumber);
        if (!row.ReadToLongField(source))
        {
            problems.Add(tooLong.LineNumber, column: null, () => ResponsesTexts.RowTooLong);
            return;
        }

        var isOpen = row._isQuoted && !FindsQuote(source);
        problems.Add(row._fieldLine, columns.ElementAtOrDefault(row._field), () => isOpen
            ? ResponsesTexts.OpenQuote
            : ResponsesTexts.FieldTooLong(CsvRows.LongestField));
    }

    /// <returns>Whether there is such a field.</returns>
    private bool ReadToLongField(Stream source)
    {
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = source.Read(buffer)) > 0)
        {
            for (var i = 0; i < count; i++)
            {
                Take(buffer[i]);
                if (_length > CsvRows.LongestField)
                {
                    source.Position -= count - i - 1;
                    return true;
                }

                if (!_isQuoted && buffer[i] == '\n')
                {
                    return false;
                }
            }
        }

        return false;
    }

    private void Take(byte b)
    {
        _isQuoted ^= b == '"';
        _line += LineBreaks.Ends(b, _last) ? 1 : 0;
        _last = b;
        if (!_isQuoted && b == _separator)
        {
            (_field, _length, _fieldLine) = (_field + 1, 0, _line);
            return;
        }

        // Bytes that continue a character of UTF-8 do not count as characters.
        _length += (b & 0xC0) == 0x80 ? 0 : 1;
    }

    private static bool FindsQuote(Stream source)
    {
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = source.Read(buffer)) > 0)
        {
            if (buffer.AsSpan(0, count).Contains((byte)'"'))
            {
                return true;
            }
        }

        return false;
    }
}
