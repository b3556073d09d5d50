namespace AlignmentCheck.Web.Demo;

/// <summary>Takes the demo client's past for now, so that its rounds are opened and closed by the same code as everybody's.</summary>
internal sealed class StoryClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
