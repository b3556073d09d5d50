using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Tests.Scoring;

public sealed class LevelTests
{
    // score | level | on the border to | points to the next
    [Theory]
    [InlineData(0, 1, null, 25)]
    [InlineData(19, 1, null, 6)]
    [InlineData(20, 1, 2, 5)]
    [InlineData(24, 1, 2, 1)]
    [InlineData(25, 2, 1, 25)]
    [InlineData(30, 2, 1, 20)]
    [InlineData(31, 2, null, 19)]
    [InlineData(44, 2, null, 6)]
    [InlineData(45, 2, 3, 5)]
    [InlineData(49, 2, 3, 1)]
    [InlineData(50, 3, 2, 25)]
    [InlineData(55, 3, 2, 20)]
    [InlineData(56, 3, null, 19)]
    [InlineData(69, 3, null, 6)]
    [InlineData(70, 3, 4, 5)]
    [InlineData(74, 3, 4, 1)]
    [InlineData(75, 4, 3, null)]
    [InlineData(80, 4, 3, null)]
    [InlineData(81, 4, null, null)]
    [InlineData(100, 4, null, null)]
    public void Of_LowerScore_LevelBorderAndPointsToNext(int lower, int level, int? border, int? toNext) =>
        Level.Of(lower).ShouldBe(new Level(level, border, toNext));
}
