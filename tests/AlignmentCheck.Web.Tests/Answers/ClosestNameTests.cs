using AlignmentCheck.Web.Answers;

namespace AlignmentCheck.Web.Tests.Answers;

public sealed class ClosestNameTests
{
    private static readonly string[] Names = ["team", "sg-1", "sg-2", "challenges.own", "challenges.other", "comment"];

    [Theory]
    [InlineData("Team", "team")]
    [InlineData("sg1", "sg-1")]
    [InlineData("challenges_own", "challenges.own")]
    [InlineData("challenge.other", "challenges.other")]
    [InlineData("comments", "comment")]
    public void To_WithAMisspelling_NamesWhatWasMeant(string name, string meant) => ClosestName.To(name, Names).ShouldBe(meant);

    [Theory]
    [InlineData("department")]
    [InlineData("")]
    [InlineData("sg-7")]
    public void To_WithNothingCloseOrSeveral_NamesNothing(string name) => ClosestName.To(name, Names).ShouldBeNull();
}
