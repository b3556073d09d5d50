namespace AlignmentCheck.Web.Tests.Commands.Content;

public sealed class ContentCommandTests : CommandFixture
{
    private static string Shipped => Path.Join(AppContext.BaseDirectory, "content");

    [Fact]
    public async Task Check_of_the_shipped_content_finds_nothing()
    {
        var outcome = await RunAsync("content", "check");

        outcome.Error.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldBe("No mistakes." + Environment.NewLine);
    }

    [Fact]
    public async Task Check_of_content_with_mistakes_names_file_and_line_and_counts_them()
    {
        var content = Copy(Shipped, In("content"));
        const string Core = "questionnaires/core.v1.yaml";
        var path = Path.Join(content, Core);
        await File.WriteAllTextAsync(
            path,
            (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("- id: sg-2", "- id: sg-1", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var outcome = await RunAsync("content", "check", content);

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldMatch($@"(?m)^{Core}:\d+: .*sg-1");
        var lines = outcome.Error.TrimEnd().Split('\n');
        lines[^1].Trim().ShouldBe(lines.Length == 2 ? "1 mistake." : $"{lines.Length - 1} mistakes.");
    }

    [Fact]
    public async Task Check_of_a_folder_that_is_missing_leaves_with_1()
    {
        var outcome = await RunAsync("content", "check", In("none"));

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("none");
    }

    [Fact]
    public async Task List_shows_questionnaires_and_steps_in_columns()
    {
        var outcome = await RunAsync("content", "list");

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldMatch(@"(?m)^core +1 +20 +5 +6 +[0-9a-f]{64}\r?$");
        outcome.Output.ShouldMatch(@"(?m)^extended +1 +36 +5 +12 +[0-9a-f]{64}\r?$");
        outcome.Output.ShouldMatch(@"(?m)^sign-a-service-agreement +feedback-channel +medium +practice +\w+");
        var columns = outcome.Output.Split('\n').Where(line => line.Contains("practice", StringComparison.Ordinal) || line.StartsWith("STEP", StringComparison.Ordinal));
        columns.Select(line => Math.Max(line.IndexOf("practice", StringComparison.Ordinal), line.IndexOf("EVIDENCE", StringComparison.Ordinal)))
            .Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task List_of_broken_content_names_its_mistakes()
    {
        var content = Copy(Shipped, In("content"));
        await File.WriteAllTextAsync(
            Path.Join(content, "questionnaires", "core.v1.yaml"), "id: [", TestContext.Current.CancellationToken);

        var outcome = await RunAsync("content", "list", content);

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("questionnaires/core.v1.yaml:");
    }

    private static string Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
