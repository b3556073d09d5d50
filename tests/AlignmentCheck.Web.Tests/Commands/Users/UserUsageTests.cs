namespace AlignmentCheck.Web.Tests.Commands.Users;

public sealed class UserUsageTests : CommandFixture
{
    [Theory]
    [InlineData("user")]
    [InlineData("user", "create")]
    [InlineData("user", "create", "--email", "a@example.test")]
    [InlineData("user", "create", "--email", "a@example.test", "--role", "emperor")]
    public async Task Wrong_usage_leaves_with_2(params string[] args)
    {
        var outcome = await RunAsync(args);
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("--help");
    }
}
