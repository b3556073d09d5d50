using AlignmentCheck.Web.Tests.Answers;

namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>Calls <c>report</c> with a file that must be refused, and sees to it that nothing is written.</summary>
public abstract class RefusedFixture : CommandFixture
{
    protected Task<CommandOutcome> RefusesAsync(Round round, params string[] said) => RefusesAsync(round.Text(), said);

    protected Task<CommandOutcome> RefusesAsync(string text, params string[] said) => RefusesFileAsync(Write("answers.csv", text), said);

    protected Task<CommandOutcome> RefusesAsync(byte[] bytes, params string[] said) => RefusesFileAsync(Write("answers.csv", bytes), said);

    protected async Task<CommandOutcome> RefusesFileAsync(string path, params string[] said)
    {
        var before = Files().ToList();

        var outcome = await RunAsync("report", path, "--out", In("report.json"), "--out", In("report.csv"));

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        foreach (var sentence in said)
        {
            outcome.Error.ShouldContain(sentence);
        }

        Files().ShouldBe(before);
        return outcome;
    }
}
