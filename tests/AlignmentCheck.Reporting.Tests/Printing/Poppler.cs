using System.Diagnostics;
using System.Text;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <summary>Poppler's tools, which read a PDF independently of who wrote it.</summary>
internal static class Poppler
{
    private static readonly string[] Tools = ["pdfinfo", "pdffonts", "pdftotext", "pdftohtml", "pdftoppm"];

    /// <summary>The tools that are not installed.</summary>
    public static IReadOnlyList<string> Missing { get; } = [.. Tools.Where(tool => !Paths(tool).Any(File.Exists))];

    public static async Task<string> RunAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{tool}: {await errors}");
    }

    private static IEnumerable<string> Paths(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool));
}
