using System.Text.Json.Nodes;
using AlignmentCheck.Web.Tests.Answers;

namespace AlignmentCheck.Web.Tests.Commands.Report;

/// <summary>Files that look unusual and are right.</summary>
public sealed class AcceptedAnswersTests : CommandFixture
{
    [Fact]
    public async Task A_plain_file_is_accepted() => await AcceptsAsync(Round.Of().Text());

    [Fact]
    public async Task A_byte_order_mark_is_accepted() => await AcceptsAsync("\uFEFF" + Round.Of().Text());

    [Fact]
    public async Task A_byte_order_mark_before_a_quoted_header_is_accepted() =>
        await AcceptsAsync("\uFEFF" + Round.Of().Renamed("team", "\"team\"").Text());

    [Fact]
    public async Task Crlf_is_accepted() => await AcceptsAsync(Round.Of().Text(lineEnd: "\r\n"));

    [Fact]
    public async Task A_last_line_without_an_end_is_accepted() => await AcceptsAsync(Round.Of().Text().TrimEnd('\n'));

    [Fact]
    public async Task Semicolons_as_separators_are_accepted() =>
        await AcceptsAsync(Round.Of().With(2, "comment", "more, please, and soon, and often").Text(separator: ";"));

    [Fact]
    public async Task Semicolons_in_a_comment_between_commas_are_accepted() =>
        await AcceptsAsync(Round.Of().With(2, "comment", ";;;;").Text());

    [Fact]
    public async Task A_team_missing_altogether_is_accepted() => await AcceptsAsync(Round.Of(sales: 12, marketing: 0).Text());

    [Theory]
    [InlineData(6, 4)]
    [InlineData(2, 3)]
    [InlineData(1, 1)]
    public async Task Fewer_people_than_the_floor_are_accepted(int sales, int marketing) =>
        await AcceptsAsync(Round.Of(sales, marketing).Text());

    [Theory]
    [InlineData("5")]
    [InlineData("")]
    public async Task Everybody_the_same_is_accepted(string cell) => await AcceptsAsync(Round.Of().WithAllStatements(cell).Text());

    [Fact]
    public async Task Everybody_not_knowing_is_accepted()
    {
        var round = Round.Of();
        foreach (var statement in Round.Core.Statements)
        {
            round.WithAll(statement.Id, statement.OffersDontKnow ? "dk" : "");
        }

        await AcceptsAsync(round.Text());
    }

    [Fact]
    public async Task A_statement_answered_by_nobody_is_accepted() => await AcceptsAsync(Round.Of().WithAll("sg-3", "").Text());

    [Theory]
    [InlineData("\"first line\nsecond line\r\n\r\nlast line\"")]
    [InlineData("\"she said \"\"no\"\"\"")]
    [InlineData("\"\"\"\"")]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("@you, \"please\"", "\"@you, \"\"please\"\"\"")]
    [InlineData("Übung 😀 日本語")]
    public async Task A_comment_of_any_kind_is_accepted(string comment, string? quoted = null) =>
        await AcceptsAsync(Round.Of().With(3, "comment", quoted ?? comment).Text());

    [Fact]
    public async Task Blank_lines_and_rows_of_empty_cells_are_accepted() =>
        await AcceptsAsync(Round.Of().Text().Replace("\nmarketing", "\n\n  \n,,,\n" + new string(',', 29) + "\nmarketing", StringComparison.Ordinal));

    [Fact]
    public async Task A_row_with_a_team_and_nothing_else_is_accepted() =>
        await AcceptsAsync(Round.Of().Text() + "sales" + new string(',', 29) + "\n");

    [Fact]
    public async Task Columns_in_another_order_are_accepted() =>
        await AcceptsAsync(Round.Of().Ordered(Round.Of().Columns.Reverse()).Text());

    [Fact]
    public async Task Missing_columns_of_checks_words_and_comment_are_accepted() =>
        await AcceptsAsync(Round.Of().Ordered(["team", .. Round.Core.Statements.Select(statement => statement.Id)]).Text());

    [Fact]
    public async Task Spaces_around_names_and_answers_are_accepted() =>
        await AcceptsAsync(Round.Of().Renamed("sg-1", " sg-1 ").With(2, "team", " sales ").With(3, "reward", " both ").Text());

    [Fact]
    public async Task A_file_that_stands_in_a_pipe_is_accepted()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "There is no mkfifo here.");
        using (var making = System.Diagnostics.Process.Start("/usr/bin/mkfifo", In("pipe.csv")))
        {
            await making.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // Opening a pipe waits for whoever opens its other end.
        var writing = Task.Run(() => File.WriteAllText(In("pipe.csv"), Round.Of(500, 500).Text()), TestContext.Current.CancellationToken);
        var outcome = await RunAsync("report", In("pipe.csv"), "--out", In("report.json"));
        await writing;

        outcome.ExitCode.ShouldBe(0, outcome.Error);
    }

    [Fact]
    public async Task The_round_before_is_accepted()
    {
        var before = Write("before.csv", Round.Of().WithAll("sg-1", "2").Text());
        await AcceptsAsync(Round.Of().Text(), "--previous", before, "--previous-quarter", "2026-Q3", "--quarter", "2026-Q4");
    }

    // A year ago every statement of the dimension was there, half a year ago nobody answered them.
    [Fact]
    public async Task Several_rounds_before_are_put_in_order_and_each_figure_stands_beside_the_last_that_gave_it()
    {
        var (first, second) = (Round.Of(12, 12), Round.Of(12, 12));
        foreach (var statement in new[] { "sg-1", "sg-2", "sg-3", "sg-4" })
        {
            second.WithAll(statement, "");
        }

        var answers = Write("answers.csv", Round.Of(12, 12).Text());
        var outcome = await RunAsync(
            "report", answers, "--quarter", "2026-Q4", "--previous", Write("b.csv", second.Text()), "--previous-quarter", "2026-Q2",
            "--previous", Write("a.csv", first.Text()), "--previous-quarter", "2025-Q4", "--out", In("report.json"));

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var changes = JsonNode.Parse(await File.ReadAllTextAsync(In("report.json"), TestContext.Current.CancellationToken))!["changes"]!.AsArray();
        Since("shared-goals").ShouldBe("2025-Q4");
        Since("mutual-awareness").ShouldBe("2026-Q2");

        string Since(string what) => (string)changes.First(change => (string)change!["what"]! == what)!["since"]!;
    }

    [Fact]
    public async Task Answers_to_the_extended_questionnaire_are_accepted()
    {
        var round = Round.Of();
        foreach (var dimension in new[] { "cf", "cr", "jp", "ls" })
        {
            for (var i = 1; i <= 4; i++)
            {
                round.WithColumn($"{dimension}-{i}", "4");
            }
        }

        await AcceptsAsync(round.WithColumn("owns.pricing", "nobody").Text(), "--questionnaire", "extended");
    }

    private async Task AcceptsAsync(string text, params string[] options)
    {
        var answers = Write("answers.csv", text);

        var outcome = await RunAsync(["report", answers, "--out", In("report.json"), "--out", In("report.csv"), .. options]);

        outcome.Error.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
        Files().Where(name => name.StartsWith("report", StringComparison.Ordinal)).ShouldBe(["report.csv", "report.json"]);
        Files().ShouldNotContain(name => name.EndsWith(".part", StringComparison.Ordinal));
        (await File.ReadAllTextAsync(answers, TestContext.Current.CancellationToken)).ShouldBe(text.TrimStart('\uFEFF'));
    }
}
