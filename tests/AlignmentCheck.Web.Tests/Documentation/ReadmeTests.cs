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

    [Fact]
    public void The_list_of_attacks_is_that_of_the_tests()
    {
        var section = Readme[Readme.IndexOf("## What we promise", StringComparison.Ordinal)..Readme.IndexOf("## How it is built", StringComparison.Ordinal)];
        var listed = section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|')[1].Trim());
        var tested = Directory.EnumerateFiles(Path.Join(AppContext.BaseDirectory, "attacks"), "*.txt", SearchOption.AllDirectories)
            .SelectMany(file => AttackName().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct(StringComparer.Ordinal);

        listed.ShouldBe(tested, ignoreOrder: true);
    }

    [GeneratedRegex("""\[Attack\("([^"]+)"\)\]""")]
    private static partial Regex AttackName();
}
