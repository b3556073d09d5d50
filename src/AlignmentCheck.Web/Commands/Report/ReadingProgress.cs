namespace AlignmentCheck.Web.Commands.Report;

/// <summary>Tells a person at a terminal how far the reading is, once it takes long enough for them to wonder.</summary>
internal sealed class ReadingProgress(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan BeforeFirst = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly long _started = terminal.Time.GetTimestamp();
    private TimeSpan _next = BeforeFirst;
    private int _width;

    /// <param name="rows">Rows read so far.</param>
    public void Report(long rows)
    {
        if (!terminal.ShowsProgress)
        {
            return;
        }

        var elapsed = terminal.Time.GetElapsedTime(_started);
        if (elapsed >= _next)
        {
            _next = elapsed + Between;
            Show(ReportTexts.RowsRead(rows, rows / elapsed.TotalSeconds));
        }
    }

    /// <summary>Takes the line away again.</summary>
    public void Dispose()
    {
        if (_width > 0)
        {
            Show("");
            terminal.Error.Write('\r');
        }
    }

    private void Show(string text)
    {
        terminal.Error.Write('\r' + text.PadRight(_width));
        _width = text.Length;
    }
}
