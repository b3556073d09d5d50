using AlignmentCheck.Web.Tests.Answers;

namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>The draft agreement as a file of its own beside the report.</summary>
public sealed class AgreementOutputTests : CommandFixture
{
    [Fact]
    public async Task It_is_written_beside_the_report()
    {
        var outcome = await ReportAsync("--organisation", "Acme", "--agreement", In("agreement.html"));

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe($"{In("report.html")}\n{In("agreement.html")}\n", StringCompareShould.IgnoreLineEndings);
        var agreement = await File.ReadAllTextAsync(In("agreement.html"), TestContext.Current.CancellationToken);
        agreement.ShouldContain("<title>Acme: draft service level agreement</title>");
        agreement.ShouldContain("personal selling, account management, distribution");
        (await File.ReadAllTextAsync(In("report.html"), TestContext.Current.CancellationToken)).ShouldContain("personal selling, account management, distribution");
    }

    [Theory]
    [InlineData("agreement.json")]
    [InlineData("agreement.csv")]
    [InlineData("agreement")]
    public async Task It_is_no_data(string name) =>
        await RefusesAsync($"--agreement: \"{In(name)}\" does not say what to write. Expected a name that ends in .pdf, .html.", "--agreement", In(name));

    [Fact]
    public async Task It_does_not_take_the_reports_place() =>
        await RefusesAsync($"--agreement: \"{In("report.html")}\" leads to a file that is already to be written.", "--agreement", In("report.html"));

    [Fact]
    public async Task It_never_overwrites_the_answers()
    {
        Write("answers.html", Round.Of().Text());

        await RefusesAsync($"--agreement: \"{In("answers.html")}\" is the file of answers.", "--previous", In("answers.html"), "--previous-quarter", "2026-Q3", "--agreement", In("answers.html"));
    }

    [Fact]
    public async Task It_does_not_replace_the_report()
    {
        var outcome = await RunAsync("report", Write("answers.csv", Round.Of().Text()), "--agreement", In("agreement.html"));

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("'--out' is required");
    }

    private async Task RefusesAsync(string said, params string[] args)
    {
        var outcome = await ReportAsync(args);

        outcome.ExitCode.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain(said);
        Files().ShouldNotContain("report.html");
    }

    private Task<CommandOutcome> ReportAsync(params string[] args) =>
        RunAsync(["report", Write("answers.csv", Round.Of().Text()), "--out", In("report.html"), .. args]);
}
