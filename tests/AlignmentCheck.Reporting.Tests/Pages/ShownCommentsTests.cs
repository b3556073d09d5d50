using AlignmentCheck.Reporting.Pages;

namespace AlignmentCheck.Reporting.Tests.Pages;

public sealed class ShownCommentsTests
{
    [Fact]
    public void Of_LinesOfAComment_StayLines() =>
        ShownComments.Of(["Call us.\r\nOr write:\tsoon."]).ShouldBe(["Call us.\nOr write:\tsoon."]);

    [Fact]
    public void Of_EmptyLines_AreOneAtTheMostAndNoneAtTheEnds() =>
        ShownComments.Of(["\n\n Call us. \n\n \n\nOr write.\n\n"]).ShouldBe(["Call us.\n\nOr write."]);

    [Fact]
    public void Of_MoreLinesThanTwelve_BecomeRunningText()
    {
        var twelve = string.Join('\n', Enumerable.Range(1, 12));

        ShownComments.Of([twelve]).ShouldBe([twelve]);
        ShownComments.Of([twelve + "\n13"]).ShouldBe(["1 2 3 4 5 6 7 8 9 10 11 12 13"]);
    }

    [Fact]
    public void Of_MoreThanTwoPages_IsTheFirstOfThem()
    {
        ShownComments.Of([.. Enumerable.Range(0, 90).Select(i => $"Comment {i}")]).Count.ShouldBe(60);
        ShownComments.Of([.. Enumerable.Range(0, 90).Select(_ => new string('x', 500))]).Count.ShouldBe(14, "15 lines each, 510 characters' room");
        ShownComments.Of([.. Enumerable.Range(0, 90).Select(_ => new string('字', 500))]).Count.ShouldBe(7, "each as wide as two letters");
        ShownComments.Of([.. Enumerable.Range(0, 90).Select(_ => string.Join('\n', Enumerable.Repeat("x", 12)))]).Count.ShouldBe(18, "lines take room, however short");
    }
}
