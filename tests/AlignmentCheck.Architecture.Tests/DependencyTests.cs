using System.Reflection;

namespace AlignmentCheck.Architecture.Tests;

/// <summary>Dependencies point one way. A new project is a new line.</summary>
public sealed class DependencyTests
{
    // project | what of ours it may reference
    public static TheoryData<string, string[]> Directions => new()
    {
        { "AlignmentCheck.Core", [] },
        { "AlignmentCheck.Content", ["AlignmentCheck.Core"] },
        { "AlignmentCheck.Reporting", ["AlignmentCheck.Core"] },
        { "AlignmentCheck.Data", ["AlignmentCheck.Core"] },
        { "AlignmentCheck.Data.Sqlite", ["AlignmentCheck.Data", "AlignmentCheck.Core"] },
        { "AlignmentCheck.Data.SqlServer", ["AlignmentCheck.Data", "AlignmentCheck.Core"] },
        {
            "AlignmentCheck.Web",
            [
                "AlignmentCheck.Content", "AlignmentCheck.Reporting", "AlignmentCheck.Data", "AlignmentCheck.Data.Sqlite",
                "AlignmentCheck.Data.SqlServer", "AlignmentCheck.Core",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_project_references_only_what_it_may(string project, string[] allowed) =>
        References(Load(project)).Where(IsOurs).Except(allowed, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Every_project_has_its_line()
    {
        var listed = Directions.Select(row => row.Data.Item1).ToArray();
        var built = Directory.GetFiles(AppContext.BaseDirectory, "AlignmentCheck.*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal) && !name.EndsWith(".resources", StringComparison.Ordinal));
        built.Except(listed, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_references_Web() =>
        Directions.Select(row => Load(row.Data.Item1)).SelectMany(References).ShouldNotContain("AlignmentCheck.Web");

    [Fact]
    public void Core_knows_no_framework_but_its_own_language() =>
        References(Load("AlignmentCheck.Core"))
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Except(["MathNet.Numerics"], StringComparer.Ordinal)
            .ShouldBeEmpty();

    /// <summary>Values in, values out: nothing of files, networks, processes or consoles.</summary>
    [Theory]
    [InlineData("System.Console")]
    [InlineData("System.Net")]
    [InlineData("System.IO.FileSystem")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.Data")]
    public void Core_does_no_input_or_output(string assembly) =>
        References(Load("AlignmentCheck.Core")).ShouldNotContain(name => name.StartsWith(assembly, StringComparison.Ordinal));

    private static Assembly Load(string name) => Assembly.Load(name);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!);

    private static bool IsOurs(string name) => name.StartsWith("AlignmentCheck.", StringComparison.Ordinal);
}
