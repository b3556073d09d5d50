using System.Reflection;
using System.Text.RegularExpressions;
using AlignmentCheck.Data;
using AlignmentCheck.Reporting;

namespace AlignmentCheck.Web.Tests.Documentation;

public sealed partial class ReadmeTests
{
    private const string Section = "Section";

    private static readonly string Readme = File.ReadAllText(Path.Join(AppContext.BaseDirectory, "README.md"));

    public static TheoryData<string> Settings =>
    [
        .. new[] { typeof(Program).Assembly, typeof(AlignmentContext).Assembly, typeof(ReportWriter).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField(Section, BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true })
            .SelectMany(type => type
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite || property.PropertyType.IsGenericType && !property.PropertyType.IsValueType)
                .Select(property => $"{type.GetField(Section)!.GetRawConstantValue()}:{property.Name}")),
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_stands_in_the_readmes_table(string setting) => Readme.ShouldContain($"`{setting}`");

    [Fact]
    public void The_table_names_no_setting_that_is_not_there() =>
        Readme.Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries))
            .Select(name => name.Trim('`'))
            .Where(name => name.Contains(':', StringComparison.Ordinal))
            .Except(Settings.Select(row => row.Data), StringComparer.Ordinal)
            .ShouldBeEmpty();

    /// <summary>With the projects in which each attack is tried.</summary>
    [Fact]
    public void The_list_of_attacks_is_that_of_the_tests()
    {
        var section = Readme[Readme.IndexOf("## What we promise", StringComparison.Ordinal)..Readme.IndexOf("## How it is built", StringComparison.Ordinal)];
        var rows = section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToArray();
        var folder = Path.Join(AppContext.BaseDirectory, "attacks");
        var tested = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .SelectMany(file => AttackName().Matches(File.ReadAllText(file)).Select(match => (Name: match.Groups[1].Value, Project: Path.GetRelativePath(folder, file).Split('.')[1])))
            .GroupBy(attack => attack.Name, attack => attack.Project, StringComparer.Ordinal)
            .Select(attack => $"{attack.Key}: {string.Join(", ", attack.Distinct().Order(StringComparer.Ordinal))}");

        rows.Select(row => $"{row[0]}: {row[3]}").ShouldBe(tested, ignoreOrder: true);
        rows.ShouldAllBe(row => row.Length == 4 && row.All(cell => cell.Length > 0));
    }

    /// <summary>Those that were asked for, by their usual names.</summary>
    [Theory]
    [InlineData("row order")]
    [InlineData("key order")]
    [InlineData("id sequence")]
    [InlineData("file offset")]
    [InlineData("WAL")]
    [InlineData("timestamps")]
    [InlineData("log lines")]
    [InlineData("cache headers")]
    [InlineData("response length")]
    [InlineData("cookies")]
    [InlineData("Referer")]
    [InlineData("two signatures for one invitation")]
    [InlineData("replayed")]
    [InlineData("forged")]
    [InlineData("altered")]
    [InlineData("other-round")]
    [InlineData("other-team")]
    [InlineData("malicious server key per person")]
    [InlineData("manager who watches participation")]
    [InlineData("consultant who changes an open round")]
    [InlineData("manager who compares PDF, CSV, JSON and page")]
    [InlineData("company of 6 and 3")]
    [InlineData("two rounds with one newcomer")]
    [InlineData("administrator with the database and all logs")]
    public void An_attack_that_people_will_think_of_is_in_the_list(string attack) => Readme.ShouldMatch($@"\n\| [^|]*{Regex.Escape(attack)}[^|]* \| .* \|\n");

    [GeneratedRegex("""\[Attack\("([^"]+)"\)\]""")]
    private static partial Regex AttackName();
}
