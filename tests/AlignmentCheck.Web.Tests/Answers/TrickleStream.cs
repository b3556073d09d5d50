namespace AlignmentCheck.Web.Tests.Answers;

/// <summary>A pipe whose writer is slow: it cannot be wound back and hands out a few bytes at a time.</summary>
internal sealed class TrickleStream(byte[] bytes, int atATime = 1) : MemoryStream(bytes, writable: false)
{
    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(atATime, buffer.Length)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(atATime, count));
}
