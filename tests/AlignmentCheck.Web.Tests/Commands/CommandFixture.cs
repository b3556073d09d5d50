using AlignmentCheck.Web.Commands;

namespace AlignmentCheck.Web.Tests.Commands;

/// <summary>How a command ended and what it said.</summary>
public sealed record CommandOutcome(int ExitCode, string Output, string Error);

/// <summary>The whole command line in a folder of its own, with what it says caught.</summary>
public abstract class CommandFixture : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("alignmentcheck-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string In(string name) => Path.Join(Folder, name);

    protected string Write(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }

    protected string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(In(name), bytes);
        return In(name);
    }

    protected static async Task<CommandOutcome> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, ShowsProgress: false, TimeProvider.System);
        var exitCode = await CommandLine.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return new CommandOutcome(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The names of all files in the folder, also hidden ones.</summary>
    protected IEnumerable<string> Files() => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
