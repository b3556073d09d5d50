using System.Buffers;
using System.Text.Unicode;
using CsvHelper;

namespace AlignmentCheck.Web.Answers;

/// <summary>How a field's bytes became text.</summary>
internal enum FieldText
{
    Read,
    TooLong,
    NotUtf8,
}

/// <summary>The rows of a CSV file one after the other, each field as a span, with quoting mistakes reported where they stand.</summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>The most characters that a field may have: far more than any answer, far less than memory.</summary>
    public const int LongestField = 100_000;

    // A row of this size has a field that is too long, or a quote that was left open.
    private const int LongestRow = 4 * 1024 * 1024;
    private const int BufferSize = 256 * 1024;

    private readonly char[] _characters = new char[LongestField];
    private readonly CsvReader _reader;
    private readonly Stream _source;
    private readonly ResponsesProblems _problems;
    private readonly char _separator;
    private CsvMalformedRecord? _malformed;

    /// <param name="start">The file from its beginning.</param>
    /// <param name="source">The same file: where it can be wound back, a row that is too long is looked at again.</param>
    /// <param name="problems">Takes what is wrong with the rows as such.</param>
    public CsvRows(FileStart start, Stream source, ResponsesProblems problems)
    {
        (_source, _problems, _separator) = (source, problems, start.Separator);
        var options = new CsvReaderOptions
        {
            Separator = start.Separator,
            HasHeader = false,
            BufferSize = BufferSize,
            MaxRecordSize = LongestRow,
            TrackLineNumbers = true,
            // The library repairs bad quoting in silence; what it repaired is taken up after the row was read.
            OnMalformedRecord = malformed => _malformed = malformed,
        };
        _reader = CsvReader.Create(start.Whole, options, leaveOpen: true);
    }

    /// <summary>The names of the columns, once they are known, for naming them in mistakes.</summary>
    public IReadOnlyList<string> Columns { get; set; } = [];

    public int FieldCount => _reader.FieldCount;

    /// <summary>Whether the row is one that the library had to repair, which was reported.</summary>
    public bool IsMalformed => _malformed is not null;

    /// <summary>Moves to the next row.</summary>
    /// <returns>False at the end, or where nothing further can be read, which was reported.</returns>
    public bool Next()
    {
        _malformed = null;
        try
        {
            if (!_reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException tooLong)
        {
            OverlongRow.Report(_source, tooLong, _separator, Columns, _problems);
            return false;
        }

        if (_malformed is { } malformed)
        {
            Report(malformed);
        }

        return true;
    }

    /// <summary>Whether all fields are empty: a spreadsheet saves such rows below the last one that was used.</summary>
    public bool IsBlank()
    {
        for (var i = 0; i < FieldCount; i++)
        {
            if (_reader.GetSpan(i).ContainsAnyExcept(" \t"u8))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A field's text, valid until the next call.</summary>
    public FieldText Read(int index, out ReadOnlySpan<char> text)
    {
        var status = Utf8.ToUtf16(_reader.GetSpan(index), _characters, out _, out var written, replaceInvalidSequences: false);
        text = _characters.AsSpan(0, written);
        return status switch
        {
            // No text has a NUL, though UTF-8 could carry it.
            OperationStatus.Done => text.Contains('\0') ? FieldText.NotUtf8 : FieldText.Read,
            OperationStatus.DestinationTooSmall => FieldText.TooLong,
            _ => FieldText.NotUtf8,
        };
    }

    /// <summary>The physical line on which a field begins; a row has several where a comment has line breaks.</summary>
    public long LineOf(int index) => _reader.LineNumber + LineBreaks.Count(_reader.RawRecord[..StartOf(index)]);

    public void Dispose() => _reader.Dispose();

    private void Report(CsvMalformedRecord malformed)
    {
        var index = malformed.Reason == CsvMalformedReason.UnterminatedQuote
            ? FieldCount - 1
            : FieldAt((int)(malformed.ByteOffset - _reader.ByteOffset));
        var upTo = (int)Math.Min(malformed.ByteOffset - _reader.ByteOffset, _reader.RawRecord.Length);
        var line = _reader.LineNumber + LineBreaks.Count(_reader.RawRecord[..upTo]);
        _problems.Add(LineOf(index), Columns.ElementAtOrDefault(index), () => malformed.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => ResponsesTexts.OpenQuote,
            CsvMalformedReason.TextAfterClosingQuote => ResponsesTexts.TextAfterQuote(line),
            _ => ResponsesTexts.StrayQuote,
        });
    }

    private int FieldAt(int offset)
    {
        var (index, end) = (0, 0);
        while (index < FieldCount - 1 && (end += _reader.GetRawSpan(index).Length + 1) <= offset)
        {
            index++;
        }

        return index;
    }

    private int StartOf(int index)
    {
        var start = 0;
        for (var i = 0; i < index; i++)
        {
            start += _reader.GetRawSpan(i).Length + 1;
        }

        return start;
    }
}
