using AlignmentCheck.Web.Answers;

namespace AlignmentCheck.Web.Tests.Answers;

public sealed class PrefixedStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void Read_InPiecesOfAnySize_HandsOutThePrefixAndThenTheRest(int size)
    {
        using var stream = new PrefixedStream(new byte[] { 1, 2, 3, 4, 5 }, new MemoryStream([6, 7]));
        var (read, piece) = (new List<byte>(), new byte[size]);
        int count;
        while ((count = stream.Read(piece)) > 0)
        {
            read.AddRange(piece[..count]);
        }

        read.ShouldBe([1, 2, 3, 4, 5, 6, 7]);
    }
}
