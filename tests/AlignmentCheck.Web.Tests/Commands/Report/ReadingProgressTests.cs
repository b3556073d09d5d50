using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Commands.Report;

namespace AlignmentCheck.Web.Tests.Commands.Report;

public sealed class ReadingProgressTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void Report_InTheFirstSecond_ShowsNothing()
    {
        using (var progress = Progress())
        {
            _time.Advance(TimeSpan.FromMilliseconds(999));
            progress.Report(100_000);
        }

        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Report_AfterASecond_ShowsRowsAndRate()
    {
        using var progress = Progress();
        _time.Advance(TimeSpan.FromSeconds(2));
        progress.Report(1_000_000);

        _error.ToString().ShouldBe("\r1,000,000 rows read, 500,000 a second");
    }

    [Fact]
    public void Report_Often_ShowsAFewTimesASecond()
    {
        using var progress = Progress();
        for (var i = 0; i < 2000; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            progress.Report(i);
        }

        _error.ToString().Count(c => c == '\r').ShouldBeInRange(3, 5);
    }

    [Fact]
    public void Dispose_AfterShowing_ClearsTheLine()
    {
        using (var progress = Progress())
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            progress.Report(5);
        }

        _error.ToString().ShouldBe("\r5 rows read, 5 a second\r                       \r");
    }

    [Fact]
    public void Report_WithNobodyWatching_ShowsNothing()
    {
        using (var progress = Progress(isWatched: false))
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            progress.Report(5);
        }

        _error.ToString().ShouldBeEmpty();
    }

    private ReadingProgress Progress(bool isWatched = true) => new(new Terminal(TextWriter.Null, _error, isWatched, _time));
}
