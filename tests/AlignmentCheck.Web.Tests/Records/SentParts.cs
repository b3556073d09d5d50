namespace AlignmentCheck.Web.Tests.Records;

/// <summary>Takes what is sent, and knows how much of it came at once.</summary>
internal sealed class SentParts : MemoryStream
{
    public int Largest { get; private set; }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Largest = Math.Max(Largest, buffer.Length);
        return base.WriteAsync(buffer, cancellationToken);
    }
}
