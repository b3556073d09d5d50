using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Tests.Scoring;

public sealed class HolmTests
{
    // Sorted 0.005 0.01 0.03 0.04 0.5, times 5 4 3 2 1: 0.025 0.04 0.09 0.08 0.5; none may be below the one before: 0.09 for 0.08.
    [Theory]
    [InlineData(new[] { 0.01, 0.04, 0.03, 0.005, 0.5 }, new[] { 0.04, 0.09, 0.09, 0.025, 0.5 })]
    [InlineData(new[] { 0.6, 0.7 }, new[] { 1.0, 1.0 })]
    [InlineData(new[] { 0.02, 0.02 }, new[] { 0.04, 0.04 })]
    [InlineData(new[] { 0.03 }, new[] { 0.03 })]
    [InlineData(new double[0], new double[0])]
    public void Adjust_Table(double[] p, double[] expected)
    {
        var adjusted = Holm.Adjust(p);
        adjusted.Length.ShouldBe(expected.Length);
        for (var i = 0; i < p.Length; i++)
        {
            adjusted[i].ShouldBe(expected[i], 1e-12);
        }
    }
}
