using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Tests.Answers;

namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>How the command leaves the folder when it does not come to its end.</summary>
public sealed class ReportEndsTests : CommandFixture
{
    [Fact]
    public async Task When_one_output_cannot_be_written_none_is_left()
    {
        var answers = Write("answers.csv", Round.Of().Text());

        var outcome = await RunAsync("report", answers, "--out", In("report.json"), "--out", In(new string('n', 300) + ".csv"));

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("The report could not be written, and no part of it was kept.");
        Files().ShouldBe(["answers.csv"]);
    }

    [Fact]
    public async Task When_the_answers_are_refused_an_older_report_stays_as_it_was()
    {
        var report = Write("report.json", "older");

        await RunAsync("report", Write("answers.csv", "team\n"), "--out", report);

        (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).ShouldBe("older");
    }

    [Fact]
    public async Task When_both_rounds_have_mistakes_those_of_both_are_named()
    {
        var answers = Write("answers.csv", Round.Of().With(2, "sg-1", "9").Text());
        var before = Write("before.csv", Round.Of().With(3, "sg-2", "8").Text());

        var outcome = await RunAsync("report", answers, "--previous", before, "--previous-quarter", "2026-Q3", "--out", In("report.json"));

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("answers.csv: nothing was written");
        outcome.Error.ShouldContain("line 2, column sg-1");
        outcome.Error.ShouldContain("before.csv: nothing was written");
        outcome.Error.ShouldContain("line 3, column sg-2");
        Files().ShouldBe(["answers.csv", "before.csv"]);
    }

    [Fact]
    public async Task Stopped_before_it_begins_it_leaves_nothing()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();

        await StopsAsync(new ManualTime(), stopping.Token);
    }

    [Fact]
    public async Task Stopped_while_it_reads_it_leaves_nothing()
    {
        using var stopping = new CancellationTokenSource();
        // The clock is asked when reading begins and then with the rows.
        var time = new ManualTime { OnAsked = asked => { if (asked == 3) { stopping.Cancel(); } } };

        await StopsAsync(time, stopping.Token);

        time.Asked.ShouldBe(3);
    }

    private async Task StopsAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var answers = Write("answers.csv", Round.Of(sales: 10_000, marketing: 10).Text());
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, ShowsProgress: true, time);

        var exitCode = await CommandLine.RunAsync(["report", answers, "--out", In("report.json")], terminal, cancellationToken);

        exitCode.ShouldBe(130);
        Files().ShouldBe(["answers.csv"]);
    }
}
