using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure;

public sealed class WithheldCommentsTests
{
    private static readonly ClosedRound Closed = Round.Of(
        [.. GateTests.Full(Team.Sales).Times(10), .. Enumerable.Range(0, 10).Select(i => GateTests.Full(Team.Marketing).With("comment", $"Comment {i}"))]).Close();

    [Fact]
    public void WithoutComments_OnlyTheyAreMissing()
    {
        var all = Closed.Result.Comments;
        var result = ClosedRound.Thaw(Closed.Freeze()).Result.WithoutComments(new HashSet<int> { 0, 4, 9 });
        result.Comments.ShouldBe([.. all.Take(new Range(1, 4)), .. all.Take(new Range(5, 9))]);
        result.CommentsWithheld.ShouldBe(3);
        Rest(result).ShouldBe(Rest(Closed.Result));

        static string Rest(DisclosedResult result) => string.Join('\n', Figures.Of(result).Where(l => !l.Key.StartsWith("Comments", StringComparison.Ordinal)));
    }

    [Fact]
    public void WithoutComments_None_IsTheSame() =>
        Everything.Of(Closed.Result.WithoutComments(new HashSet<int>())).ShouldBe(Everything.Of(Closed.Result));

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void WithoutComments_APlaceWithoutAComment_IsRefused(int place) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Closed.Result.WithoutComments(new HashSet<int> { 1, place }));

    [Fact]
    public void WithoutComments_Twice_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => Closed.Result.WithoutComments(new HashSet<int> { 1 }).WithoutComments(new HashSet<int> { 1 }));
}
