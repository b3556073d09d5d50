using AlignmentCheck.Web.Tests.Answers;

namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>Calls that cannot be meant: each leaves with 2 and writes nothing.</summary>
public sealed class WrongUsageTests : CommandFixture
{
    [Fact]
    public async Task Without_the_file_of_answers() => await RefusesAsync([], "Required argument missing for command: 'report'.");

    [Fact]
    public async Task Without_out()
    {
        var outcome = await RunAsync("report", In("answers.csv"));

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("'--out' is required");
        outcome.Error.ShouldContain("report --help");
    }

    [Fact]
    public async Task With_an_unknown_option() => await RefusesAsync([In("answers.csv"), "--colour", "red"], "'--colour'");

    [Theory]
    [InlineData("4")]
    [InlineData("11")]
    [InlineData("-5")]
    [InlineData("six")]
    [InlineData("5.0")]
    public async Task With_a_floor_outside_5_to_10(string floor) =>
        await RefusesAsync([In("answers.csv"), "--floor", floor], $"--floor: found \"{floor}\". Expected a whole number from 5 to 10.");

    [Theory]
    [InlineData("--invited-sales", "-1")]
    [InlineData("--invited-marketing", "many")]
    [InlineData("--invited-sales", "99999999999")]
    public async Task With_invited_that_are_no_number(string option, string invited) =>
        await RefusesAsync([In("answers.csv"), option, invited], $"{option}: found \"{invited}\". Expected a whole number from 0 to 100,000,000.");

    [Theory]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q0")]
    [InlineData("2026Q4")]
    [InlineData("26-Q4")]
    [InlineData("2026-Q44")]
    public async Task With_a_quarter_that_is_none(string quarter) =>
        await RefusesAsync(
            [In("answers.csv"), "--quarter", quarter], $"--quarter: found \"{quarter}\". Expected a year and a quarter such as 2026-Q4.");

    [Fact]
    public async Task With_a_questionnaire_that_is_not_there() =>
        await RefusesAsync(
            [Write("answers.csv", Round.Of().Text()), "--questionnaire", "short"],
            "--questionnaire: there is none called \"short\". There are: core, extended.");

    [Theory]
    [InlineData("xx")]
    [InlineData("../en")]
    public async Task With_a_language_that_is_not_there(string language) =>
        await RefusesAsync(
            [Write("answers.csv", Round.Of().Text()), "--language", language], $"--language: there is no content in \"{language}\". There is: en.");

    [Theory]
    [InlineData("report.docx")]
    [InlineData("report")]
    [InlineData("report.0")]
    [InlineData("report.pdf ")]
    public async Task With_an_output_of_unknown_kind(string name) =>
        await RefusesAsync(
            [Write("answers.csv", Round.Of().Text()), "--out", In(name)], "does not say what to write. Expected a name that ends in .pdf, .html, .json, .csv.");

    [Fact]
    public async Task With_two_outputs_to_one_file() =>
        await RefusesAsync(
            [Write("answers.csv", Round.Of().Text()), "--out", In("a.pdf"), "--out", Path.Join(Folder, ".", "a.pdf")],
            "leads to a file that is already to be written.");

    [Fact]
    public async Task With_the_answers_as_output()
    {
        var answers = Write("answers.csv", Round.Of().Text());
        await RefusesAsync([answers, "--out", answers], "is the file of answers. It is never overwritten.");
        (await File.ReadAllTextAsync(answers, TestContext.Current.CancellationToken)).ShouldBe(Round.Of().Text());
    }

    [Fact]
    public async Task With_the_answers_as_output_by_way_of_a_link()
    {
        var answers = Write("answers.csv", Round.Of().Text());
        Directory.CreateSymbolicLink(In("elsewhere"), Folder);
        File.CreateSymbolicLink(In("linked.csv"), Path.Join(Folder, "elsewhere", "answers.csv"));

        await RefusesAsync([answers, "--out", In("linked.csv")], "is the file of answers. It is never overwritten.");
        await RefusesAsync([In("linked.csv"), "--out", answers], "is the file of answers. It is never overwritten.");
        await RefusesAsync([answers, "--out", Path.Join(Folder, "elsewhere", "answers.csv")], "It is never overwritten.");
    }

