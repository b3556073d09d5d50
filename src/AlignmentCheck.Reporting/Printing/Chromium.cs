using Microsoft.Playwright;

namespace AlignmentCheck.Reporting.Printing;

/// <summary>Where the browser is, and how it is started.</summary>
public static class Chromium
{
    /// <summary>Names the browser's program where it is not in a usual place.</summary>
    public const string Variable = "ALIGNMENTCHECK_CHROMIUM";

    // First the one without a window: it prints the same and takes a third of the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly string[] Folders =
    [
        "/usr/bin",
        "/usr/local/bin",
        "/snap/bin",
        "/Applications/Google Chrome.app/Contents/MacOS",
        "/Applications/Chromium.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application",
        @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    /// <summary>The browser's path; null where none is found.</summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? named : null;
        }

        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return (from folder in path.Concat(Folders)
                from name in Names.Concat(["Google Chrome", "Chromium"])
                from file in new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") }
                where File.Exists(file)
                select file).FirstOrDefault();
    }

    internal static BrowserTypeLaunchOptions Options(string path) => new()
    {
        ExecutablePath = path,

        // Chromium refuses its sandbox to root; pages have no script and no network here.
        ChromiumSandbox = !OperatingSystem.IsWindows() && !string.Equals(Environment.UserName, "root", StringComparison.Ordinal),
        Args =
        [
            // Requests are aborted page by page; a "preconnect" is none and would still open a connection.
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    };
}
