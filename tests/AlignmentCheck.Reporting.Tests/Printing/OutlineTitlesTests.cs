using System.Text;
using AlignmentCheck.Reporting.Printing;

namespace AlignmentCheck.Reporting.Tests.Printing;

public sealed class OutlineTitlesTests
{
    [Theory]
    [InlineData("<h3>Gaps</h3>", "/Title (GapsGaps)", "/Title (Gaps)")]
    [InlineData("<h3 class=\"a\"><span>5</span> Signed</h3>", "/Title (55 Signed Signed)", "/Title (5 Signed)")]
    [InlineData("<h2>A (b)</h2>", @"/Title (A \(b\)A \(b\))", @"/Title (A \(b\))")]
    [InlineData("<h2>&#xE4;</h2>", "/Title <FEFF00E400E4>", "/Title <FEFF00E4>")]
    public void Once_AHeadingSaidTwice_IsSaidOnceAndNoByteMoves(string html, string before, string after) =>
        Of(html, $"{before}/Next").ShouldBe($"{after.PadRight(before.Length)}/Next");

    [Theory]
    [InlineData("<h1>Bonbon</h1>", "/Title (Bonbon)")]
    [InlineData("<h1>Bon bon</h1>", "/Title (Bon bon)")]
    [InlineData("<h3>Gaps</h3>", "/Title (StepsSteps)")]
    [InlineData("<p>Gaps</p>", "/Title (GapsGaps)")]
    public void Once_AnythingElse_StaysAsItIs(string html, string title) => Of(html, title).ShouldBe(title);

    private static string Of(string html, string pdf) => Encoding.Latin1.GetString(OutlineTitles.Once(Encoding.Latin1.GetBytes(pdf), html));
}
