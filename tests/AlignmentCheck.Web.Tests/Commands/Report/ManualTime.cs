namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>A clock that only moves when it is told to.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _ticks;

    public int Asked { get; private set; }

    public Action<int> OnAsked { get; init; } = _ => { };

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        OnAsked(++Asked);
        return _ticks;
    }

    public void Advance(TimeSpan by) => _ticks += by.Ticks;
}
