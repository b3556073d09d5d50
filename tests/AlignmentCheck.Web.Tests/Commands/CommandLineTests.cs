namespace AlignmentCheck.Web.Tests.Commands;

public sealed class CommandLineTests : CommandFixture
{
    [Fact]
    public async Task Without_a_command_it_shows_help_and_leaves_with_2()
    {
        var outcome = await RunAsync();

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldContain("report <RESPONSES.csv>");
    }

    [Theory]
    [InlineData]
    [InlineData("report")]
    [InlineData("content")]
    [InlineData("content", "check")]
    [InlineData("content", "list")]
    [InlineData("migrate")]
    [InlineData("purge")]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Every_command_has_help(params string[] command)
    {
        var outcome = await RunAsync([.. command, "--help"]);

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain("Usage:");
        outcome.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_help_of_report_names_every_option()
    {
        var outcome = await RunAsync("report", "--help");

        foreach (var option in new[]
        {
            "--questionnaire", "--invited-sales", "--invited-marketing", "--floor", "--no-pooling", "--organisation", "--quarter",
            "--previous", "--previous-quarter", "--language", "--out",
        })
        {
            outcome.Output.ShouldContain(option + " ");
        }
    }

    [Fact]
    public async Task The_version_is_shown()
    {
        var outcome = await RunAsync("--version");

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    [Theory]
    [InlineData("reprot")]
    [InlineData("content")]
    [InlineData("content", "chekc")]
    [InlineData("--colour")]
    [InlineData("backup")]
    [InlineData("restore", "copy.db", "--froce")]
    [InlineData("migrate", "somewhere")]
    public async Task An_unknown_or_unfinished_command_leaves_with_2(params string[] args)
    {
        var outcome = await RunAsync(args);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("--help");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_begins_with_an_at_sign_is_a_file()
    {
        var outcome = await RunAsync("report", "@none.csv", "--out", In("report.json"));

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("@none.csv: there is no such file.");
    }
}
