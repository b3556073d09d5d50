using System.Diagnostics;
using System.Globalization;
using AlignmentCheck.Reporting.Printing;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <summary>A program that becomes Chromium once it may start, and writes down its process.</summary>
internal sealed class WatchedChromium : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chromium").FullName;

    public WatchedChromium(bool mayStart = true)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell script.");
        Assert.SkipUnless(Chromium.Find() is not null, $"No Chromium is installed and {Chromium.Variable} names none.");
        File.WriteAllText(Program, $"""
            #!/bin/sh
            echo $$ >> "{Processes}"
            while [ ! -e "{Start}" ]; do sleep 0.02; done
            exec "{Chromium.Find()}" "$@"
            """);
#pragma warning disable CA1416 // Skipped on Windows.
        File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        if (mayStart)
        {
            LetStart();
        }
    }

    public string Program => Path.Combine(_folder, "browser");

    /// <summary>Every browser that was started, the last one last.</summary>
    public IReadOnlyList<int> Started => File.Exists(Processes)
        ? [.. File.ReadAllLines(Processes).Select(line => int.Parse(line, CultureInfo.InvariantCulture))]
        : [];

    private string Processes => Path.Combine(_folder, "processes");

    private string Start => Path.Combine(_folder, "start");

    public void LetStart() => File.WriteAllText(Start, "");

    public void KillLast()
    {
        using var process = Process.GetProcessById(Started[^1]);

        // On Debian the program is a script that starts the browser and waits for it.
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Puts a program in its place that ends at once.</summary>
    /// <returns>Where the working one is now.</returns>
    public string Break()
    {
        var working = Program + ".working";
        File.Copy(Program, working);
        File.WriteAllText(Program, "#!/bin/sh\nexit 1\n");
        return working;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