    [Fact]
    public async Task With_links_in_a_circle()
    {
        File.CreateSymbolicLink(In("a.csv"), In("b.csv"));
        File.CreateSymbolicLink(In("b.csv"), In("a.csv"));

        var outcome = await RunAsync("report", In("a.csv"), "--out", In("report.json"));

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("a.csv");
    }

    [Fact]
    public async Task With_the_answers_of_the_round_before_as_output()
    {
        var (answers, before) = (Write("answers.csv", Round.Of().Text()), Write("before.csv", Round.Of().Text()));
        await RefusesAsync(
            [answers, "--previous", before, "--previous-quarter", "2026-Q3", "--out", before], "is the file of answers. It is never overwritten.");
    }

    [Fact]
    public async Task With_a_previous_round_without_its_quarter() =>
        await RefusesAsync([In("answers.csv"), "--previous", In("before.csv")], "--previous needs --previous-quarter beside it.");

    [Fact]
    public async Task With_a_previous_quarter_without_its_round() =>
        await RefusesAsync([In("answers.csv"), "--previous-quarter", "2026-Q3"], "--previous-quarter needs --previous beside it.");

    [Theory]
    [InlineData("2026-Q4")]
    [InlineData("2027-Q1")]
    public async Task With_a_previous_quarter_that_is_not_before(string previous) =>
        await RefusesAsync(
            [In("answers.csv"), "--quarter", "2026-Q4", "--previous", In("before.csv"), "--previous-quarter", previous],
            $"--previous-quarter: {previous} does not come before 2026-Q4.");

    [Theory]
    [InlineData("2026-Q4")]
    [InlineData("2027-Q1")]
    public async Task With_one_of_several_previous_quarters_that_is_not_before(string late) =>
        await RefusesAsync(
            [
                In("answers.csv"), "--quarter", "2026-Q4", "--previous", In("a.csv"), "--previous-quarter", "2026-Q2",
                "--previous", In("b.csv"), "--previous-quarter", late,
            ],
            $"--previous-quarter: {late} does not come before 2026-Q4.");

    [Fact]
    public async Task With_a_quarter_for_one_of_two_previous_rounds() =>
        await RefusesAsync(
            [In("answers.csv"), "--previous", In("a.csv"), "--previous", In("b.csv"), "--previous-quarter", "2026-Q3"],
            "--previous stands 2 times and --previous-quarter 1 times. Each file needs its quarter, in the same order.");

    [Fact]
    public async Task With_one_quarter_for_two_previous_rounds() =>
        await RefusesAsync(
            [
                In("answers.csv"), "--previous", In("a.csv"), "--previous-quarter", "2026-Q3", "--previous", In("b.csv"),
                "--previous-quarter", "2026-Q3",
            ],
            "--previous-quarter: 2026-Q3 stands there twice.");

    [Fact]
    public async Task With_the_answers_of_the_second_round_before_as_output()
    {
        var (answers, before) = (Write("answers.csv", Round.Of().Text()), Write("before.csv", Round.Of().Text()));
        await RefusesAsync(
            [
                answers, "--previous", answers, "--previous-quarter", "2026-Q2", "--previous", before, "--previous-quarter", "2026-Q3",
                "--out", before,
            ],
            "is the file of answers. It is never overwritten.");
    }

    [Fact]
    public async Task With_an_output_in_a_folder_that_is_missing() =>
        await RefusesAsync([Write("answers.csv", Round.Of().Text()), "--out", In("reports/a.pdf")], "the folder of", "does not exist");

    [Fact]
    public async Task With_a_folder_as_output()
    {
        Directory.CreateDirectory(In("reports.pdf"));
        await RefusesAsync([Write("answers.csv", Round.Of().Text()), "--out", In("reports.pdf")], "is a folder. Expected a file.");
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once() =>
        await RefusesAsync(
            [In("answers.csv"), "--floor", "3", "--quarter", "now", "--out", In("a.doc"), "--previous", In("before.csv")],
            "--floor:", "--quarter:", "a.doc\" does not say", "--previous needs");

    private async Task RefusesAsync(string[] args, params string[] said)
    {
        var before = Files().ToList();

        var outcome = await RunAsync(["report", .. args, "--out", In("report.json")]);

        outcome.ExitCode.ShouldBe(2, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        foreach (var sentence in said)
        {
            outcome.Error.ShouldContain(sentence);
        }

        Files().ShouldBe(before);
    }
}
